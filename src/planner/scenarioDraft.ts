import type { Scenario } from '../engine/index.ts';
import { sizeForLength } from './block.ts';
import type { PlannedModel } from './needs.ts';
import { nodeBlocksFor } from './nodeBlocks.ts';
import { reservedAddresses } from './nodeSubnet.ts';
import type { PlanRequest } from './request.ts';
import type { Scaffold } from './auxiliaryAddresses.ts';

/** How much of a plan a picture may show, and what things are called in it. */
export interface DraftSpec {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly most: DrawnSizes;
  readonly names: DrawnNames;
}

export interface DrawnSizes {
  readonly clusters: number;
  readonly nodesPerCluster: number;
  readonly podsPerNode: number;
}

export interface DrawnNames {
  readonly cluster: (number: number) => string;
  readonly node: (number: number) => string;
  /** By letters, as spreadsheets count: `a`...`z`, `aa`. */
  readonly pod: (letters: string) => string;
  readonly client: string;
  readonly server: string;
}

/** The sizes of the canonical picture. */
export const canonicalSizes: DrawnSizes = { clusters: 2, nodesPerCluster: 2, podsPerNode: 3 };

/** A plan as a scenario, with what of the plan it leaves out and what it adds. */
export interface DrawnPlan {
  readonly scenario: Scenario;
  readonly drawn: DrawnSizes;
  readonly planned: DrawnSizes;
  /** Whose ranges the nodes have. From `island`, all clusters have the re-used pod range: flat shows the collision. */
  readonly from: PlannedModel;
  /** Drawn, but not part of the plan. A planned virtual IP takes the place of one of these. */
  readonly beside: Scaffold;
}

/** A drawn block of pod addresses loses its base, its bridge's address and its last. */
const notForDrawnPods = 3;

/** As much of each cluster as is wanted, planned, and has room beside what a drawn network adds. */
export function sizesInside(request: PlanRequest, nodeRange: number, most: DrawnSizes): Omit<DrawnSizes, 'clusters'> {
  const { first, last } = reservedAddresses[request.nodeReserve];
  const room = sizeForLength(nodeBlocksFor(request.nodeBlocks, request.podsPerNode).blockLength) - notForDrawnPods;
  return {
    nodesPerCluster: Math.min(most.nodesPerCluster, request.nodesPerCluster, sizeForLength(nodeRange) - first - last),
    podsPerNode: Math.min(most.podsPerNode, request.podsPerNode, room),
  };
}
