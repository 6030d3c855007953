import type { Cluster, Prefix } from '../../engine/index.ts';
import {
  blockLengthFor,
  blocksOf,
  contains,
  hostPrefix,
  lengthOf,
  overlaps,
  roomFor,
  statedPrefixes,
  unusableIn,
} from '../../engine/index.ts';
import type { DescribedScenario, DescribedCluster } from './described.ts';
import type { Placed } from './duplicates.ts';
import { duplicates } from './duplicates.ts';
import { clusterFrom } from './fromV3.ts';
import { limits } from './limits.ts';
import type { DocumentPath } from './places.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import { blockCount } from './subnets.ts';

/** A block's base is the tunnel device's, the first address the bridge's, the last for broadcasts. */
const notForPods = 3;

/** Every pod finds an address: its own, one of its node's blocks, or one of a block of its cluster's range and of the range all re-use. */
export function addressingProblems(document: DescribedScenario): readonly Problem[] {
  const { clusters } = document;
  const computed = clusters.filter((each) => statedPrefixes(withoutHostNetwork(each)).length === 0);
  return [
    ...computedProblems(document, computed),
    ...clusters.flatMap((cluster, index) =>
      computed.includes(cluster)
        ? []
        : [...statedProblems(cluster, index), ...roomProblems(document, withoutHostNetwork(cluster), index)],
    ),
  ];
}

/** Every node finds a block in its cluster's range and in the range all re-use, and its pods find room in the block. */
function computedProblems(document: DescribedScenario, computed: readonly DescribedCluster[]): readonly Problem[] {
  const { clusters, reusedPodRange, nodePodLength } = document;
  const own = clusters.flatMap((cluster, index) => {
    if (!computed.includes(cluster)) return [];
    const { podRange, nodes } = cluster;
    return [{ place: ['clusters', index, 'podRange'], value: podRange, cluster, nodes: nodes.length }];
  });
  const [largest] = computed.toSorted((a, b) => b.nodes.length - a.nodes.length);
  const needs: readonly Need[] = [
    ...(reusedPodRange === undefined || largest === undefined
      ? []
      : [{ place: ['reusedPodRange'], value: reusedPodRange, cluster: largest, nodes: largest.nodes.length }]),
    ...own,
  ];
  const lengthIn = ({ value, cluster }: Need): number =>
    nodePodLength ?? blockLengthFor(withoutHostNetwork(cluster), value);
  return [
    ...needs.flatMap((need) => tooFew(need, lengthIn(need))),
    ...clusters.flatMap((cluster, at) => {
      const ways = needs.filter((need) => need.cluster === cluster || need.place[0] === 'reusedPodRange');
      if (!computed.includes(cluster)) return [];
      const blockLength = Math.max(...ways.map(lengthIn));
      return cluster.nodes.flatMap(({ pods }, index): readonly Problem[] => {
        const path = pathText(['clusters', at, 'nodes', index, 'pods']);
        const room = 2 ** (32 - blockLength) - notForPods;
        const count = pods.filter(({ hostNetwork }) => hostNetwork !== true).length;
        return count <= room ? [] : [{ path, code: 'too-many-pods-for-block', pods: count, room, blockLength }];
      });
    }),
  ];
}

interface Need extends Placed<Prefix> {
  readonly cluster: DescribedCluster;
  readonly nodes: number;
}

function tooFew({ place, value, nodes }: Need, blockLength: number): readonly Problem[] {
  const blocks = blockLength > limits.subnet.maximum ? 0 : blockCount(value, blockLength);
  return blocks >= nodes
    ? []
    : [{ path: pathText(place), code: 'too-few-blocks', range: value, blockLength, blocks, nodes }];
}

/** What is stated lies in the cluster's range, and nothing of it is stated twice. */
function statedProblems({ nodes, podRange }: DescribedCluster, cluster: number): readonly Problem[] {
  const blocks = nodes.flatMap(({ blocks: own = [] }, node) =>
    own.map((value, at) => ({ place: ['clusters', cluster, 'nodes', node, 'blocks', at], value })),
  );
  const addresses = nodes.flatMap(({ pods }, node) =>
    pods.flatMap(({ address: value, hostNetwork }, at) =>
      value === undefined || hostNetwork === true
        ? []
        : [{ place: ['clusters', cluster, 'nodes', node, 'pods', at, 'address'], value }],
    ),
  );
  const hosts = addresses.map(({ place, value }) => ({ place, value: hostPrefix(value) }));
  return [
    ...[...blocks, ...hosts].flatMap(unusableStated),
    ...blocks.flatMap(({ place, value }) =>
      overlaps(podRange, value) && lengthOf(podRange) <= lengthOf(value) ? [] : outside(place, value, podRange),
    ),
    ...addresses.flatMap(({ place, value }) => (contains(podRange, value) ? [] : outside(place, value, podRange))),
    ...duplicates(blocks),
    ...duplicates(addresses),
  ];
}

function outside(place: DocumentPath, value: string, range: Prefix): readonly Problem[] {
  return [{ path: pathText(place), code: 'outside-range', value, range }];
}

function unusableStated({ place, value }: Placed<Prefix>): readonly Problem[] {
  const within = unusableIn(value);
  return within === null ? [] : [{ path: pathText(place), code: 'unusable-range', value, within }];
}

/** Pods that say no address find one in the blocks of their node. */
function roomProblems({ nodePodLength }: DescribedScenario, cluster: Cluster, index: number): readonly Problem[] {
  const { podRange: range, nodes } = cluster;
  const blockLength = nodePodLength ?? blockLengthFor(cluster, range);
  const blocks = blocksOf(cluster, range, blockLength);
  return nodes.flatMap((node, at): readonly Problem[] => {
    const own = blocks[at] ?? [];
    const count = node.pods.filter(({ address }) => address === undefined).length;
    const room = roomFor(node, own);
    if (count <= room) return [];
    const path = pathText(['clusters', index, 'nodes', at, 'pods']);
    return [
      {
        path,
        code: 'too-many-pods-for-block',
        pods: count,
        room,
        blockLength: own[0] === undefined ? 32 : lengthOf(own[0]),
      },
    ];
  });
}

/** The cluster as the engine takes it; whoever has its node's network needs no address. */
function withoutHostNetwork(cluster: DescribedCluster): Cluster {
  const nodes = cluster.nodes.map((node) => ({
    ...node,
    pods: node.pods.filter(({ hostNetwork }) => hostNetwork !== true),
  }));
  return clusterFrom({ ...cluster, nodes });
}
