import type { Prefix } from '../engine/index.ts';
import type { Block } from './block.ts';
import { largestOf, prefixOf, totalOf } from './block.ts';

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
