import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import { madeBy } from './clusterApi.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, wrapped } from './product.ts';
import { installations } from './telling.ts';
import { unmasqueradedByDefault } from './ipMasqAgent.ts';

/** Google Kubernetes Engine. Whether default SNAT is on is said to its API only (--disable-default-snat). */
export const gke: Product = {
  id: 'gke',
  name: 'Google Kubernetes Engine',
  recognise: (objects) =>
    firstSigns([
      ...objects
        .of('node')
        .filter(({ labels }) => labels['cloud.google.com/gke-nodepool'] !== undefined)
        .map((node) => node.origin(['metadata', 'labels', 'cloud.google.com/gke-nodepool'])),
      ...installations(objects, /^GKE$/).map((each) => each.origin(['spec'])),
      ...madeBy(objects, 'gke'),
    ]),
  read: (objects) => {
    const from = (gke.recognise(objects) ?? []).slice(0, 1);
    const nat = objects.of('natPolicy');
    return {
      ...declared(objects),
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

/** What Cluster API asks GKE for. */
function declared(objects: Inventory): Reading {
  const [plane] = objects.of('gkeControlPlane');
  if (plane === undefined) return {};
  const { pod, service } = plane.body.spec.clusterNetwork;
  const [pods, services] = [rangesOf(pod.cidrBlock), rangesOf(service.cidrBlock)];
  const at = (field: string) => plane.origin(['spec', 'clusterNetwork', field]);
  return {
    ...(pods.length === 0 ? {} : { podRanges: found(pods, at('pod')) }),
    ...(services.length === 0 ? {} : { serviceRanges: found(services, at('service')) }),
  };
}
