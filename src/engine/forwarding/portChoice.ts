import type { IpAddress } from '../net/address.ts';
import type { Tuple } from '../net/packet.ts';
import type { PortRange } from '../rules/match.ts';
import type { ConntrackEntry } from './conntrack.ts';
import { isTaken, tupleText } from './conntrack.ts';

export type PortChoice = 'kept' | 'redrawn';

interface ChosenSource {
  readonly tuple: Tuple;
  readonly port: PortChoice;
}

/**
 * The source NAT of Linux (net/netfilter/nf_nat_core.c, get_unique_tuple): the port is kept when the whole translated tuple
 * is free; a socket that already has a mapping to this address keeps that port; else one is drawn from the same class of ports.
 * The kernel draws at random; here the draw is a hash of the tuple, so that the same scenario gives the same trace.
 */
export function chooseSource(
  entries: readonly ConntrackEntry[],
  original: Tuple,
  current: Tuple,
  to: IpAddress,
): ChosenSource {
  const wanted = { ...current, source: to };
  const kept = (tuple: Tuple): ChosenSource => ({
    tuple,
    port: tuple.sourcePort === current.sourcePort ? 'kept' : 'redrawn',
  });
  if (to !== current.source) {
    const mapped = mappingOf(entries, original, to);
    if (mapped !== null && !isTaken(entries, { ...wanted, sourcePort: mapped })) {
      return kept({ ...wanted, sourcePort: mapped });
    }
  }
  if (!isTaken(entries, wanted)) return kept(wanted);
  const sourcePort = drawPort(wanted, (port) => isTaken(entries, { ...wanted, sourcePort: port }));
  return { tuple: { ...wanted, sourcePort }, port: 'redrawn' };
}

/** With --random-fully no port is kept, free or not: one is drawn from the same class of ports (NF_NAT_RANGE_PROTO_RANDOM_FULLY). */
export function redrawSource(entries: readonly ConntrackEntry[], current: Tuple, to: IpAddress): ChosenSource {
  const wanted = { ...current, source: to };
  // The kernel may draw the old port by chance; here that never happens, or nobody would see a difference.
  const sourcePort = drawPort(
    wanted,
    (port) => port === wanted.sourcePort || isTaken(entries, { ...wanted, sourcePort: port }),
  );
  return { tuple: { ...wanted, sourcePort }, port: 'redrawn' };
}

/** The class of ports a replacement is drawn from (nf_nat_core.c, nf_nat_l4proto_unique_tuple). */
export function portClass(port: number): PortRange {
  if (port < 512) return { from: 1, to: 511 };
  if (port < 1024) return { from: 600, to: 1023 };
  return { from: 1024, to: 65535 };
}

function mappingOf(entries: readonly ConntrackEntry[], original: Tuple, to: IpAddress): number | null {
  const entry = entries.find(
    ({ original: known, reply }) =>
      known.protocol === original.protocol &&
      known.source === original.source &&
      known.sourcePort === original.sourcePort &&
      reply.destination === to,
  );
  return entry?.reply.destinationPort ?? null;
}

function drawPort(wanted: Tuple, barred: (port: number) => boolean): number {
  const { from, to } = portClass(wanted.sourcePort);
  const size = to - from + 1;
  const start = hash(tupleText(wanted)) % size;
  for (let step = 0; step < size; step += 1) {
    const sourcePort = from + ((start + step) % size);
    if (!barred(sourcePort)) return sourcePort;
  }
  return wanted.sourcePort;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}
