import type { Exchange } from '../forwarding/exchange.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { Asked } from './askings.ts';
import type { Partition } from './endpointClasses.ts';
import { described, partition } from './endpointClasses.ts';
import { policyClasses } from './policyClasses.ts';
import { strangersIn } from './strangers.ts';
import { unguarded } from './unguarded.ts';

/** Who is like whom in a network: those of a class fare alike with whoever is a class of its own. */
interface Likeness {
  /** `alone`: devices that are to have nobody like them. */
  readonly parted: (alone: ReadonlySet<DeviceId>) => Partition;
  /** Adds to `alone` whom a send turned out to hang on besides the two it is between. */
  readonly noteStrangers: (parted: Partition, made: Exchange, two: Two, alone: Set<DeviceId>) => void;
}

interface Two {
  readonly from: DeviceId;
  readonly to: DeviceId;
}

/** Under policies, classes are those of the network without them, parted by what policies tell apart. */
export function likenessIn(topology: Topology): Likeness {
  const plainly = unguarded(topology);
  return plainly === null || described(plainly).units.pods.further.length > 0
    ? plainLikeness(topology)
    : guardedLikeness(topology, plainly);
}

function plainLikeness(topology: Topology): Likeness {
  return {
    parted: (alone) => partition(described(topology), alone),
    noteStrangers: (parted, made, two, alone) => {
      for (const each of strangersIn(topology, parted, made, two)) alone.add(each);
    },
  };
}

function guardedLikeness(topology: Topology, plainly: Topology): Likeness {
  const guards = topology.guards ?? [];
  const asked = new Asked(plainly, guards);
  return {
    parted: (alone) =>
      policyClasses(topology, { guards, edges: asked.edges }, partition(described(plainly), alone)).parted,
    noteStrangers: (parted, made, two, alone) => {
      for (const each of strangersIn(topology, parted, made, two)) alone.add(each);
      asked.in(parted, made, two, alone);
    },
  };
}
