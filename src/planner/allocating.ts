import type { Prefix } from '../engine/index.ts';
import type { Block } from './block.ts';
import { prefixOf } from './block.ts';
import type { Purpose, Want } from './needs.ts';
import { place } from './blockAllocation.ts';
import type { Pool, PoolId } from './pool.ts';

/** A range given to a cluster (counted from 1), or to all of them at once (`null`). */
export interface Allocation {
  readonly pool: PoolId;
  readonly cluster: number | null;
  readonly purpose: Purpose;
  readonly prefix: Prefix;
}

/** A pool once so many clusters have their ranges. */
export interface Allocated {
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
export function firstUnplaced(
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
