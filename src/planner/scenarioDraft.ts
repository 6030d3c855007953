import type { Scenario, Prefix } from '../engine/index.ts';
import { prefix } from '../engine/index.ts';
import { sizeForLength, prefixOf } from './block.ts';
import { place } from './blockAllocation.ts';
import { freeBlocks } from './freeSpace.ts';
import type { PlannedModel } from './needs.ts';
import { nodeBlocksFor } from './nodeBlocks.ts';
import { reservedAddresses } from './nodeSubnet.ts';
import type { PlanRequest } from './request.ts';

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

/** What a picture needs beside what a plan plans: subnets for machines outside, for gateways, and addresses for services. */
export interface Scaffold {
  readonly hosts: readonly Prefix[];
  readonly transits: readonly Prefix[];
  readonly virtualIps: readonly Prefix[];
}

// Ranges for documentation (RFC 5737) first, as they are the smaller ones; then those for benchmarks (RFC 2544).
const forHosts = [prefix('198.51.100.0/24'), prefix('203.0.113.0/24'), prefix('198.18.0.0/16')];
const forClusters = [prefix('192.0.2.0/24'), prefix('198.19.0.0/16')];

const sizes = { host: 256, transit: 4, virtualIp: 1 };

/** Two host subnets, and a transit subnet and an address for each cluster, clear of what is taken; `null` without room. */
export function scaffoldFor(clusters: number, taken: readonly Prefix[]): Scaffold | null {
  const hosts = placedIn(forHosts, taken, [sizes.host, sizes.host]);
  const others = placedIn(forClusters, taken, [
    ...Array.from({ length: clusters }, () => sizes.transit),
    ...Array.from({ length: clusters }, () => sizes.virtualIp),
  ]);
  if (hosts === null || others === null) return null;
  return { hosts, transits: others.slice(0, clusters), virtualIps: others.slice(clusters) };
}

function placedIn(space: readonly Prefix[], taken: readonly Prefix[], wanted: readonly number[]): Prefix[] | null {
  const { placed } = place(freeBlocks(space, taken), wanted);
  const found = placed.flatMap((block) => (block === null ? [] : [prefixOf(block)]));
  return found.length === wanted.length ? found : null;
}
