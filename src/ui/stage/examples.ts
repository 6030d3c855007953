import type { DeviceId, Scenario } from '../../engine/index.ts';

/** A send worth seeing first. */
interface Example {
  readonly from: DeviceId;
  readonly to: DeviceId;
}

/** From a scenario's own cast: across clusters, inwards, outwards, across nodes, and next door; without repetitions. */
export function examplesIn({ clusters, hosts }: Scenario): readonly Example[] {
  const [here, there] = clusters;
  const first = here?.nodes[0]?.pods[0]?.id;
  const remote = there?.nodes.flatMap(({ pods }) => pods)[0]?.id;
  const sameNode = here?.nodes[0]?.pods[1]?.id;
  const otherNode = here?.nodes[1]?.pods[0]?.id;
  const client = hosts[0]?.id;
  const server = hosts.findLast(({ serves }) => serves.length > 0)?.id;
  return [
    pair(first, remote),
    pair(client, first),
    pair(first, server),
    pair(first, otherNode),
    pair(first, sameNode),
  ].filter((example) => example !== null);
}

function pair(from: DeviceId | undefined, to: DeviceId | undefined): Example | null {
  return from === undefined || to === undefined || from === to ? null : { from, to };
}
