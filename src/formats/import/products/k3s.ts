import type { Inventory } from '../objects/inventory.ts';
import { flannel, wrappedByFlannel } from './flannel.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, wrapped } from './product.ts';
import { rancherServers } from './rancher.ts';

/** The Flannel that K3s has in its own program: no pod runs it, no ConfigMap tells it anything (docs.k3s.io, networking). */
export const k3s: Product = {
  id: 'k3s',
  name: 'K3s (Flannel)',
  recognise: (objects) =>
    firstSigns(
      serversOf(objects)
        .filter(({ flag }) => flag('flannel-backend')?.value !== 'none')
        .map(({ at }) => at),
    ),
  read: (objects) => {
    const from = (k3s.recognise(objects) ?? []).slice(0, 1);
    return {
      ...encapsulation(objects),
      translated: found(masquerade([], { ports: 'redrawn', inwardToo: true }), ...from),
      blockLength: assumed(24, ...from),
      blocksOnNodes: true,
      attach: 'bridge',
      asks: ['routes'],
    };
  },
};

function serversOf(objects: Inventory) {
  return rancherServers(objects).filter(({ distribution }) => distribution === 'k3s');
}

/** As its nodes say, or as it is told; else as it is by itself. */
function encapsulation(objects: Inventory): Reading {
  const seen = flannel.read(objects).encapsulated;
  if (seen?.state === 'found') return { encapsulated: seen };
  const told = serversOf(objects).flatMap(({ flag }) => flag('flannel-backend') ?? [])[0];
  if (told === undefined)
    return { encapsulated: assumed(wrapped('vxlan'), ...(k3s.recognise(objects) ?? []).slice(0, 1)) };
  const by = wrappedByFlannel(told.value);
  return by === null ? {} : { encapsulated: found(wrapped(by), told.from) };
}
