import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import { contains, prefixAround } from '../net/prefix.ts';
import type { Device } from '../topology/device.ts';
import type { LinkEnd, Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { anyAddress, interfaceOf, isBroadcast, isLocal, lookupRoute, passesReversePath } from './lookup.ts';
import { visible } from './matching.ts';
import type { Memory, PacketContext } from './packetContext.ts';
import { record } from './packetContext.ts';
import type { Station } from './stations.ts';
import { isSameEnd, stationsOn } from './stations.ts';

/** Who takes frames for a next hop: the interface that answered, and where on the way to it the frame enters the next device. */
export interface Neighbour extends Station {
  readonly target: IpAddress;
}

/** A line of a device's neighbour table (ip-neighbour(8)). */
export interface NeighbourEntry {
  readonly owner: LinkEnd;
  /** By an answer to a request of its own (REACHABLE), or from the other's request (STALE). */
  readonly learned: 'asked' | 'heard';
  /** Whoever else answered: of two answers a kernel takes the one that comes first, and nothing says which that is. */
  readonly rivals: readonly Station['owner'][];
}

/** Whether a device has asked for this neighbour and was answered: only then does its bridge send redirected frames straight on. */
export function isConfirmed({ device, memory }: PacketContext, name: string, target: IpAddress): boolean {
  return memory.neighbours.get(keyOf(device, name, target))?.learned === 'asked';
}

/**
 * The neighbour that holds `target`: the one in the table, or else the first that answers ARP. Who is asked remembers who asks
 * (net/ipv4/arp.c, neigh_event_ns).
 */
export function neighbourOn(passage: PacketContext, name: string, target: IpAddress, packet: Packet): Neighbour | null {
  const { topology, device, memory } = passage;
  const stations = stationsOn(topology, device, name);
  const key = keyOf(device, name, target);
  const entry = memory.neighbours.get(key) ?? asked(passage, name, target, packet);
  const station = stations.find(({ owner }) => entry !== null && isSameEnd(owner, entry.owner));
  if (entry === null || station === undefined) return null;
  memory.neighbours.set(key, entry);
  const by = entry.owner.device;
  if (isStandIn(topology, entry.owner, target)) record(passage, { kind: 'answered-for', target, by });
  if (entry.rivals.length > 0) {
    const rivals = entry.rivals.map((each) => each.device);
    record(passage, { kind: 'ambiguous-neighbour', target, taken: by, rivals });
  }
  return { ...station, target };
}

/** Where frames for a known interface go. */
export function wayTo({ topology, device }: PacketContext, name: string, owner: LinkEnd): Station | null {
  return stationsOn(topology, device, name).find((each) => isSameEnd(each.owner, owner)) ?? null;
}

/** Who stands behind a port, whatever is asked of it: the holder of the address, or the first. */
export function stationBehind({ topology, device }: PacketContext, port: string, holder: IpAddress): Station | null {
  const stations = stationsOn(topology, device, port);
  return stations.find(({ owner }) => isLocal(deviceOf(topology, owner.device), holder)) ?? stations[0] ?? null;
}

function asked(
  { topology, device, memory }: PacketContext,
  name: string,
  target: IpAddress,
  packet: Packet,
): NeighbourEntry | null {
  const sender = senderOf(device, name, target, visible(packet).source);
  const owners = stationsOn(topology, device, name).map(({ owner }) => owner);
  const kernels = owners.filter((owner) => answers(topology, owner, sender, target));
  const answering = owners.filter((owner) => kernels.includes(owner) || isStandIn(topology, owner, target));
  const [owner] = answering;
  if (owner === undefined) return null;
  // A kernel remembers only whom it answers itself (arp_process).
  for (const each of kernels) hear(memory, each, sender, { device: device.id, interface: name });
  const rivals = answering.filter((each) => each.device !== owner.device);
  return { owner, learned: 'asked', rivals };
}

/**
 * The sender address of an ARP request: the packet's own source where that is this device's, else one of the interface it leaves by,
 * else any (arp_solicit with arp_announce 0, inet_select_addr).
 */
function senderOf(device: Device, name: string, target: IpAddress, source: IpAddress): IpAddress | null {
  if (isLocal(device, source)) return source;
  const { addresses } = interfaceOf(device, name);
  const near = addresses.find(({ address, length }) => contains(prefixAround(address, length), target));
  return (near ?? addresses[0] ?? anyAddress(device))?.address ?? null;
}

/**
 * Linux answers for any address of the device on any interface (arp_ignore 0), and for others as a proxy; but first it judges the
 * request's sender as it would a packet's source, and says nothing to one that it does not believe: one of its own addresses, or one
 * that the reverse path filter keeps out (arp_process, by way of ip_route_input).
 */
function answers(
  topology: Topology,
  { device: id, interface: name }: LinkEnd,
  sender: IpAddress | null,
  target: IpAddress,
) {
  const device = deviceOf(topology, id);
  const at = interfaceOf(device, name);
  if (sender === null) return isLocal(device, target);
  if (isLocal(device, sender) || !passesReversePath(device, name, sender)) return false;
  if (isLocal(device, target)) return true;
  // Only a device that forwards answers for others.
  if (at.kind !== 'ethernet' || !at.proxyArp || !device.sysctls.forwarding || isBroadcast(device, target)) return false;
  const route = lookupRoute(device, target);
  return route !== null && route.kind === 'unicast' && route.interface !== name;
}

/**
 * A program that answers hears every request on its link, and asks nobody what the kernel thinks of the sender (MetalLB,
 * internal/layer2/arp.go).
 */
function isStandIn(topology: Topology, { device: id, interface: name }: LinkEnd, target: IpAddress): boolean {
  const device = deviceOf(topology, id);
  const at = interfaceOf(device, name);
  return at.kind === 'ethernet' && at.answersFor.includes(target) && !isLocal(device, target);
}

/** What was known already stays, unless another now says that the address is its own. */
function hear({ neighbours }: Memory, by: LinkEnd, sender: IpAddress | null, asker: LinkEnd): void {
  if (sender === null) return;
  const key = keyOf({ id: by.device }, by.interface, sender);
  const known = neighbours.get(key);
  if (known !== undefined && isSameEnd(known.owner, asker)) return;
  neighbours.set(key, { owner: asker, learned: 'heard', rivals: [] });
}

function keyOf({ id }: Pick<Device, 'id'>, name: string, target: IpAddress): string {
  return `${id} ${name} ${target}`;
}
