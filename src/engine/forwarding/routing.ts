import type { Packet } from '../net/packet.ts';
import { destinationOf } from '../net/packet.ts';
import type { RefusingRoute } from '../topology/route.ts';
import type { HopResult } from './hopResult.ts';
import { stopped } from './hopResult.ts';
import { refuse } from './filtering.ts';
import { isBroadcast, isLocal, lookupRoute, passesReversePath } from './lookup.ts';
import { visible } from './matching.ts';
import { translateDestination, translateSource } from './nat.ts';
import { keepOuter, leaveOuter, trackOuter } from './outerFlows.ts';
import type { PacketContext } from './packetContext.ts';
import { record, sight } from './packetContext.ts';
import { icmpAbout } from './response.ts';
import { deliver } from './sockets.ts';
import { confirm, track } from './conntrackHook.ts';
import { transmit } from './wire.ts';

/** Prerouting: conntrack, then destination NAT. */
export function prerouting(passage: PacketContext, packet: Packet, inInterface: string): Packet {
  if (packet.outer !== null) {
    trackOuter(passage, packet);
    return packet;
  }
  track(passage, packet);
  return translateDestination(passage, 'prerouting', packet, { inInterface, outInterface: null, nextHop: null });
}

/** A packet that came up from a wire, prerouting done: check its source, then keep it or forward it (net/ipv4/route.c). */
export function routeIn(passage: PacketContext, packet: Packet, inInterface: string): HopResult {
  const { device } = passage;
  const { source, destination } = visible(packet);
  // The kernel judges the source of what it has a way for: a packet that has none is answered whoever sent it.
  const ends = isLocal(device, destination) || isBroadcast(device, destination);
  if (!ends) {
    if (!device.sysctls.forwarding) return stopped('not-a-router');
    const onward = lookupRoute(device, destination);
    if (onward === null || onward.kind !== 'unicast') return refusedByRoute(passage, packet, onward);
  }
  if (isLocal(device, source)) return stopped('martian-source');
  if (!passesReversePath(device, inInterface, source)) return stopped('reverse-path');
  if (ends) {
    return packet.outer === null ? deliverIn(passage, packet, inInterface) : decapsulate(passage, packet, inInterface);
  }
  return forward(passage, packet, inInterface);
}

/** Input: filters, then the socket. */
export function deliverIn(passage: PacketContext, packet: Packet, inInterface: string): HopResult {
  const way = { inInterface, outInterface: null, nextHop: null };
  const refusal = refuse(passage, 'input', packet, way);
  if (refusal !== null) return refusal;
  const kept = translateSource(passage, 'input', packet, way);
  const unconfirmed = confirm(passage);
  if (unconfirmed !== null) return unconfirmed;
  const { header } = kept;
  record(passage, { kind: 'to-self', destination: header.protocol === 'icmp' ? null : destinationOf(header) });
  return deliver(passage, kept);
}

function forward(passage: PacketContext, packet: Packet, inInterface: string): HopResult {
  const { destination } = visible(packet);
  const route = lookupRoute(passage.device, destination);
  if (route === null || route.kind !== 'unicast') return refusedByRoute(passage, packet, route);
  const before = packet.outer?.ttl ?? packet.ttl;
  if (before <= 1) return stopped('ttl-expired', icmpAbout(passage, packet, 'ttl-exceeded'), { route });
  const aged = withTtl(packet, before - 1);
  record(passage, { kind: 'route', route, ttl: { before, after: before - 1 } });
  const nextHop = route.via ?? destination;
  const way = { inInterface, outInterface: route.interface, nextHop };
  const refusal = refuse(passage, 'forward', aged, way);
  if (refusal !== null) return refusal;
  const leaving =
    aged.outer === null ? translateSource(passage, 'postrouting', aged, way) : leaveOuter(passage, aged, way);
  return confirm(passage) ?? transmit(passage, route.interface, leaving, nextHop);
}

/** A router ages what it sees: the outer header while there is one. */
function withTtl(packet: Packet, ttl: number): Packet {
  return packet.outer === null ? { ...packet, ttl } : { ...packet, outer: { ...packet.outer, ttl } };
}

/** No way on, and what a router says about it (kernel: ip_error). */
function refusedByRoute(passage: PacketContext, packet: Packet, route: RefusingRoute | null): HopResult {
  if (route === null) return stopped('no-route', icmpAbout(passage, packet, 'net-unreachable'));
  switch (route.kind) {
    case 'blackhole':
      return stopped('blackhole-route', null, { route });
    case 'unreachable':
      return stopped('unreachable-route', icmpAbout(passage, packet, 'host-unreachable'), { route });
    case 'prohibit':
      return stopped('prohibit-route', icmpAbout(passage, packet, 'admin-prohibited'), { route });
  }
}

/** The outer packet passes input like any other; the inner one then comes up from the tunnel device as from any interface. */
function decapsulate(passage: PacketContext, packet: Packet, inInterface: string): HopResult {
  const { outer } = packet;
  const refusal = refuse(passage, 'input', packet, { inInterface, outInterface: null, nextHop: null });
  if (refusal !== null) return refusal;
  keepOuter(passage);
  const tunnel = passage.device.interfaces.find((each) => each.kind === outer?.kind);
  if (outer === null || tunnel === undefined) return stopped('port-closed');
  const inner: Packet = { ...packet, outer: null };
  record(passage, { kind: 'decapsulate', interface: tunnel.name, outer });
  sight(passage, tunnel.name, 'in', inner);
  return routeIn(passage, prerouting(passage, inner, tunnel.name), tunnel.name);
}
