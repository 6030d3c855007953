import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import { initialTtl } from '../net/packet.ts';
import type { Ethernet, Tunnel } from '../topology/interface.ts';
import type { LinkEnd } from '../topology/topology.ts';
import { interfaceOf, isLocal, lookupRoute } from './lookup.ts';
import type { Neighbour } from './neighbours.ts';
import { neighbourBehind, neighbourOn } from './neighbours.ts';
import type { Passage } from './passage.ts';
import { record, sight } from './passage.ts';
import { icmpAbout } from './response.ts';
import type { Ending, Response } from './trace.ts';
import type { Route } from '../topology/route.ts';

/** A packet between two devices: where it enters the next one, and who there it is meant for. */
export interface Frame {
  readonly packet: Packet;
  readonly entry: LinkEnd;
  readonly owner: LinkEnd;
  /** The next hop whose hardware address the frame carries. */
  readonly target: IpAddress;
}

/** What becomes of a packet in one device: sent on, or ended there. */
export type Fate =
  | { readonly kind: 'sent'; readonly frame: Frame }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly response: Response | null };

export function stopped(
  cause: Extract<Ending, { kind: 'stopped' }>['cause'],
  response: Response | null = null,
  evidence: { readonly rule?: Extract<Ending, { kind: 'stopped' }>['rule']; readonly route?: Route } = {},
): Fate {
  const ending = { kind: 'stopped', cause, rule: evidence.rule ?? null, route: evidence.route ?? null } as const;
  return { kind: 'ended', ending, response };
}

/** Put a packet on the interface its route named. */
export function transmit(passage: Passage, name: string, packet: Packet, nextHop: IpAddress): Fate {
  const out = interfaceOf(passage.device, name);
  switch (out.kind) {
    case 'vxlan':
    case 'ipip':
      return encapsulate(passage, out, packet, nextHop);
    case 'bridge': {
      const found = neighbourBehind(passage.topology, passage.device, out.name, nextHop, null);
      if (found === null) return noNeighbour(passage, packet);
      sight(passage, out.name, 'out', packet);
      return sendBy(passage, found.port, packet, found, nextHop);
    }
    case 'ethernet':
      return transmitEthernet(passage, out, packet, nextHop);
    case 'loopback':
      return stopped('no-route');
  }
}

/** Out of a port towards a neighbour already known. */
export function sendBy(passage: Passage, port: string, packet: Packet, to: Neighbour, target: IpAddress): Fate {
  sight(passage, port, 'out', packet);
  return { kind: 'sent', frame: { packet, entry: to.entry, owner: to.owner, target } };
}

function transmitEthernet(passage: Passage, out: Ethernet, packet: Packet, nextHop: IpAddress): Fate {
  const found = neighbourOn(passage.topology, passage.device, out, nextHop);
  return found === null ? noNeighbour(passage, packet) : sendBy(passage, out.name, packet, found, nextHop);
}

/** Nobody answers ARP: the packet dies here and the sender hears ICMP 3/1 (RFC 1812 §5.2.7.1). */
export function noNeighbour(passage: Passage, packet: Packet): Fate {
  return stopped('no-neighbour', icmpAbout(passage, packet, 'host-unreachable'));
}

/** The outer packet is the device's own: a fresh TTL, a route of its own, and errors about it that the inner sender never hears. */
function encapsulate(passage: Passage, tunnel: Tunnel, packet: Packet, nextHop: IpAddress): Fate {
  const peer = tunnel.peers.find((each) => each.nextHop === nextHop);
  if (peer === undefined) return noNeighbour(passage, packet);
  sight(passage, tunnel.name, 'out', packet);
  const outer = { kind: tunnel.kind, source: tunnel.local, destination: peer.remote, ttl: initialTtl } as const;
  record(passage, { kind: 'encapsulate', interface: tunnel.name, outer });
  const route = isLocal(passage.device, peer.remote) ? null : lookupRoute(passage.device, peer.remote);
  if (route === null || route.kind !== 'unicast') return stopped('no-route');
  record(passage, { kind: 'route', route, ttl: null });
  return transmit(passage, route.interface, { ...packet, outer }, route.via ?? peer.remote);
}
