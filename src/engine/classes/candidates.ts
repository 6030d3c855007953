import { attemptsBy } from '../candidates.ts';
import type { NetworkState } from '../forwarding/conntrack.ts';
import { freshState } from '../forwarding/conntrack.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import { receiverOf } from '../forwarding/symptom.ts';
import type { IpAddress } from '../net/address.ts';
import { contains } from '../net/prefix.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { rememberedBy } from './endpointClasses.ts';
import { likenessIn } from './likeness.ts';
import { podsAt } from './pods.ts';
import type { Units } from './units.ts';

/** Who could be behind what a receiver sees, and how many exchanges were made to find out. */
export interface Candidates {
  readonly candidates: readonly DeviceId[];
  readonly exchanges: number;
}

/**
 * As the pairwise loop finds them, by one witness for each class of senders. The receiver, and whoever has something to do with the
 * address that was dialled or with the one that was seen, is nobody's like.
 */
export function candidatesByClass(
  topology: Topology,
  observed: Exchange,
  before: NetworkState = freshState,
): Candidates {
  const receiver = receiverOf(observed);
  if (receiver === null) return { candidates: [], exchanges: 0 };
  const { from: known, dialed } = observed.attempt;
  const likeness = likenessIn(topology);
  const alone = new Set([...rememberedBy(topology, before), receiver.device]);
  const { units } = likeness.parted(alone);
  for (const address of [dialed.address, receiver.sees.address]) {
    for (const each of concerned(units, address)) alone.add(each);
  }
  let exchanges = 0;
  for (;;) {
    const parted = likeness.parted(alone);
    const count = alone.size;
    const behind = new Set([known]);
    for (const { members } of parted.classes) {
      const [from] = members;
      if (from === undefined) continue;
      const attempts = attemptsBy(topology, { observed, receiver, from, before });
      exchanges += attempts.length;
      for (const { made, fits } of attempts) {
        likeness.noteStrangers(parted, made, { from, to: receiver.device }, alone);
        if (fits) for (const each of members) behind.add(each);
      }
    }
    if (alone.size === count) {
      return { candidates: [...topology.directory.keys()].filter((each) => behind.has(each)), exchanges };
    }
  }
}

/** Pods that hold the address, and a node of each unit that has it among its own. */
function concerned({ prefixes, nodes, pods }: Units, address: IpAddress): readonly DeviceId[] {
  const own = prefixes.flatMap((each, unit) => (each.some((prefix) => contains(prefix, address)) ? [unit] : []));
  return [...podsAt(pods, address), ...own.flatMap((unit) => nodes[unit]?.slice(0, 1).map(({ id }) => id) ?? [])];
}
