import type { Prefix } from '../engine/index.ts';
import type { Allocated } from './allocating.ts';
import { firstUnplaced } from './allocating.ts';
import { largestOf, lengthForSize, prefixOf, totalOf } from './block.ts';
import type { Purpose, Want } from './needs.ts';
import type { Pool, PoolId } from './pool.ts';

/** Why not all clusters fit. */
export type Shortfall =
  /** All clusters together need more addresses than are free. */
  | { readonly kind: 'total-short'; readonly pool: PoolId; readonly needed: number; readonly free: number }
  /**
   * The next cluster (or, `null`, all of them together) wants a range for which addresses enough are left, yet no aligned block
   * of its length. The largest free block is named, as it is once the cluster's larger ranges have their places.
   */
  | {
      readonly kind: 'no-aligned-block';
      readonly pool: PoolId;
      readonly cluster: number | null;
      readonly purpose: Purpose;
      readonly length: number;
      readonly largest: Prefix | null;
    };

/** What a pool lacks for all the clusters wanted, after so many have been placed in it. Empty when it lacks nothing. */
export function shortfallsOf(pool: Pool, wanted: number, placed: number, after: Allocated): readonly Shortfall[] {
  if (placed >= wanted) return [];
  const [free, needed] = [totalOf(pool.free), sum(pool.shared) + wanted * sum(pool.each)];
  const total = needed > free ? [{ kind: 'total-short', pool: pool.id, needed, free } as const] : [];
  return [...total, ...misaligned(pool, placed, after)];
}

function misaligned(pool: Pool, placed: number, { allocations, left }: Allocated): readonly Shortfall[] {
  const sharing = allocations.filter(({ cluster }) => cluster === null).length < pool.shared.length;
  const next = sharing ? pool.shared : pool.each;
  const stopped = firstUnplaced(left, next);
  if (stopped === null || stopped.want.size > totalOf(stopped.left)) return [];
  const largest = largestOf(stopped.left);
  return [
    {
      kind: 'no-aligned-block',
      pool: pool.id,
      cluster: sharing ? null : placed + 1,
      purpose: stopped.want.purpose,
      length: lengthForSize(stopped.want.size),
      largest: largest === null ? null : prefixOf(largest),
    },
  ];
}

function sum(wants: readonly Want[]): number {
  return wants.reduce((total, { size }) => total + size, 0);
}
