import type { DeviceId, Dial, Scenario } from '../../engine/index.ts';

/** What a send shows. */
type ExampleKind = 'across' | 'own' | 'inwards' | 'outwards' | 'otherNode' | 'sameNode' | 'within';

/** A send worth seeing first. */
interface Example {
  readonly kind: ExampleKind;
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dial: Dial;
}

/** From a scenario's own cast, the most telling first; without repetitions. */
export function examplesIn({ clusters, hosts }: Scenario): readonly Example[] {
  const [here, there] = clusters;
  const first = here?.nodes[0]?.pods[0]?.id;
  const remote = there?.nodes.flatMap(({ pods }) => pods)[0]?.id;
  const sameNode = here?.nodes[0]?.pods[1]?.id;
  const otherNode = here?.nodes[1]?.pods[0]?.id;
  // Where policies guard who is sent to, the same send from beside it says most: it may be judged the other way round.
  const within = there?.policies === undefined ? null : example('within', there.nodes[1]?.pods[0]?.id, remote);
  const client = hosts[0]?.id;
  const server = hosts.findLast(({ serves }) => serves.length > 0)?.id;
  const beside = sameNode === undefined ? example('otherNode', first, otherNode) : example('sameNode', first, sameNode);
  return [
    example('across', first, remote),
    within,
    example('own', first, remote, 'pod-ip'),
    example('inwards', client, first),
    example('outwards', first, server),
    within === null ? beside : null,
  ].filter((each) => each !== null);
}

function example(
  kind: ExampleKind,
  from: DeviceId | undefined,
  to: DeviceId | undefined,
  dial: Dial = 'auto',
): Example | null {
  return from === undefined || to === undefined || from === to ? null : { kind, from, to, dial };
}
