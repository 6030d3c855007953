import type { Device } from '../topology/device.ts';
import type { Ethernet } from '../topology/interface.ts';
import type { LinkEnd, Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { interfaceOf } from './lookup.ts';

/** An interface with a network layer that frames reach without a router, and the way there. */
export interface Station {
  /** A bridge where it is the device's end of that bridge. */
  readonly owner: LinkEnd;
  /** Where frames for it enter the next device: a bridge port when `owner` lies on or behind that device's bridge. */
  readonly entry: LinkEnd;
  /** The interface of ours that leads there. */
  readonly port: string;
}

const stationsByTopology = new WeakMap<Topology, Map<string, readonly Station[]>>();

/** Everybody who hears what is broadcast out of an interface, in the order of the links. */
export function stationsOn(topology: Topology, device: Device, name: string): readonly Station[] {
  const known = stationsByTopology.get(topology) ?? new Map<string, readonly Station[]>();
  stationsByTopology.set(topology, known);
  const key = `${device.id} ${name}`;
  const found = known.get(key) ?? reached(topology, device, name);
  known.set(key, found);
  return found;
}

export function isSameEnd(a: LinkEnd, b: LinkEnd): boolean {
  return a.device === b.device && a.interface === b.interface;
}

/** Each link is crossed once, so bridges that form a circle are no endless way. */
function reached(topology: Topology, device: Device, name: string): readonly Station[] {
  const own: LinkEnd = { device: device.id, interface: name };
  const start = interfaceOf(device, name);
  const ports = start.kind === 'ethernet' ? [start] : portsOf(device, name);
  const crossed = new Set<string>();
  const across = (from: Device, { link: id, name: out }: Ethernet, port: string, first: LinkEnd | null): Station[] => {
    const link = topology.links.get(id);
    if (link === undefined || !from.up || crossed.has(id)) return [];
    crossed.add(id);
    return link.ends
      .filter((end) => !isSameEnd(end, { device: from.id, interface: out }) && deviceOf(topology, end.device).up)
      .flatMap((end) => {
        const there = deviceOf(topology, end.device);
        const far = interfaceOf(there, end.interface);
        const entry = first ?? end;
        if (far.kind !== 'ethernet') return [];
        if (far.bridge === null) return [{ owner: end, entry, port }];
        const onward = portsOf(there, far.bridge).filter((each) => each.name !== far.name);
        const bridge = { owner: { device: there.id, interface: far.bridge }, entry, port };
        return [bridge, ...onward.flatMap((each) => across(there, each, port, entry))];
      });
  };
  return ports.flatMap((port) => across(device, port, port.name, null)).filter(({ owner }) => !isSameEnd(owner, own));
}

function portsOf({ interfaces }: Device, bridge: string): readonly Ethernet[] {
  return interfaces.flatMap((each) => (each.kind === 'ethernet' && each.bridge === bridge ? [each] : []));
}
