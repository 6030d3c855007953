import { send } from '../dialling.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import { hopsOf } from '../forwarding/trace.ts';
import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import type { End } from '../policy/ends.ts';
import { isMeant } from '../policy/ends.ts';
import type { Guard } from '../policy/guard.ts';
import type { Identity } from '../policy/judgement.ts';
import { withJudgements } from '../policy/judging.ts';
import type { Direction, PolicyPeer } from '../policy/policy.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { Partition } from './endpointClasses.ts';
import { noUnit } from './endpointClasses.ts';
import { likenessIn } from './likeness.ts';

/** Whom does a peer in a rule of this pod’s policies mean? */
export interface PeerQuestion {
  readonly pod: DeviceId;
  readonly direction: Direction;
  /** `null`: everybody. */
  readonly peer: PolicyPeer | null;
}

/** Those whom policies see by an address that is somebody else's. */
export interface Disguised {
  readonly address: IpAddress;
  /** Whose it is; `null`: nobody has it. */
  readonly holder: DeviceId | null;
  readonly isMeant: boolean;
  readonly members: readonly DeviceId[];
}

/** Whom a peer means where policies are asked, after what is translated before; who never gets there is in neither list. */
export interface Meaning {
  readonly meant: readonly DeviceId[];
  readonly disguised: readonly Disguised[];
}

const nobody: Meaning = { meant: [], disguised: [] };

/**
 * Whom a peer means in a network: of ingress, all that come to the pod and are the peer by the address with which they come; of egress,
 * all whom the pod sends to and that are it by the address to which that goes. Each class is asked by one send.
 */
export function meaningOf(topology: Topology, { pod, direction, peer }: PeerQuestion): Meaning {
  const guard = topology.guards?.find(({ pods }) => pods.some(({ device }) => device === pod));
  if (guard === undefined) return nobody;
  const likeness = likenessIn(topology);
  const alone = new Set([pod]);
  for (;;) {
    const parted = likeness.parted(alone);
    const known = alone.size;
    const seenAs = (other: DeviceId): Identity | null => {
      if (other === pod) return null;
      const two = direction === 'ingress' ? { from: other, to: pod } : { from: pod, to: other };
      const made = send(topology, {
        from: two.from,
        to: { kind: 'endpoint', id: two.to },
        dial: 'auto',
        protocol: 'tcp',
      });
      likeness.noteStrangers(parted, made, two, alone);
      return seenIn(withJudgements(topology, made), pod, direction);
    };
    const seen = identitiesBy(parted, topology, seenAs);
    if (alone.size === known) return sorted({ topology, guard, peer }, seen);
  }
}

/** What policies of the pod have before them, asked or passed over; `null`: nothing gets that far. */
function seenIn({ legs }: Exchange, pod: DeviceId, direction: Direction): Identity | null {
  const steps = legs.flatMap(({ request }) => hopsOf(request)).flatMap((hop) => hop.steps);
  for (const step of steps) {
    if (step.kind === 'judge' && step.judgement.pod === pod && step.judgement.direction === direction)
      return step.judgement.seen;
    if (step.kind !== 'unjudged' || step.omission.because !== 'own-node') continue;
    if (step.omission.pod === pod && step.omission.direction === direction) return step.omission.seen;
  }
  return null;
}

type Seen = Pick<Identity, 'address' | 'holder'>;

/** As whom everybody is seen: themselves, what all of their class are, or what those of it on one node are. */
function identitiesBy(
  { classes, unitsOfMembers, units }: Partition,
  { directory }: Topology,
  seenAs: (other: DeviceId) => Seen | null,
): ReadonlyMap<DeviceId, Seen> {
  const found = new Map<DeviceId, Seen>();
  for (const [number, { members }] of classes.entries()) {
    const unitOf = (index: number): number => unitsOfMembers[number]?.[index] ?? noUnit;
    const [witness] = members;
    const identity = witness === undefined ? null : seenAs(witness);
    if (witness === undefined || identity === null) continue;
    const isItself = identity.address === directory.get(witness)?.own.address && identity.holder === witness;
    const isOfUnit = units.names.get(identity.address)?.unit === unitOf(0);
    const byUnit = new Map([[unitOf(0), identity]]);
    for (const [index, id] of members.entries()) {
      const entry = directory.get(id);
      const unit = unitOf(index);
      const known = isItself && entry !== undefined ? { address: entry.own.address, holder: id } : byUnit.get(unit);
      const seen = known ?? (isOfUnit ? seenAs(id) : identity);
      if (seen === null) continue;
      byUnit.set(unit, seen);
      found.set(id, seen);
    }
  }
  return found;
}

interface Sorting {
  readonly topology: Topology;
  readonly guard: Guard;
  readonly peer: PolicyPeer | null;
}

function sorted({ topology, guard, peer }: Sorting, seen: ReadonlyMap<DeviceId, Seen>): Meaning {
  const { namespaces, hostNetwork } = guard.policies;
  const ends = new Map(guard.pods.toReversed().map(({ address, pod }) => [address, { kind: 'pod', pod } as const]));
  const isThis = (address: IpAddress): boolean =>
    peer === null || isMeant(namespaces, peer, hostNetwork, ends.get(address) ?? outside(address));
  const meant: DeviceId[] = [];
  const disguised = new Map<string, Disguised & { readonly members: DeviceId[] }>();
  for (const id of topology.directory.keys()) {
    const identity = seen.get(id);
    if (identity === undefined) continue;
    const { address, holder } = identity;
    const isIt = isThis(address);
    if (isIt) meant.push(id);
    if (holder === id) continue;
    const key = `${address} ${holder}`;
    const as = disguised.get(key) ?? { address, holder, isMeant: isIt, members: [] };
    disguised.set(key, as);
    as.members.push(id);
  }
  return { meant, disguised: [...disguised.values()] };
}

function outside(address: IpAddress): End {
  const value = valueOf(address);
  return { kind: 'outside', range: { first: value, last: value } };
}
