import type { Header, Packet } from '../net/packet.ts';
import { initialTtl } from '../net/packet.ts';
import { isLoopback, special } from '../net/specialAddress.ts';
import type { KnownFlow } from './conntrack.ts';
import type { HopResult } from './hopResult.ts';
import { stopped, stoppedByRoute } from './hopResult.ts';
import { refuse } from './filtering.ts';
import { isBroadcast, isLocal, lookupRoute } from './lookup.ts';
import { translateDestination, translateSource } from './nat.ts';
import type { PacketContext } from './packetContext.ts';
import { record, sight } from './packetContext.ts';
import { deliverIn } from './routing.ts';
import type { RoutePath } from './subject.ts';
import type { SourceChoice } from './trace.ts';
import { attachToFlow, confirm, track } from './conntrackHook.ts';
import { putBack, transmit } from './wire.ts';

/** A packet a device is about to make. */
export interface LocalOrigin {
  readonly header: Header;
  readonly source: SourceChoice;
  /** The flow of the packet it answers, when the answer is an error made on that packet's way. */
  readonly flow: KnownFlow | null;
  /** A port of a bridge by which it leaves at once; `null`: it is routed. */
  readonly port: string | null;
}

export function freshPacket(header: Header): Packet {
  return { header, ttl: initialTtl, outer: null };
}

/** Route, output, route again if the destination changed, postrouting, wire; own addresses go over the loopback. */
export function originate(passage: PacketContext, { header, source, flow, port }: LocalOrigin): HopResult {
  const { device } = passage;
  if (!device.up) return stopped('device-down');
  const made = freshPacket(header);
  record(passage, { kind: 'originate', header, source });
  if (port !== null) return putBack(passage, port, made);
  const barred = barredHere(passage, made);
  if (barred !== null) return barred;
  attachToFlow(passage, flow, header);
  track(passage, made);
  const packet = translateDestination(passage, 'output', made, wayOut(passage, made));
  const { source: from, destination } = packet.header;
  // Where output rules send it elsewhere, there is no way for a source that never leaves the machine (net/ipv4/route.c, __mkroute_output).
  if (isLoopback(from) && !isLocal(device, destination)) return stopped('martian-source');
  const refusal = refuse(passage, 'output', packet, wayOut(passage, packet));
  if (refusal !== null) return refusal;
  if (isLocal(device, destination)) return loopBack(passage, packet);
  const route = lookupRoute(device, destination);
  if (route === null || route.kind !== 'unicast') return barredHere(passage, packet) ?? stopped('no-route');
  record(passage, { kind: 'route', route, ttl: null });
  const way = { inInterface: null, outInterface: route.interface, nextHop: route.via ?? destination };
  const leaving = translateSource(passage, 'postrouting', packet, way);
  return confirm(passage) ?? transmit(passage, route.interface, leaving, way.nextHop);
}

/** The sender's own kernel refuses before any packet exists. */
function barredHere({ device }: PacketContext, { header }: Packet): HopResult | null {
  const { destination } = header;
  if (isLocal(device, destination)) return null;
  // Nobody connects to everybody: TCP never may, and a datagram socket only if it says so (SO_BROADCAST).
  if (destination !== special.everybody && isBroadcast(device, destination)) return stopped('broadcast-address');
  const route = lookupRoute(device, destination);
  if (route === null || route.kind !== 'unicast') return stoppedByRoute(route);
  return destination === special.everybody ? stopped('broadcast-address') : null;
}

function loopBack(passage: PacketContext, packet: Packet): HopResult {
  const leaving = translateSource(passage, 'postrouting', packet, wayOut(passage, packet));
  const refusal = confirm(passage);
  if (refusal !== null) return refusal;
  sight(passage, 'lo', 'out', leaving);
  sight(passage, 'lo', 'in', leaving);
  return deliverIn(passage, leaving, 'lo');
}

function wayOut({ device }: PacketContext, { header: { destination } }: Packet): RoutePath {
  const route = isLocal(device, destination) ? null : lookupRoute(device, destination);
  const outInterface = route?.kind === 'unicast' ? route.interface : 'lo';
  return { inInterface: null, outInterface, nextHop: destination };
}
