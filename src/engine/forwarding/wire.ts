import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Tunnel } from '../topology/interface.ts';
import type { Fate } from './fate.ts';
import { stopped } from './fate.ts';
import { refuse } from './filtering.ts';
import { interfaceOf, isLocal, lookupRoute } from './lookup.ts';
import type { Neighbour } from './neighbours.ts';
import { neighbourBehind, neighbourOn } from './neighbours.ts';
import type { Passage } from './passage.ts';
import { record, sight } from './passage.ts';
import { icmpAbout } from './response.ts';
import { wrapped } from './wrapping.ts';

/** Put a packet on the interface its route named. */
export function transmit(passage: Passage, name: string, packet: Packet, nextHop: IpAddress): Fate {
  const { topology, device } = passage;
  const out = interfaceOf(device, name);
  switch (out.kind) {
    case 'vxlan':
    case 'geneve':
    case 'ipip':
      return encapsulate(passage, out, packet, nextHop);
    case 'bridge': {
      const found = neighbourBehind(topology, device, out.name, nextHop);
      if (found === null) return noNeighbour(passage, packet);
      sight(passage, out.name, 'out', packet);
      return sendTo(passage, found, packet);
    }
    case 'ethernet': {
      const found = neighbourOn(topology, device, out, nextHop);
      return found === null ? noNeighbour(passage, packet) : sendTo(passage, found, packet);
    }
    case 'loopback':
      return stopped('no-route');
  }
}

/** Out towards a neighbour already known. */
export function sendTo(passage: Passage, to: Neighbour, packet: Packet): Fate {
  sight(passage, to.port, 'out', packet);
  return { kind: 'sent', frame: { ...to, packet } };
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
  const carried = wrapped(tunnel, packet, peer.remote);
  record(passage, { kind: 'encapsulate', interface: tunnel.name, outer: carried.outer });
  const route = isLocal(passage.device, peer.remote) ? null : lookupRoute(passage.device, peer.remote);
  if (route === null || route.kind !== 'unicast') return stopped('no-route');
  record(passage, { kind: 'route', route, ttl: null });
  const target = route.via ?? peer.remote;
  const way = { inInterface: null, outInterface: route.interface, nextHop: target };
  return refuse(passage, 'output', carried, way) ?? transmit(passage, route.interface, carried, target);
}
