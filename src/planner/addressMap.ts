import type { IpAddress, Prefix } from '../engine/index.ts';
import { addressOfValue } from '../engine/index.ts';
import type { Allocation } from './allocating.ts';
import { blockOf, prefixOf } from './block.ts';
import type { Block } from './block.ts';
import type { Span } from './freeSpace.ts';
import { blocksIn, spansOf, without } from './freeSpace.ts';
import type { Purpose } from './needs.ts';

/** What lies somewhere in the space: a range of the plan's, somebody else's, or nothing. */
export type SegmentKind = Purpose | 'used' | 'free';

/** A piece of a row, ready to be drawn: how far from the row's start, and how wide. */
export interface MapSegment {
  readonly kind: SegmentKind;
  readonly offset: number;
  readonly size: number;
  readonly prefix: Prefix;
  /** Whose, counted from 1; `null` when nobody's or everybody's. */
  readonly cluster: number | null;
}

/** A run of neighbouring addresses; its segments cover it without gaps and in order. */
export interface MapRow {
  readonly first: IpAddress;
  readonly size: number;
  readonly segments: readonly MapSegment[];
}

interface Piece extends Block {
  readonly kind: SegmentKind;
  readonly cluster: number | null;
}

/** The rows of a space, given what was allocated in it and what is free. The rest is in use. */
export function addressMap(
  space: readonly Prefix[],
  allocations: readonly Allocation[],
  left: readonly Block[],
): readonly MapRow[] {
  const rows = spansOf(space);
  const ours: readonly Piece[] = [
    ...left.map(({ start, size }) => ({ start, size, kind: 'free' as const, cluster: null })),
    ...allocations.map(({ prefix, purpose, cluster }) => ({ ...blockOf(prefix), kind: purpose, cluster })),
  ].toSorted((a, b) => a.start - b.start);
  return rows.map((row) => rowOf(row, ours));
}

function rowOf(row: Span, all: readonly Piece[]): MapRow {
  const inside = all.filter(({ start }) => row.start <= start && start < row.end);
  const spans = inside.map(({ start, size }) => ({ start, end: start + size }));
  const others = without([row], spans)
    .flatMap(blocksIn)
    .map((block): Piece => ({ ...block, kind: 'used', cluster: null }));
  const segments = [...inside, ...others]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, size, kind, cluster }) => ({
      kind,
      offset: start - row.start,
      size,
      prefix: prefixOf({ start, size }),
      cluster,
    }));
  return { first: addressOfValue(row.start), size: row.end - row.start, segments };
}
