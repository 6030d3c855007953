import type { Prefix } from '../../engine/index.ts';
import type { RangedCluster, RangeKind } from '../../planner/index.ts';
import { collisionsOf } from '../../planner/index.ts';
import type { ClusterFacts } from './facts/clusterFacts.ts';

/** Addresses that two clusters have in common. */
export interface Collision {
  readonly a: string;
  readonly b: string;
  readonly range: Prefix;
  /** What each has them for. */
  readonly kinds: readonly [RangeKind, RangeKind];
}

/** The worst pair first. Overlaps that harm nobody are none. */
export function collisionsIn(clusters: readonly ClusterFacts[]): readonly Collision[] {
  return collisionsOf(clusters.map(rangedCluster)).pairs.flatMap(({ a, b, overlaps }) =>
    overlaps
      .filter(({ allows }) => allows !== 'flat')
      .map(({ shared, kinds }) => ({ a: clusters[a]?.name ?? '', b: clusters[b]?.name ?? '', range: shared, kinds })),
  );
}

/** A cluster as the planner takes it. */
function rangedCluster({ name, ranges }: ClusterFacts): RangedCluster {
  const { pods, nodes, services } = ranges;
  return {
    name,
    ranges: [...ofKind('pods', pods?.value), ...ofKind('nodes', nodes?.value), ...ofKind('services', services?.value)],
  };
}

function ofKind(kind: RangeKind, values: readonly Prefix[] | undefined): RangedCluster['ranges'] {
  return (values ?? []).map((range) => ({ kind, range }));
}
