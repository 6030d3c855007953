import type { IpAddress } from '../net/address.ts';
import type { Tuple } from '../net/packet.ts';
import type { PortRange } from '../rules/match.ts';
import type { PortPolicy } from '../rules/rule.ts';
import type { ConntrackEntry } from './conntrack.ts';
import { isTaken, tupleText } from './conntrack.ts';

export type PortChoice = 'kept' | 'redrawn';

/** A source to be had, and which of its ports. */
export interface NewSource {
  readonly to: IpAddress;
  readonly ports: PortPolicy;
  /** `null`: those of the port's own class. */
  readonly range: PortRange | null;
}

interface ChosenSource {
  readonly tuple: Tuple;
  readonly port: PortChoice;
}

/**
 * The source NAT of Linux (net/netfilter/nf_nat_core.c, get_unique_tuple): the port is kept when it may be had and the whole translated
 * tuple is free; a socket that already has a mapping to this address keeps that port; else one is drawn, as always with --random-fully
 * (NF_NAT_RANGE_PROTO_RANDOM_FULLY). Where none was found the tuple is one that is taken. The kernel draws at random; here the draw is
 * a hash of the tuple, so that the same scenario gives the same trace.
 */
export function chooseSource(
  entries: readonly ConntrackEntry[],
  original: Tuple,
  current: Tuple,
  { to, ports, range }: NewSource,
): ChosenSource {
  const wanted = { ...current, source: to };
  const { sourcePort: old } = current;
  const mayHave = (port: number): boolean => range === null || (range.from <= port && port <= range.to);
  const isFree = (sourcePort: number): boolean => !isTaken(entries, { ...wanted, sourcePort });
  const chosen = (sourcePort: number): ChosenSource => ({
    tuple: { ...wanted, sourcePort },
    port: sourcePort === old ? 'kept' : 'redrawn',
  });
  if (ports === 'kept') {
    const mapped = to === current.source && mayHave(old) ? null : mappingOf(entries, original, to, mayHave);
    if (mapped !== null && isFree(mapped)) return chosen(mapped);
    if (mayHave(old) && isFree(old)) return chosen(old);
  }
  // The kernel may draw the old port by chance; here that happens only if there is no other, or nobody would see a difference.
  const drawn = drawPort(wanted, range, (port) => port !== old && isFree(port));
  return chosen(isFree(drawn) || !mayHave(old) ? drawn : old);
}

/** The class of ports a replacement is drawn from (nf_nat_core.c, nf_nat_l4proto_unique_tuple). */
export function portClass(port: number): PortRange {
  if (port < 512) return { from: 1, to: 511 };
  if (port < 1024) return { from: 600, to: 1023 };
  return { from: 1024, to: 65535 };
}

function mappingOf(
  entries: readonly ConntrackEntry[],
  original: Tuple,
  to: IpAddress,
  mayHave: (port: number) => boolean,
): number | null {
  const entry = entries.find(
    ({ original: known, reply }) =>
      known.protocol === original.protocol &&
      known.source === original.source &&
      known.sourcePort === original.sourcePort &&
      reply.destination === to &&
      mayHave(reply.destinationPort),
  );
  return entry?.reply.destinationPort ?? null;
}

/** How many ports Linux tries in a row, and the shortest row (NF_NAT_MAX_ATTEMPTS; nf_nat_l4proto_unique_tuple). */
const [longestRow, shortestRow] = [128, 16];

/** A port that is free; else the last that was tried. Not all are: rows from anywhere, each half as long as the one before it. */
function drawPort(wanted: Tuple, range: PortRange | null, isFree: (port: number) => boolean): number {
  const { from, to } = range ?? portClass(wanted.sourcePort);
  const size = to - from + 1;
  const text = tupleText(wanted);
  let port = from;
  for (let row = Math.min(size, longestRow), start = hash(text); ; row /= 2, start = hash(`${text} ${row}`)) {
    for (let step = 0; step < row; step += 1) {
      port = from + ((start + step) % size);
      if (isFree(port)) return port;
    }
    if (row >= size || row < shortestRow) return port;
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}
