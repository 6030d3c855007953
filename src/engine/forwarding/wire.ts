import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { Tunnel } from '../topology/interface.ts';
import type { HopResult } from './hopResult.ts';
import { stopped, stoppedByRoute } from './hopResult.ts';
import { refuse } from './filtering.ts';
import { interfaceOf, isLocal, lookupRoute } from './lookup.ts';
import type { Neighbour } from './neighbours.ts';
import { neighbourOn, stationBehind } from './neighbours.ts';
import { leaveOuter, trackOuter } from './outerFlows.ts';
import type { PacketContext } from './packetContext.ts';
import { record, sight } from './packetContext.ts';
import { icmpAbout } from './response.ts';
import { encapsulated } from './wrapping.ts';

/** Put a packet on the interface its route named. */
export function transmit(passage: PacketContext, name: string, packet: Packet, nextHop: IpAddress): HopResult {
  const out = interfaceOf(passage.device, name);
  switch (out.kind) {
    case 'vxlan':
    case 'geneve':
    case 'ipip':
      return encapsulate(passage, out, packet, nextHop);
    case 'bridge':
    case 'ethernet': {
      const found = neighbourOn(passage, out.name, nextHop, packet);
      if (found === null) return noNeighbour(passage, packet);
      if (out.kind === 'bridge') sight(passage, out.name, 'out', packet);
      return sendTo(passage, found, packet);
    }
    case 'loopback':
      return stopped('no-route');
  }
}

/** Out towards a neighbour already known. */
export function sendTo(passage: PacketContext, to: Neighbour, packet: Packet): HopResult {
  sight(passage, to.port, 'out', packet);
  return { kind: 'sent', frame: { ...to, packet } };
}

/** Straight back out of a bridge port, to the hardware address that a frame came from by it: nobody is asked for. */
export function putBack(passage: PacketContext, port: string, packet: Packet): HopResult {
  const { destination } = packet.header;
  const station = stationBehind(passage, port, destination);
  return station === null ? stopped('no-neighbour') : sendTo(passage, { ...station, target: destination }, packet);
}

/** Nobody answers ARP: the packet dies here and the sender hears ICMP 3/1 (RFC 1812 §5.2.7.1). */
export function noNeighbour(passage: PacketContext, packet: Packet): HopResult {
  return stopped('no-neighbour', icmpAbout(passage, packet, 'host-unreachable'));
}

/** How deep tunnel devices may hand to each other inside a device before Linux takes it for a loop (XMIT_RECURSION_LIMIT). */
const deepestNesting = 8;

/**
 * The outer packet is the device's own: a fresh TTL, a route of its own, and errors about it that the inner sender never hears. Where
 * that route leads into the tunnel again, Linux drops the packet before it is wrapped, and tells nobody (vxlan_core.c, "circular
 * route"; ip_tunnel.c counts a collision).
 */
function encapsulate(passage: PacketContext, tunnel: Tunnel, packet: Packet, nextHop: IpAddress): HopResult {
  const peer = tunnel.peers.find((each) => each.nextHop === nextHop);
  if (peer === undefined) return noNeighbour(passage, packet);
  sight(passage, tunnel.name, 'out', packet);
  // The far end has an address of ours: the frame comes back at once, addressed to another machine's tunnel device.
  if (isLocal(passage.device, peer.remote)) return stopped('tunnel-loop');
  const route = lookupRoute(passage.device, peer.remote);
  if (route?.kind === 'unicast' && (route.interface === tunnel.name || passage.nesting === deepestNesting)) {
    return stopped('tunnel-loop', null, { route });
  }
  passage.nesting += 1;
  const carried = encapsulated(tunnel, packet, peer.remote);
  record(passage, { kind: 'encapsulate', interface: tunnel.name, outer: carried.outer });
  if (route === null || route.kind !== 'unicast') return stoppedByRoute(route);
  record(passage, { kind: 'route', route, ttl: null });
  const target = route.via ?? peer.remote;
  const way = { inInterface: null, outInterface: route.interface, nextHop: target };
  trackOuter(passage, carried);
  const refusal = refuse(passage, 'output', carried, way);
  return refusal ?? transmit(passage, route.interface, leaveOuter(passage, carried, way), target);
}
