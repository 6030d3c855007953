import type { DeviceId, Exchange, FieldChange, Hop, LaterKind, Leg, Trace } from '../engine/index.ts';
import { breakOf, headerDiff, hopsOf, packetAfter } from '../engine/index.ts';

/** Which way a packet goes: as the one that asks, or as the one that answers. */
export type Way = 'request' | 'reply';

/** A packet after the handshake, and its place among those of its lane. */
export interface LaterTurn {
  readonly at: number;
  readonly kind: LaterKind;
}

/** One device the packet visits, in teaching order. */
export interface Visit {
  readonly index: number;
  readonly leg: number;
  readonly way: Way;
  /** `null`: it is the packet that asks, or the one that answers. */
  readonly later: LaterTurn | null;
  readonly hop: Hop;
  /** The first of its trace: the device makes the packet, so nothing travels there. */
  readonly first: boolean;
  /** The last of its trace. */
  readonly last: boolean;
}

/**
 * All requests, leg by leg, then the replies backwards: the last connection answers first. Then, of connections that stood and broke,
 * every packet until they did.
 */
export function visitsOf({ legs }: Exchange): readonly Visit[] {
  const requests = legs.flatMap(({ request }, leg) => visitsIn(request, leg, 'request'));
  const replies = legs.map(repliesIn).toReversed().flat();
  const breaks = legs
    .flatMap((leg, at) => breakOf(leg).map((packet) => ({ ...packet, leg: at })))
    .flatMap(({ kind, way, trace, leg }, at) => visitsIn(trace, leg, way, { at, kind }));
  return [...requests, ...replies, ...breaks].map((visit, index) => ({ ...visit, index }));
}

/** Are both of one packet, or, in two lanes, of packets that stand for the same? */
export function isSamePacket(a: Visit, b: Visit): boolean {
  return a.way === b.way && a.later?.at === b.later?.at && a.later?.kind === b.later?.kind;
}

/** Did a packet that asks get to this device, whatever became of it there? */
export function hasReached(visits: readonly Visit[], device: DeviceId): boolean {
  return visits.some(({ way, hop }) => way === 'request' && hop.device === device);
}

/** Where the visit takes place. */
export function placeOf({ hop }: Visit): DeviceId {
  return hop.device;
}

type Unnumbered = Omit<Visit, 'index'>;

function repliesIn({ reply }: Leg, leg: number): readonly Unnumbered[] {
  return reply === null ? [] : visitsIn(reply.trace, leg, 'reply');
}

function visitsIn(trace: Trace, leg: number, way: Way, later: LaterTurn | null = null): readonly Unnumbered[] {
  const hops = hopsOf(trace);
  return hops.map((hop, at) => ({ leg, way, later, hop, first: at === 0, last: at === hops.length - 1 }));
}

/** The header fields that differ between coming and going. */
export function changedIn(hop: Hop): readonly FieldChange[] {
  return headerDiff(hop.arrived.header, packetAfter(hop).header);
}

/** Does a packet leave with other ends than it came with, or on a connection of the device's own? */
export function isRewriting(hop: Hop): boolean {
  return changedIn(hop).length > 0 || hop.steps.some(({ kind }) => kind === 'reconnect');
}
