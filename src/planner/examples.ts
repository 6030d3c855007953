import type { Prefix } from '../engine/index.ts';
import { nthBlock, prefix } from '../engine/index.ts';
import { nodeBlockPresets } from './nodeBlocks.ts';
import type { PlanRequest } from './request.ts';
import { broadcastAddress, namedSpaces, privateSpace } from './privateSpaces.ts';

/** Requests that show something, by id. */
export type PlanExample =
  | 'roomy'
  | 'scarce'
  | 'carrier-space'
  | 'class-e'
  | 'four-sixteens'
  | 'every-fourteen-touched'
  | 'every-thirty-second'
  | 'alternating-eighteens'
  | 'every-second-half';

/** 100 nodes of 110 pods, as GKE gives blocks out: a pod range /17 and a node range /25. */
const hundredNodes: PlanRequest = {
  space: privateSpace,
  used: [],
  clusters: 10,
  nodesPerCluster: 100,
  podsPerNode: 110,
  nodeBlocks: nodeBlockPresets.gke,
  nodeReserve: 'gke',
  services: { kind: 'private' },
  reused: { kind: 'from-space' },
  virtualIps: 0,
  egressIps: 0,
};

/** One cluster in a space with holes; where islands are made, their pods are in 100.64.0.0/10. */
const fragmented: PlanRequest = {
  ...hundredNodes,
  clusters: 1,
  reused: { kind: 'own', range: namedSpaces.shared },
  virtualIps: 4,
};

export const planExamples: Readonly<Record<PlanExample, PlanRequest>> = {
  roomy: hundredNodes,
  /** One pod range and its nodes fit into a /16; two of them do not. */
  scarce: { ...hundredNodes, space: [namedSpaces['one-nine-two']], clusters: 3, virtualIps: 8, egressIps: 2 },
  /** Sixteen /14 are all of 100.64.0.0/10: nothing would be left for nodes. */
  'carrier-space': { ...hundredNodes, space: [namedSpaces.shared], clusters: 16, nodesPerCluster: 1000 },
  /** 5,000 nodes need a /11 each: 10.0.0.0/8 holds eight of them. */
  'class-e': {
    ...hundredNodes,
    space: [namedSpaces['class-e']],
    used: [broadcastAddress],
    clusters: 100,
    nodesPerCluster: 5000,
  },
  /** Free 98.4 %, and no /10. */
  'four-sixteens': {
    ...fragmented,
    space: [namedSpaces.ten],
    used: every(namedSpaces.ten, { step: 10, used: 16 }),
    nodesPerCluster: 10_000,
  },
  /** Free 99.9 %, and not one /14. */
  'every-fourteen-touched': {
    ...fragmented,
    space: [namedSpaces.ten],
    used: every(namedSpaces.ten, { step: 14, used: 24 }),
    nodesPerCluster: 1000,
  },
  /** 63,488 of 65,536 free, and no /19. */
  'every-thirty-second': {
    ...fragmented,
    space: [namedSpaces['one-nine-two']],
    used: every(namedSpaces['one-nine-two'], { step: 19, used: 24 }),
    nodesPerCluster: 32,
  },
  /** Half of a /16 free, and no /17. */
  'alternating-eighteens': {
    ...fragmented,
    space: [prefix('10.0.0.0/16')],
    used: every(prefix('10.0.0.0/16'), { step: 17, used: 18 }),
  },
  /** Half of a /20 free, and no /24. */
  'every-second-half': {
    ...fragmented,
    space: [prefix('10.0.0.0/20')],
    used: every(prefix('10.0.0.0/20'), { step: 24, used: 25 }),
    nodesPerCluster: 8,
    podsPerNode: 16,
  },
};

export const planExampleIds: readonly PlanExample[] = [
  'roomy',
  'scarce',
  'carrier-space',
  'class-e',
  'four-sixteens',
  'every-fourteen-touched',
  'every-thirty-second',
  'alternating-eighteens',
  'every-second-half',
];

interface Pattern {
  readonly step: number;
  readonly used: number;
}

/** A block of length `used` at the start of each block of length `step`. */
function every(space: Prefix, { step, used }: Pattern): readonly Prefix[] {
  const found: Prefix[] = [];
  for (let block = nthBlock(space, step, 0); block !== null; block = nthBlock(space, step, found.length)) {
    const start = nthBlock(block, used, 0);
    if (start === null) return found;
    found.push(start);
  }
  return found;
}
