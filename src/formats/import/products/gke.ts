import type { Product } from './product.ts';
import { any, assumed, found, masquerade, wrapped } from './product.ts';
import { installations } from './telling.ts';
import { unmasqueradedByDefault } from './ipMasqAgent.ts';

/** Google Kubernetes Engine. Whether default SNAT is on is said to its API only (--disable-default-snat). */
export const gke: Product = {
  id: 'gke',
  name: 'Google Kubernetes Engine',
  recognise: (objects) =>
    any([
      ...objects
        .of('node')
        .filter(({ labels }) => labels['cloud.google.com/gke-nodepool'] !== undefined)
        .map((node) => node.origin(['metadata', 'labels', 'cloud.google.com/gke-nodepool'])),
      ...installations(objects, /^GKE$/).map((each) => each.origin(['spec'])),
    ]),
  read: (objects) => {
    const from = (gke.recognise(objects) ?? []).slice(0, 1);
    const nat = objects.of('natPolicy');
    return {
      encapsulated: found(wrapped('none'), ...from),
      translated: assumed(
        masquerade(unmasqueradedByDefault, { ports: 'redrawn' }),
        ...nat.map((each) => each.origin(['spec'])),
      ),
      routed: assumed('fabric', ...from),
      blocksOnNodes: true,
      attach: 'routed',
      asks: ['gke-snat'],
    };
  },
};
