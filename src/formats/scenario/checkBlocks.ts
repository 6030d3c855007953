import type { Prefix } from '../../engine/index.ts';
import type { Placed } from './duplicates.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { blocksIn } from './subnets.ts';

/** A block's base is the tunnel device's, the first address the bridge's, the last for broadcasts. */
const notForPods = 3;

/** Every node finds a block in its cluster's range and in the range all re-use, and its pods find room in the block. */
export function blockProblems({ clusters, nodePodLength, reusedPodRange }: ReadV1): readonly Problem[] {
  const most = Math.max(...clusters.map(({ nodes }) => nodes.length));
  const needs = [
    { place: ['reusedPodRange'], value: reusedPodRange, nodes: most },
    ...clusters.map(({ podRange, nodes }, index) => ({
      place: ['clusters', index, 'podRange'],
      value: podRange,
      nodes: nodes.length,
    })),
  ];
  const room = 2 ** (32 - nodePodLength) - notForPods;
  return [
    ...needs.flatMap((need) => tooFew(need, nodePodLength)),
    ...clusters.flatMap(({ nodes }, cluster) =>
      nodes.flatMap(({ pods }, index): readonly Problem[] => {
        const path = pathText(['clusters', cluster, 'nodes', index, 'pods']);
        if (pods.length <= room) return [];
        return [{ path, code: 'too-many-pods-for-block', pods: pods.length, room, blockLength: nodePodLength }];
      }),
    ),
  ];
}

interface Need extends Placed<Prefix> {
  readonly nodes: number;
}

function tooFew({ place, value, nodes }: Need, blockLength: number): readonly Problem[] {
  const blocks = blocksIn(value, blockLength);
  return blocks >= nodes
    ? []
    : [{ path: pathText(place), code: 'too-few-blocks', range: value, blockLength, blocks, nodes }];
}
