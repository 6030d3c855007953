import type { Tuple } from '../net/packet.ts';
import { reversed, sameTuple } from '../net/packet.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { OuterFlows } from './outerFlows.ts';
import type { NeighbourEntry } from './neighbours.ts';

/** A flow a device remembers: the tuple it arrived with, and the tuple its answers will carry (conntrack(8)). */
export interface ConntrackEntry {
  readonly original: Tuple;
  readonly reply: Tuple;
  /** The rules that translated it when it was new; `null` where none did. */
  readonly sourceRule: RuleId | null;
  readonly destinationRule: RuleId | null;
}

/** Everything devices remember between packets. */
export interface NetworkState {
  readonly conntrack: ReadonlyMap<DeviceId, readonly ConntrackEntry[]>;
  /** How many flows each proxy, and each balancing rule at each of its hooks, has placed; the next takes the next backend. */
  readonly placed: ReadonlyMap<string, number>;
  /** Who holds an address that a device has met on one of its links, by device, interface and address. */
  readonly neighbours: ReadonlyMap<string, NeighbourEntry>;
  /** What devices remember of overlays' own packets. */
  readonly outerFlows: OuterFlows;
  /** TCP flows of which only one direction was seen so far, and how they began here (conntrack(8): UNREPLIED). */
  readonly unreplied: ReadonlyMap<ConntrackEntry, FlowBeginning>;
}

/** With the SYN of a connection, or with a segment out of its middle, which Linux takes for a beginning (nf_conntrack_tcp_loose). */
export type FlowBeginning = 'syn' | 'midstream';

export const freshState: NetworkState = {
  conntrack: new Map(),
  placed: new Map(),
  neighbours: new Map(),
  outerFlows: new Map(),
  unreplied: new Map(),
};

/** Which way a packet of a known flow travels. */
export type FlowDirection = 'original' | 'reply';

export interface KnownFlow {
  readonly entry: ConntrackEntry;
  readonly direction: FlowDirection;
}

export function findFlow(entries: readonly ConntrackEntry[], tuple: Tuple): KnownFlow | null {
  for (const entry of entries) {
    if (sameTuple(entry.original, tuple)) return { entry, direction: 'original' };
    if (sameTuple(entry.reply, tuple)) return { entry, direction: 'reply' };
  }
  return null;
}

/** The flow an ICMP error is about; the error travels against the packet it quotes. */
export function findQuotedFlow(entries: readonly ConntrackEntry[], quoted: Tuple): KnownFlow | null {
  return findFlow(entries, reversed(quoted));
}

/** A new flow before any translation. */
export function newEntry(original: Tuple): ConntrackEntry {
  return { original, reply: reversed(original), sourceRule: null, destinationRule: null };
}

export function isSourceTranslated({ original, reply }: ConntrackEntry): boolean {
  return original.source !== reply.destination || original.sourcePort !== reply.destinationPort;
}

export function isDestinationTranslated({ original, reply }: ConntrackEntry): boolean {
  return original.destination !== reply.source || original.destinationPort !== reply.sourcePort;
}

/** Would this translated tuple's answers be mistaken for another flow's (nf_nat_used_tuple)? */
export function isTaken(entries: readonly ConntrackEntry[], translated: Tuple): boolean {
  return findFlow(entries, reversed(translated)) !== null;
}

/** `original | reply`, as conntrack -L lists the two tuples. */
export function entryText({ original, reply }: ConntrackEntry): string {
  return `${original.protocol} ${tupleText(original)} | ${tupleText(reply)}`;
}

export function tupleText(tuple: Tuple): string {
  return `${tuple.source}:${tuple.sourcePort}>${tuple.destination}:${tuple.destinationPort}`;
}
