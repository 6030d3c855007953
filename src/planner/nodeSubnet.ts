import { powerOfTwoFrom, sizeForLength } from './block.ts';

/** Whose rules say which addresses of a node subnet are not for nodes. */
export type NodeReserve = 'plain' | 'gke' | 'azure';

export const nodeReserves: readonly NodeReserve[] = ['plain', 'gke', 'azure'];

interface Reserved {
  /** Addresses that no node may have. */
  readonly count: number;
  /** Where the first node is drawn, and how many addresses at the end none is: a drawn subnet has its router at offset 1. */
  readonly first: number;
  readonly last: number;
}

export const reservedAddresses: Readonly<Record<NodeReserve, Reserved>> = {
  plain: { count: 2, first: 2, last: 1 },
  gke: { count: 4, first: 2, last: 2 },
  azure: { count: 5, first: 4, last: 1 },
};

/** The subnet that a cluster's nodes need: a power of two of addresses. */
export function nodeSubnetSize(nodes: number, reserve: NodeReserve): number {
  return powerOfTwoFrom(nodes + reservedAddresses[reserve].count);
}

/** How many nodes a subnet of this length holds. */
export function nodesInSubnet(length: number, reserve: NodeReserve): number {
  return Math.max(0, sizeForLength(length) - reservedAddresses[reserve].count);
}

/**
 * Where pods take their addresses from the node subnet itself (AKS node subnet): every node holds one address for itself and one
 * for each pod it may run, and one node more is counted, for the one that joins during an upgrade.
 */
export function sharedSubnetAddresses(nodes: number, podsPerNode: number): number {
  return (nodes + 1) * (1 + podsPerNode);
}
