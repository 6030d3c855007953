import type { Prefix } from '../engine/index.ts';
import { overlaps } from '../engine/index.ts';
import type { PlannedModel, Purpose } from './needs.ts';
import type { AddressPlan, SidePlan } from './plan.ts';

/** The ranges of a plan that a scenario is drawn with. */
export interface DrawnRanges {
  /** Whose ranges the nodes have; the plans of the two models need not agree. */
  readonly from: PlannedModel;
  readonly reused: Prefix;
  readonly clusters: readonly ClusterRanges[];
}

interface ClusterRanges {
  readonly pods: Prefix;
  readonly nodes: Prefix;
  /** The first planned virtual IP, if there is one that is clear of the ranges drawn. */
  readonly virtualIp: Prefix | null;
}

/** Flat's ranges where flat has them for all clusters to be drawn; else the islands'; `null` when neither has any. */
export function drawnRanges(plan: AddressPlan, most: number): DrawnRanges | null {
  const { flat, island, request } = plan;
  const wanted = Math.min(most, request.clusters);
  if (flat.placed >= wanted || island.placed === 0) return unique(plan, Math.min(wanted, flat.placed));
  return overlapping(island, Math.min(wanted, island.placed));
}

/** Every cluster with its own range; islands re-use theirs where it is clear of the nodes, else the first cluster's. */
function unique({ flat, island }: AddressPlan, count: number): DrawnRanges | null {
  const clusters = numbers(count).flatMap((cluster) => {
    const [pods, nodes] = [rangeOf(flat, 'pods', cluster), rangeOf(flat, 'nodes', cluster)];
    return pods === null || nodes === null ? [] : [{ cluster, pods, nodes }];
  });
  const [first] = clusters;
  if (first === undefined) return null;
  const planned = rangeOf(island, 'pods', null);
  const reused = planned !== null && clear(planned, ofNodes(clusters)) ? planned : first.pods;
  const taken = [reused, ...ofNodes(clusters), ...clusters.map(({ pods }) => pods)];
  return {
    from: 'flat',
    reused,
    clusters: clusters.map(({ cluster, pods, nodes }) => {
      const virtualIp = rangeOf(island, 'virtual-ips', cluster);
      return { pods, nodes, virtualIp: virtualIp !== null && clear(virtualIp, taken) ? virtualIp : null };
    }),
  };
}

/** Every cluster with the one range: in a flat network they collide. */
function overlapping(island: SidePlan, count: number): DrawnRanges | null {
  const reused = rangeOf(island, 'pods', null);
  if (reused === null) return null;
  const clusters = numbers(count).flatMap((cluster): readonly ClusterRanges[] => {
    const nodes = rangeOf(island, 'nodes', cluster);
    return nodes === null ? [] : [{ pods: reused, nodes, virtualIp: rangeOf(island, 'virtual-ips', cluster) }];
  });
  return { from: 'island', reused, clusters };
}

function rangeOf({ allocations }: SidePlan, purpose: Purpose, cluster: number | null): Prefix | null {
  return allocations.find((each) => each.purpose === purpose && each.cluster === cluster)?.prefix ?? null;
}

function ofNodes(clusters: readonly Pick<ClusterRanges, 'nodes'>[]): readonly Prefix[] {
  return clusters.map(({ nodes }) => nodes);
}

function clear(prefix: Prefix, taken: readonly Prefix[]): boolean {
  return !taken.some((each) => overlaps(each, prefix));
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
