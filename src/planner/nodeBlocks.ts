import { lengthForSize, powerOfTwoFrom, sizeForLength } from './block.ts';

/** How a product gives pod addresses to a node. */
export type NodeBlockRule =
  /** The smallest block with at least twice as many addresses as pods, so that addresses rest before they are used again (GKE). */
  | { readonly kind: 'gke-double' }
  /** One block of a fixed length for every node: flannel and host-local /24, AKS overlay /24. */
  | { readonly kind: 'fixed'; readonly length: number }
  /** As many small blocks as the pods fill, when they fill them: Calico, /26 unless configured otherwise. */
  | { readonly kind: 'calico-blocks'; readonly length: number };

export type NodeBlockPreset = 'gke' | 'flannel' | 'aks-overlay' | 'calico';

export const nodeBlockPresets: Readonly<Record<NodeBlockPreset, NodeBlockRule>> = {
  gke: { kind: 'gke-double' },
  flannel: { kind: 'fixed', length: 24 },
  'aks-overlay': { kind: 'fixed', length: 24 },
  calico: { kind: 'calico-blocks', length: 26 },
};

/** The pod addresses set aside for one node. */
export interface NodeBlocks {
  readonly blockLength: number;
  readonly blocks: number;
  readonly addresses: number;
}

/** The base and the last address of a block are nobody's (host-local). */
const notForPods = 2;

export function nodeBlocksFor(rule: NodeBlockRule, pods: number): NodeBlocks {
  switch (rule.kind) {
    case 'gke-double':
      return many(lengthForSize(powerOfTwoFrom(2 * pods)), 1);
    case 'fixed':
      return many(rule.length, 1);
    case 'calico-blocks':
      return many(rule.length, Math.ceil(pods / sizeForLength(rule.length)));
  }
}

function many(blockLength: number, blocks: number): NodeBlocks {
  return { blockLength, blocks, addresses: blocks * sizeForLength(blockLength) };
}

export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** How many pods a node may be planned for; `atMost` is the planner's own limit. */
export function podBounds(rule: NodeBlockRule, atMost: number): Bounds {
  switch (rule.kind) {
    case 'gke-double':
      return { minimum: 8, maximum: 256 };
    case 'fixed':
      return { minimum: 1, maximum: Math.min(atMost, sizeForLength(rule.length) - notForPods) };
    case 'calico-blocks':
      return { minimum: 1, maximum: atMost };
  }
}

/** How many nodes find a block in a pod range: 2^(b-p). */
export function nodesInPodRange(rangeLength: number, blockLength: number): number {
  return blockLength < rangeLength ? 0 : 2 ** (blockLength - rangeLength);
}
