import type { Product } from './product.ts';
import { any, assumed, masquerade, wrapped } from './product.ts';

/** The Flannel that Talos installs where its configuration names no other network (docs.siderolabs.com, cni). */
export const talos: Product = {
  id: 'talos',
  name: 'Talos (Flannel)',
  recognise: (objects) =>
    any(
      objects
        .of('talosConfig')
        .filter(({ body }) => (body.cluster.network.cni.name ?? 'flannel') === 'flannel')
        .map((each) => each.origin(['cluster', 'network'])),
    ),
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
