import type { Cluster, DeviceId, Scenario } from '../engine/index.ts';
import { doorIdOf, externalPart, loadBalancerPart, serviceIdOf } from '../engine/index.ts';

/** Everyone who is there in every model and can send and be sent to, in reading order: pods, node agents, hosts outside. */
export function endpointsOf({ clusters, hosts }: Scenario): readonly DeviceId[] {
  const nodes = clusters.flatMap((cluster) => cluster.nodes);
  return [...nodes.flatMap(({ pods }) => pods), ...nodes, ...hosts].map(({ id }) => id);
}

/** Everyone who can be sent to: also what stands for all pods of a cluster, and every way to its services. */
export function targetsOf(scenario: Scenario): readonly DeviceId[] {
  const served = scenario.clusters.filter(({ nodes }) => nodes.some(({ pods }) => pods.length > 0));
  return [...endpointsOf(scenario), ...served.map(({ id }) => serviceIdOf(id)), ...scenario.clusters.flatMap(doorIds)];
}

function doorIds({ id: cluster, nodes, services = [] }: Cluster): readonly DeviceId[] {
  return services.flatMap(({ id, nodePort, loadBalancer, externalIps }) => [
    id,
    ...(nodePort === null ? [] : nodes.map((node) => doorIdOf(id, node.id.slice(cluster.length + 1)))),
    ...(loadBalancer === null ? [] : [doorIdOf(id, loadBalancerPart)]),
    ...externalIps.map((_, index) => doorIdOf(id, externalPart(index))),
  ]);
}
