import type { DeviceId, Exchange, NetworkState, Topology } from '../engine/index.ts';
import { candidatesByClass } from '../engine/index.ts';

/** One of each class is tried, which pays where there are many. */
export function candidatesByClasses(topology: Topology, observed: Exchange, before: NetworkState): readonly DeviceId[] {
  return candidatesByClass(topology, observed, before).candidates;
}
