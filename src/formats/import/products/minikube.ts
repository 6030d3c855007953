import type { Product } from './product.ts';
import { firstSigns, assumed, masquerade, wrapped } from './product.ts';

const label = 'minikube.k8s.io/name';

/** The bridge that minikube configures on its node where nobody chose another network; it runs as no pod (pkg/minikube/cni/bridge.go). */
export const minikube: Product = {
  id: 'minikube',
  name: 'minikube (bridge)',
  recognise: (objects) =>
    firstSigns(
      objects
        .of('node')
        .flatMap(({ labels, origin }) => (labels[label] === undefined ? [] : [origin(['metadata', 'labels', label])])),
    ),
  read: (objects) => {
    const from = (minikube.recognise(objects) ?? []).slice(0, 1);
    return {
      encapsulated: assumed(wrapped('none'), ...from),
      translated: assumed(masquerade([]), ...from),
      blocksOnNodes: true,
      attach: 'bridge',
      asks: ['routes'],
    };
  },
};
