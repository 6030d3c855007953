import type { DeviceId, Scenario } from '../engine/index.ts';

/** Everyone who is there in every model and can send and be sent to, in reading order: pods, node agents, hosts outside. */
export function endpointsOf({ clusters, hosts }: Scenario): readonly DeviceId[] {
  const nodes = clusters.flatMap((cluster) => cluster.nodes);
  return [...nodes.flatMap(({ pods }) => pods), ...nodes, ...hosts].map(({ id }) => id);
}
