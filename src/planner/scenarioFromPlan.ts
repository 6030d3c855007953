import type { DraftSpec, DrawnPlan, Scaffold } from './scenarioDraft.ts';
import { sizesInside, scaffoldFor } from './scenarioDraft.ts';
import { clusterOf, hostsOn } from './drawnCluster.ts';
import type { DrawnCluster } from './drawnCluster.ts';
import type { DrawnRanges } from './drawnRanges.ts';
import { drawnRanges } from './drawnRanges.ts';
import { nodeBlocksFor } from './nodeBlocks.ts';
import { reservedAddresses } from './nodeSubnet.ts';
import type { AddressPlan } from './plan.ts';

/**
 * A scenario with the plan's ranges and a few of its clusters, nodes and pods, ready to be compiled in any model. `null` when no
 * cluster fits in either model, or nothing is left for what a picture needs besides.
 */
export function scenarioFromPlan(plan: AddressPlan, { most, names, ...named }: DraftSpec): DrawnPlan | null {
  const { request } = plan;
  const ranges = drawnRanges(plan, most.clusters);
  const beside = ranges === null ? null : scaffoldFor(ranges.clusters.length, takenBy(ranges));
  if (ranges === null || beside === null) return null;
  const inside = sizesInside(request, plan[ranges.from].nodeRangeLength, most);
  const drawn = { ...inside, clusters: ranges.clusters.length };
  const style = { sizes: drawn, names, firstNode: reservedAddresses[request.nodeReserve].first };
  return {
    scenario: {
      ...named,
      reusedPodRange: ranges.reused,
      nodePodLength: nodeBlocksFor(request.nodeBlocks, request.podsPerNode).blockLength,
      clusters: complete(ranges, beside).map((each, index) => clusterOf(each, index, style)),
      hosts: hostsOn(beside.hosts, names),
      filters: [],
      earlier: [],
    },
    drawn,
    planned: {
      clusters: request.clusters,
      nodesPerCluster: request.nodesPerCluster,
      podsPerNode: request.podsPerNode,
    },
    from: ranges.from,
    beside,
  };
}

function takenBy({ reused, clusters }: DrawnRanges): DrawnRanges['reused'][] {
  const own = clusters.flatMap(({ pods, nodes, virtualIp }) =>
    virtualIp === null ? [pods, nodes] : [pods, nodes, virtualIp],
  );
  return [reused, ...own];
}

/** The ranges with what the plan has none of. */
function complete({ clusters }: DrawnRanges, { transits, virtualIps }: Scaffold): readonly DrawnCluster[] {
  return clusters.flatMap(({ pods, nodes, virtualIp }, index) => {
    const [transit, spare] = [transits[index], virtualIps[index]];
    return transit === undefined || spare === undefined
      ? []
      : [{ pods, nodes, transit, virtualIp: virtualIp ?? spare }];
  });
}
