import type { IpAddress } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { lengthOf, nthAddress, nthBlock } from '../../net/prefix.ts';
import type { Cluster, Node, Pod, Scenario } from '../../scenario.ts';

/** A cluster with every address decided. */
export interface AddressedCluster {
  readonly cluster: Cluster;
  readonly podRange: Prefix;
  /** Where its nodes' default route leads: the first address of the node range. */
  readonly upstream: IpAddress;
  readonly nodes: readonly AddressedNode[];
}

export interface AddressedNode {
  readonly node: Node;
  /** The node's block of pod addresses. */
  readonly block: Prefix;
  /** The bridge's address in the block, the first; and the tunnel device's, the base. */
  readonly bridge: IpAddress;
  readonly tunnel: IpAddress;
  readonly pods: readonly AddressedPod[];
}

interface AddressedPod {
  readonly pod: Pod;
  readonly address: IpAddress;
}

/** The first pod's place in its block: after the tunnel device and the bridge. */
const firstPodOffset = 2;

/** Give each node a block of the range and each pod an address of the block. Block 0 is left free where there is room. */
export function addressed(scenario: Scenario, cluster: Cluster, podRange: Prefix): AddressedCluster {
  return {
    cluster,
    podRange,
    upstream: must(nthAddress(cluster.nodeRange, 1)),
    nodes: cluster.nodes.map((node, index) => {
      const block = must(nodeBlock(podRange, scenario.nodePodLength, cluster.nodes.length, index));
      return {
        node,
        block,
        bridge: must(nthAddress(block, 1)),
        tunnel: must(nthAddress(block, 0)),
        pods: node.pods.map((pod, at) => ({ pod, address: must(nthAddress(block, firstPodOffset + at)) })),
      };
    }),
  };
}

/** The block of the index-th node; `null` when the range has too few. */
function nodeBlock(podRange: Prefix, blockLength: number, nodes: number, index: number): Prefix | null {
  const blocks = 2 ** (blockLength - lengthOf(podRange));
  return nthBlock(podRange, blockLength, blocks > nodes ? index + 1 : index);
}

/** The scenario was checked at the edge, so there is a value. */
function must<Value>(value: Value | null): Value {
  if (value === null) throw new Error('the scenario does not fit its ranges; check it before compiling');
  return value;
}
