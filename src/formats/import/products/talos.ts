import type { Inventory, Kept } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import { wrappedByFlannel } from './flannel.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, wrapped } from './product.ts';

interface TalosNetwork {
  readonly podSubnets: readonly string[];
  readonly serviceSubnets: readonly string[];
  /** Which network is installed; `null`: the usual one. */
  readonly cni: string | null;
  readonly at: (field: 'podSubnets' | 'serviceSubnets') => Origin;
}

/** Configurations that tell of the network: who configures that elsewhere says nothing of it here. */
export function talosNetworks(objects: Inventory): readonly TalosNetwork[] {
  const inMachines = objects.of('talosConfig').flatMap(({ body, origin }): readonly TalosNetwork[] => {
    const { podSubnets, serviceSubnets, cni } = body.cluster.network;
    const isTold = podSubnets.length + serviceSubnets.length > 0 || cni.name !== null;
    const at: TalosNetwork['at'] = (field) => origin(['cluster', 'network', field]);
    return isTold ? [{ podSubnets, serviceSubnets, cni: cni.name, at }] : [];
  });
  // Beside these documents Flannel has one, or is not there.
  const cni = flannels(objects).length > 0 ? 'flannel' : 'none';
  const apart = objects.of('talosNetwork').map(({ body: { podSubnets, serviceSubnets }, origin }): TalosNetwork => {
    return { podSubnets, serviceSubnets, cni, at: (field) => origin([field]) };
  });
  return [...inMachines, ...apart];
}

/** None where a patch takes it away. */
function flannels(objects: Inventory): readonly Kept<'talosFlannel'>[] {
  const all = objects.of('talosFlannel');
  return all.some(({ body }) => body.$patch === 'delete') ? [] : all;
}

/** The Flannel that Talos installs where its configuration names no other network (docs.siderolabs.com, cni). */
export const talos: Product = {
  id: 'talos',
  name: 'Talos (Flannel)',
  recognise: (objects) => {
    // A configuration may be in parts, of which one says what the others leave out.
    const all = talosNetworks(objects);
    const isOther = all.some(({ cni }) => (cni ?? 'flannel') !== 'flannel');
    if (isOther) return null;
    return firstSigns([
      ...all.map(({ at }) => at('podSubnets')),
      ...flannels(objects).map(({ origin }) => origin(['backendType'])),
    ]);
  },
  read: (objects) => {
    const from = (talos.recognise(objects) ?? []).slice(0, 1);
    const [length] = objects.of('talosNetwork').filter(({ body }) => body.nodeCIDRMaskSizeIPv4 !== null);
    const mask = length?.body.nodeCIDRMaskSizeIPv4 ?? null;
    return {
      ...encapsulation(objects, from),
      translated: assumed(masquerade([], { ports: 'redrawn', inwardToo: true }), ...from),
      blockLength:
        length === undefined || mask === null
          ? assumed(24, ...from)
          : found(mask, length.origin(['nodeCIDRMaskSizeIPv4'])),
      blocksOnNodes: true,
      attach: 'bridge',
      asks: ['routes'],
    };
  },
};

function encapsulation(objects: Inventory, from: readonly Origin[]): Reading {
  const [told] = flannels(objects).filter(({ body }) => body.backendType !== null);
  if (told === undefined) return { encapsulated: assumed(wrapped('vxlan'), ...from) };
  const by = wrappedByFlannel(told.body.backendType ?? '');
  return by === null ? {} : { encapsulated: found(wrapped(by), told.origin(['backendType'])) };
}
