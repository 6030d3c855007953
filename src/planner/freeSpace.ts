import type { Prefix } from '../engine/index.ts';
import type { Block } from './block.ts';
import { blockOf, prefixOf, largestOf, totalOf } from './block.ts';

/** Addresses from `start` up to, not including, `end`; not necessarily aligned. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same addresses as the fewest prefixes there can be, in order: overlaps counted once, neighbours joined. */
export function normalised(prefixes: readonly Prefix[]): readonly Prefix[] {
  return spansOf(prefixes).flatMap(blocksIn).map(prefixOf);
}

/** What is free of a space: every block as large as its alignment lets it be. */
export function freeBlocks(space: readonly Prefix[], used: readonly Prefix[]): readonly Block[] {
  return without(spansOf(space), spansOf(used)).flatMap(blocksIn);
}

/** The addresses of prefixes in runs that do not touch. */
export function spansOf(prefixes: readonly Prefix[]): readonly Span[] {
  const spans = prefixes.map(blockOf).map(({ start, size }) => ({ start, end: start + size }));
  return spans.toSorted((a, b) => a.start - b.start).reduce(joined, []);
}

function joined(done: readonly Span[], next: Span): readonly Span[] {
  const last = done.at(-1);
  if (last === undefined || last.end < next.start) return [...done, next];
  return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
}

/** What remains of runs once others are taken out of them; both in order and disjoint. */
export function without(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const left: Span[] = [];
    let { start } = span;
    for (const hole of holes.filter(({ start: from, end }) => from < span.end && end > span.start)) {
      if (hole.start > start) left.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    return start < span.end ? [...left, { start, end: span.end }] : left;
  });
}

/** The fewest blocks that make up a run: each as large as its start's alignment and the run's end allow. */
export function blocksIn({ start, end }: Span): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = start; at < end; ) {
    let size = 1;
    while (at % (size * 2) === 0 && at + size * 2 <= end) size *= 2;
    blocks.push({ start: at, size });
    at += size;
  }
  return blocks;
}

/** Free addresses, and how far they are from lying in one piece. */
export interface FreeSpace {
  /** As few aligned blocks as make it up, in order. */
  readonly blocks: readonly Prefix[];
  readonly addresses: number;
  readonly largest: Prefix | null;
  /** The share of the free addresses that lies outside the largest block: 0 in one piece, towards 1 in crumbs. */
  readonly fragmentation: number;
}

export function freeSpaceOf(blocks: readonly Block[]): FreeSpace {
  const [addresses, largest] = [totalOf(blocks), largestOf(blocks)];
  return {
    blocks: blocks.map(prefixOf),
    addresses,
    largest: largest === null ? null : prefixOf(largest),
    fragmentation: largest === null ? 0 : 1 - largest.size / addresses,
  };
}
