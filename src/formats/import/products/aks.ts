import { madeBy } from './clusterApi.ts';
import type { Product } from './product.ts';
import { firstSigns, assumed, found, masquerade, wrapped } from './product.ts';
import { containersNamed, installations } from './telling.ts';

const overlayLabels = ['kubernetes.azure.com/podnetwork-type', 'kubernetes.azure.com/azure-cni-overlay'];

/** Azure Kubernetes Service: pods in an overlay of their own, or with addresses of the virtual network. */
export const aks: Product = {
  id: 'aks',
  name: 'Azure Kubernetes Service',
  recognise: (objects) =>
    firstSigns([
      ...objects.of('node').flatMap((node) =>
        Object.keys(node.labels)
          .filter((key) => key.startsWith('kubernetes.azure.com/'))
          .slice(0, 1)
          .map((key) => node.origin(['metadata', 'labels', key])),
      ),
      ...containersNamed(objects, /^(azure-cns|cns-container)$/).map(({ origin }) => origin),
      ...installations(objects, /^AzureVNET$/).map((each) => each.origin(['spec'])),
      ...madeBy(objects, 'aks'),
    ]),
  read: (objects) => {
    const overlay = objects
      .of('node')
      .flatMap((node) =>
        overlayLabels
          .filter((key) => node.labels[key] === 'overlay' || node.labels[key] === 'true')
          .map((key) => node.origin(['metadata', 'labels', key])),
      );
    const declared = objects
      .of('aksControlPlane')
      .flatMap(({ body, origin }) =>
        body.spec.networkPluginMode === 'overlay' ? [origin(['spec', 'networkPluginMode'])] : [],
      );
    const from = [...overlay, ...declared].slice(0, 2);
    if (from.length > 0) {
      return {
        // What the host's software switch does to packets is nothing that a node or a wire of ours sees.
        encapsulated: found(wrapped('none'), ...from),
        translated: assumed(masquerade([]), ...from),
        routed: found('no', ...from),
        // Each node has a /24 of the overlay (learn.microsoft.com, Azure CNI Overlay), which the node itself does not say.
        blockLength: assumed(24, ...from),
        blocksOnNodes: false,
        attach: 'routed',
      };
    }
    return {
      encapsulated: assumed(wrapped('none')),
      translated: assumed(masquerade(null)),
      routed: assumed('fabric'),
      // Of kubenet, for whose blocks the network has routes; members.ts believes them where pods are in them.
      blocksOnNodes: objects.of('pod').length > 0,
      attach: 'routed',
      asks: ['vpc-ranges'],
    };
  },
};
