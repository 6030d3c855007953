import type { Block } from './block.ts';
import { blocksIn, freeBlocks, spansOf, without } from './freeSpace.ts';
import type { Needs, PlannedModel } from './needs.ts';
import { needsOf } from './needs.ts';
import type { PlanRequest } from './request.ts';

/** Where a range is taken from: the space, or the range set aside for what islands re-use. */
export type PoolId = 'space' | 'own-range';

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
