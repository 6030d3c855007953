import type { Packet } from '../net/packet.ts';
import { initialTtl } from '../net/packet.ts';
import type { Header } from '../net/packet.ts';
import { refusedBy } from './filtering.ts';
import { isLocal, lookupRoute } from './lookup.ts';
import { translateDestination, translateSource } from './nat.ts';
import type { Passage } from './passage.ts';
import { record, sight } from './passage.ts';
import { refusalResponse } from './response.ts';
import { deliverIn } from './routing.ts';
import type { Purpose } from './sockets.ts';
import { attach, confirm, track } from './tracking.ts';
import type { Fate } from './wire.ts';
import { stopped, transmit } from './wire.ts';
import type { KnownFlow } from './conntrack.ts';
import type { SourceChoice } from './trace.ts';

/** A packet a device is about to make. */
export interface Origin {
  readonly header: Header;
  readonly source: SourceChoice;
  /** The flow of the packet it answers, when the answer is an error made on that packet's way. */
  readonly flow: KnownFlow | null;
}

export function freshPacket(header: Header): Packet {
  return { header, ttl: initialTtl, outer: null };
}

/** Route, output, route again if the destination changed, postrouting, wire; own addresses go over the loopback. */
export function originate(passage: Passage, origin: Origin, purpose: Purpose): Fate {
  const { device } = passage;
  if (!device.up) return stopped('device-down');
  const made = freshPacket(origin.header);
  record(passage, { kind: 'originate', header: origin.header, source: origin.source });
  const blocked = refusedHere(passage, made);
  if (blocked !== null) return blocked;
  attach(passage, origin.flow, origin.header);
  track(passage, made);
  const packet = translateDestination(passage, 'output', made, {
    inInterface: null,
    outInterface: outOf(passage, made),
    nextHop: null,
  });
  const wayOut = { inInterface: null, outInterface: outOf(passage, packet), nextHop: null };
  const refusal = refusedBy(passage, 'output', packet, wayOut);
  if (refusal !== null && refusal.verdict !== 'accept') {
    const response = refusalResponse(passage, packet, refusal.verdict, false);
    return stopped(refusal.verdict === 'drop' ? 'filter-drop' : 'filter-reject', response, { rule: refusal.id });
  }
  if (isLocal(device, packet.header.destination)) return loopBack(passage, packet, purpose);
  const route = lookupRoute(device, packet.header.destination);
  if (route === null || route.kind !== 'unicast') return refusedHere(passage, packet) ?? stopped('no-route');
  record(passage, { kind: 'route', route, ttl: null });
  const nextHop = route.via ?? packet.header.destination;
  const leaving = translateSource(passage, 'postrouting', packet, {
    inInterface: null,
    outInterface: route.interface,
    nextHop,
  });
  confirm(passage);
  return transmit(passage, route.interface, leaving, nextHop);
}

/** The sender's own kernel refuses before any packet exists. */
function refusedHere({ device }: Passage, { header }: Packet): Fate | null {
  if (isLocal(device, header.destination)) return null;
  const route = lookupRoute(device, header.destination);
  if (route === null) return stopped('no-route');
  switch (route.kind) {
    case 'unicast':
      return null;
    case 'blackhole':
      return stopped('blackhole-route', null, { route });
    case 'unreachable':
      return stopped('unreachable-route', null, { route });
    case 'prohibit':
      return stopped('prohibit-route', null, { route });
  }
}

function loopBack(passage: Passage, packet: Packet, purpose: Purpose): Fate {
  const way = { inInterface: null, outInterface: 'lo', nextHop: packet.header.destination };
  const leaving = translateSource(passage, 'postrouting', packet, way);
  confirm(passage);
  sight(passage, 'lo', 'out', leaving);
  sight(passage, 'lo', 'in', leaving);
  return deliverIn(passage, leaving, 'lo', purpose);
}

function outOf({ device }: Passage, { header }: Packet): string {
  if (isLocal(device, header.destination)) return 'lo';
  const route = lookupRoute(device, header.destination);
  return route?.kind === 'unicast' ? route.interface : 'lo';
}
