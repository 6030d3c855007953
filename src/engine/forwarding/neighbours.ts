import type { IpAddress } from '../net/address.ts';
import type { Device } from '../topology/device.ts';
import type { Ethernet } from '../topology/interface.ts';
import type { LinkEnd, Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { interfaceOf, isLocal, lookupRoute } from './lookup.ts';

/** Who takes frames for a next hop: the interface that answered, and where on the way to it the frame enters the next device. */
export interface Neighbour {
  readonly target: IpAddress;
  readonly owner: LinkEnd;
  /** A bridge port when `owner` lies behind that device's bridge. */
  readonly entry: LinkEnd;
  /** The interface of ours that leads there. */
  readonly port: string;
}

/** ARP for `target` out of one Ethernet interface: the first on the wire, or behind a bridge on it, that answers. */
export function neighbourOn(topology: Topology, from: Device, port: Ethernet, target: IpAddress): Neighbour | null {
  for (const entry of farEnds(topology, from, port)) {
    const owner = answererAt(topology, entry, target);
    if (owner !== null) return { target, owner, entry, port: port.name };
  }
  return null;
}

/** ARP out of every port of a bridge of the device's own. */
export function neighbourBehind(
  topology: Topology,
  device: Device,
  bridge: string,
  target: IpAddress,
): Neighbour | null {
  for (const port of portsOf(device, bridge)) {
    const found = neighbourOn(topology, device, port, target);
    if (found !== null) return found;
  }
  return null;
}

function portsOf({ interfaces }: Device, bridge: string): readonly Ethernet[] {
  return interfaces.flatMap((each) => (each.kind === 'ethernet' && each.bridge === bridge ? [each] : []));
}

function answererAt(topology: Topology, entry: LinkEnd, target: IpAddress): LinkEnd | null {
  const device = deviceOf(topology, entry.device);
  const far = interfaceOf(device, entry.interface);
  if (far.kind !== 'ethernet') return null;
  if (far.bridge === null) return answers(device, far, target) ? entry : null;
  if (isLocal(device, target)) return { device: device.id, interface: far.bridge };
  for (const port of portsOf(device, far.bridge)) {
    const found = port.name === far.name ? null : neighbourOn(topology, device, port, target);
    if (found !== null) return found.owner;
  }
  return null;
}

function farEnds(topology: Topology, from: Device, port: Ethernet): readonly LinkEnd[] {
  const link = topology.links.get(port.link);
  if (link === undefined || !from.up) return [];
  return link.ends.filter(
    (end) => (end.device !== from.id || end.interface !== port.name) && deviceOf(topology, end.device).up,
  );
}

/** Linux answers for any address of the device on any interface (arp_ignore 0), and for others as a proxy. */
function answers(device: Device, port: Ethernet, target: IpAddress): boolean {
  if (isLocal(device, target)) return true;
  // Only a device that forwards answers for others (net/ipv4/arp.c, arp_process).
  if (!port.proxyArp || !device.sysctls.forwarding) return false;
  const route = lookupRoute(device, target);
  return route !== null && route.kind === 'unicast' && route.interface !== port.name;
}
