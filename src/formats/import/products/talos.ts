import type { Inventory } from '../objects/inventory.ts';
import type { Product } from './product.ts';
import { any, assumed, masquerade, wrapped } from './product.ts';

/** Those that tell of the network: who configures that elsewhere says nothing of it here. */
export function talosNetworks(objects: Inventory) {
  return objects.of('talosConfig').filter(({ body }) => {
    const { podSubnets, serviceSubnets, cni } = body.cluster.network;
    return podSubnets.length + serviceSubnets.length > 0 || cni.name !== null;
  });
}

/** The Flannel that Talos installs where its configuration names no other network (docs.siderolabs.com, cni). */
export const talos: Product = {
  id: 'talos',
  name: 'Talos (Flannel)',
  recognise: (objects) => {
    // A configuration may be in parts, of which one says what the others leave out.
    const all = talosNetworks(objects);
    const isOther = all.some(({ body }) => (body.cluster.network.cni.name ?? 'flannel') !== 'flannel');
    return isOther ? null : any(all.map((each) => each.origin(['cluster', 'network'])));
  },
  read: (objects) => {
    const from = (talos.recognise(objects) ?? []).slice(0, 1);
    return {
      encapsulated: assumed(wrapped('vxlan'), ...from),
      translated: assumed(masquerade([], { ports: 'redrawn', inwardToo: true }), ...from),
      blockLength: assumed(24, ...from),
      blocksOnNodes: true,
      attach: 'bridge',
      asks: ['routes'],
    };
  },
};
