import type { Prefix } from '../engine/index.ts';
import type { Block } from './block.ts';
import { prefixOf, largestOf, lengthForSize, totalOf } from './block.ts';
import { blocksIn, freeBlocks, spansOf, without } from './freeSpace.ts';
import type { Purpose, Want, Needs, PlannedModel } from './needs.ts';
import { needsOf } from './needs.ts';
import { place } from './blockAllocation.ts';
import type { PlanRequest } from './request.ts';

/** Where a range is taken from: the space, or the range set aside for what islands re-use. */
type PoolId = 'space' | 'own-range';

/** Free blocks and what a model wants of them. */
export interface Pool extends Needs {
  readonly id: PoolId;
  readonly free: readonly Block[];
}

/** The pools a model takes from, the space first. A range set aside for pods is no longer part of an island's space. */
export function poolsOf(request: PlanRequest, model: PlannedModel): readonly Pool[] {
  const needs = needsOf[model](request);
  const free = freeBlocks(request.space, request.used);
  const range = ownRange(request, model);
  if (range.length === 0) return [{ id: 'space', free, ...needs }];
  const others = without(spansOf(request.space), spansOf([...request.used, ...range])).flatMap(blocksIn);
  return [
    { id: 'space', free: others, shared: [], each: needs.each },
    { id: 'own-range', free: freeBlocks(range, request.used), shared: needs.shared, each: [] },
  ];
}

/** The range set aside for re-use, where a model has one: an island's own. */
export function ownRange({ reused }: PlanRequest, model: PlannedModel): PlanRequest['space'] {
  return model === 'island' && reused.kind === 'own' ? [reused.range] : [];
}

/** A range given to a cluster (counted from 1), or to all of them at once (`null`). */
export interface Allocation {
  readonly pool: PoolId;
  readonly cluster: number | null;
  readonly purpose: Purpose;
  readonly prefix: Prefix;
}

/** A pool once so many clusters have their ranges. */
interface Allocated {
  readonly allocations: readonly Allocation[];
  readonly left: readonly Block[];
}

/** Give so many clusters of a pool all they want, the largest ranges first, so that like lies beside like. */
export function allocate(pool: Pool, clusters: number): Allocated {
  const wants = [
    ...pool.shared.map((want) => ({ want, cluster: null })),
    ...Array.from({ length: clusters }, (_, index) => pool.each.map((want) => ({ want, cluster: index + 1 }))).flat(),
  ].toSorted((a, b) => b.want.size - a.want.size);
  const { placed, left } = place(
    pool.free,
    wants.map(({ want }) => want.size),
  );
  const allocations = wants.flatMap(({ want: { purpose }, cluster }, index): readonly Allocation[] => {
    const block = placed[index] ?? null;
    return block === null ? [] : [{ pool: pool.id, cluster, purpose, prefix: prefixOf(block) }];
  });
  return { allocations, left };
}

/** What one pool's free blocks cannot give: the first want, largest first, that finds no place, and what is free by then. */
function firstUnplaced(
  free: readonly Block[],
  wants: readonly Want[],
): { readonly want: Want; readonly left: readonly Block[] } | null {
  let left = free;
  for (const want of wants.toSorted((a, b) => b.size - a.size)) {
    const placing = place(left, [want.size]);
    if (placing.placed[0] === null) return { want, left };
    left = placing.left;
  }
  return null;
}

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
