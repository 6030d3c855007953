import type { IpAddress } from '../net/address.ts';
import type { Device } from '../topology/device.ts';
import type { Ethernet } from '../topology/interface.ts';
import type { LinkEnd, Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { interfaceOf, isLocal, lookupRoute } from './lookup.ts';

/** Who takes frames for a next hop: the interface with the address, and the far end of the wire on which to reach it. */
export interface Neighbour {
  readonly owner: LinkEnd;
  /** Where the frame enters the next device; a bridge port when `owner` lies behind that device's bridge. */
  readonly entry: LinkEnd;
}

/** ARP for `target` out of one Ethernet interface: the first on the wire, or behind a bridge on it, that answers. */
export function neighbourOn(topology: Topology, from: Device, port: Ethernet, target: IpAddress): Neighbour | null {
  for (const entry of farEnds(topology, from, port)) {
    const device = deviceOf(topology, entry.device);
    const far = interfaceOf(device, entry.interface);
    if (far.kind !== 'ethernet') continue;
    if (far.bridge === null) {
      if (answers(device, far, target)) return { owner: entry, entry };
      continue;
    }
    if (isLocal(device, target)) return { owner: { device: device.id, interface: far.bridge }, entry };
    const behind = neighbourBehind(topology, device, far.bridge, target, far.name);
    if (behind !== null) return { owner: behind.owner, entry };
  }
  return null;
}

/** ARP out of a bridge: which port leads to the address? `except` is the port the question came in by. */
export function neighbourBehind(
  topology: Topology,
  device: Device,
  bridge: string,
  target: IpAddress,
  except: string | null,
): (Neighbour & { readonly port: string }) | null {
  for (const port of device.interfaces) {
    if (port.kind !== 'ethernet' || port.bridge !== bridge || port.name === except) continue;
    const found = neighbourOn(topology, device, port, target);
    if (found !== null) return { ...found, port: port.name };
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
  if (!port.proxyArp) return false;
  const route = lookupRoute(device, target);
  return route !== null && route.kind === 'unicast' && route.interface !== port.name;
}
