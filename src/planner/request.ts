import type { Prefix } from '../engine/index.ts';
import type { Bounds, NodeBlockRule } from './nodeBlocks.ts';
import { podBounds } from './nodeBlocks.ts';
import type { NodeReserve } from './nodeSubnet.ts';

/** What a person wants to build, and the addresses there are for it. */
export interface PlanRequest {
  /** The blocks one may use. They may touch and overlap. */
  readonly space: readonly Prefix[];
  /** What of them is in use already. */
  readonly used: readonly Prefix[];
  readonly clusters: number;
  readonly nodesPerCluster: number;
  readonly podsPerNode: number;
  readonly nodeBlocks: NodeBlockRule;
  readonly nodeReserve: NodeReserve;
  readonly services: ServiceRanges;
  /** Where the range comes from that every island uses again. */
  readonly reused: ReusedRange;
  /** Published addresses of an island, and addresses it leaves with, for each cluster. */
  readonly virtualIps: number;
  readonly egressIps: number;
}

/** A service range that nobody outside hears of can be the same in every cluster, in both models; it is not counted. */
export type ServiceRanges = { readonly kind: 'private' } | { readonly kind: 'advertised'; readonly length: number };

export type ReusedRange =
  | { readonly kind: 'from-space' }
  /** A range that need not be routable on the network, such as one of 100.64.0.0/10. */
  | { readonly kind: 'own'; readonly range: Prefix };

/** How much can be asked for; `pods` is bounded by the node's block too. */
export const planLimits = {
  /** As many blocks as a link holds with room to spare, free ones and ones in use. */
  blocks: { minimum: 1, maximum: 128 },
  usedBlocks: { minimum: 0, maximum: 128 },
  clusters: { minimum: 1, maximum: 4096 },
  nodesPerCluster: { minimum: 1, maximum: 65_000 },
  podsPerNode: { minimum: 1, maximum: 1024 },
  blockLength: { minimum: 16, maximum: 30 },
  serviceLength: { minimum: 8, maximum: 30 },
  virtualIps: { minimum: 0, maximum: 1024 },
  egressIps: { minimum: 0, maximum: 1024 },
} as const satisfies Readonly<Record<string, Bounds>>;

export type PlanField = keyof typeof planLimits;

export type RequestProblem =
  | { readonly kind: 'no-space' }
  | { readonly kind: 'not-whole'; readonly field: PlanField; readonly value: number }
  | { readonly kind: 'out-of-range'; readonly field: PlanField; readonly value: number; readonly bounds: Bounds };

/** What is wrong with a request; a plan is made only of one with nothing wrong. */
export function requestProblems(request: PlanRequest): readonly RequestProblem[] {
  const { space, used, nodeBlocks: rule, services } = request;
  return [
    ...(space.length === 0 ? [{ kind: 'no-space' } as const] : within('blocks', space.length)),
    ...within('usedBlocks', used.length),
    ...within('clusters', request.clusters),
    ...within('nodesPerCluster', request.nodesPerCluster),
    ...(rule.kind === 'gke-double' ? [] : within('blockLength', rule.length)),
    ...within('podsPerNode', request.podsPerNode, podBounds(rule, planLimits.podsPerNode.maximum)),
    ...(services.kind === 'private' ? [] : within('serviceLength', services.length)),
    ...within('virtualIps', request.virtualIps),
    ...within('egressIps', request.egressIps),
  ];
}

function within(field: PlanField, value: number, bounds: Bounds = planLimits[field]): readonly RequestProblem[] {
  if (!Number.isInteger(value)) return [{ kind: 'not-whole', field, value }];
  return value < bounds.minimum || value > bounds.maximum ? [{ kind: 'out-of-range', field, value, bounds }] : [];
}
