import type { DeviceId, Scenario } from '../engine/index.ts';
import { serviceIdOf } from '../engine/index.ts';

/** Everyone who is there in every model and can send and be sent to, in reading order: pods, node agents, hosts outside. */
export function endpointsOf({ clusters, hosts }: Scenario): readonly DeviceId[] {
  const nodes = clusters.flatMap((cluster) => cluster.nodes);
  return [...nodes.flatMap(({ pods }) => pods), ...nodes, ...hosts].map(({ id }) => id);
}

/** Everyone who can be sent to: also a cluster's service, which stands for all its pods. */
export function targetsOf(scenario: Scenario): readonly DeviceId[] {
  const served = scenario.clusters.filter(({ nodes }) => nodes.some(({ pods }) => pods.length > 0));
  return [...endpointsOf(scenario), ...served.map(({ id }) => serviceIdOf(id))];
}
