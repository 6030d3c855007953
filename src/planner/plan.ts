import type { MapRow } from './addressMap.ts';
import { addressMap } from './addressMap.ts';
import type { Allocation, Pool, Shortfall } from './allocating.ts';
import { allocate, ownRange, poolsOf, shortfallsOf } from './allocating.ts';
import { lengthForSize } from './block.ts';
import type { FreeSpace } from './freeSpace.ts';
import { mostClusters } from './blockAllocation.ts';
import { freeBlocks, spansOf, freeSpaceOf } from './freeSpace.ts';
import type { AddressCount, Needs, PlannedModel } from './needs.ts';
import { addressCount, needsOf } from './needs.ts';
import type { PlanRequest } from './request.ts';
import { requestProblems } from './request.ts';

/** How a request comes out in one model. */
export interface SidePlan {
  readonly model: PlannedModel;
  /** The length of the pod range and of the node range, one cluster's each. */
  readonly podRangeLength: number;
  readonly nodeRangeLength: number;
  /** Addresses needed for all clusters wanted, whether they fit or not. */
  readonly needed: AddressCount;
  /** Of these, the ones that must be routable on the network: an island's pod range need not be. */
  readonly routable: number;
  /** How many of the wanted clusters have all their ranges: the first ones. No other cluster has any. */
  readonly placed: number;
  /** How many clusters would fit in all, and how many beyond those wanted. */
  readonly most: number;
  readonly more: number;
  readonly allocations: readonly Allocation[];
  /** Empty if and only if all wanted clusters are placed. */
  readonly shortfalls: readonly Shortfall[];
  /** What remains of the space. */
  readonly left: FreeSpace;
  readonly map: readonly MapRow[];
}

/** The same request in both models, side by side. */
export interface AddressPlan {
  readonly request: PlanRequest;
  readonly space: {
    readonly addresses: number;
    /** What is free of it before anything is placed. */
    readonly free: FreeSpace;
  };
  readonly flat: SidePlan;
  readonly island: SidePlan;
  /** Addresses that an island needs less than flat, all and routable ones; negative where it needs more. */
  readonly saved: { readonly addresses: number; readonly routable: number };
}

/** Plan a request in which nothing is wrong. */
export function planOf(request: PlanRequest): AddressPlan {
  if (requestProblems(request).length > 0) throw new Error('check the request before planning');
  const [flat, island] = [sideOf(request, 'flat'), sideOf(request, 'island')];
  return {
    request,
    space: {
      addresses: spansOf(request.space).reduce((sum, { start, end }) => sum + end - start, 0),
      free: freeSpaceOf(freeBlocks(request.space, request.used)),
    },
    flat,
    island,
    saved: { addresses: flat.needed.total - island.needed.total, routable: flat.routable - island.routable },
  };
}

function sideOf(request: PlanRequest, model: PlannedModel): SidePlan {
  const { clusters } = request;
  const pools = poolsOf(request, model);
  const needs = needsOf[model](request);
  const most = Math.min(...pools.map((pool) => mostClusters(pool.free, sizesOf(pool))));
  const placed = Math.min(clusters, most);
  const filled = pools.map((pool) => ({ pool, after: allocate(pool, placed) }));
  const allocations = filled.flatMap(({ after }) => after.allocations);
  const needed = addressCount(needs, clusters);
  return {
    model,
    podRangeLength: lengthOfFirst(needs, 'pods'),
    nodeRangeLength: lengthOfFirst(needs, 'nodes'),
    needed,
    routable: model === 'island' ? needed.total - needed.byPurpose.pods : needed.total,
    placed,
    most,
    more: most - placed,
    allocations,
    shortfalls: filled.flatMap(({ pool, after }) => shortfallsOf(pool, clusters, placed, after)),
    left: freeSpaceOf(filled[0]?.after.left ?? []),
    map: addressMap(
      [...request.space, ...ownRange(request, model)],
      allocations,
      filled.flatMap(({ after }) => after.left),
    ),
  };
}

function sizesOf({ shared, each }: Pool): { readonly shared: readonly number[]; readonly each: readonly number[] } {
  return { shared: shared.map(({ size }) => size), each: each.map(({ size }) => size) };
}

function lengthOfFirst({ shared, each }: Needs, purpose: 'pods' | 'nodes'): number {
  return lengthForSize([...shared, ...each].find((want) => want.purpose === purpose)?.size ?? 1);
}
