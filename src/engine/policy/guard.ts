import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import type { ClusterId, DeviceId, RuleId } from '../topology/ids.ts';
import type { AddressRange, End } from './ends.ts';
import type { Direction, Enforced, Policies, PolicyPod } from './policy.ts';
import type { PortSet } from './ports.ts';

/** A pod as policies know it, and its address in this network. */
export interface GuardedPod {
  readonly device: DeviceId;
  readonly node: DeviceId;
  readonly address: IpAddress;
  readonly pod: PolicyPod;
}

/** The policies of a cluster beside the rules that were made of them: what one needs to say why a rule refuses. */
export interface Guard {
  readonly cluster: ClusterId;
  readonly enforced: Enforced;
  readonly policies: Policies;
  readonly pods: readonly GuardedPod[];
  /** Which rules are theirs, and about whom. */
  readonly drops: ReadonlyMap<RuleId, GuardDrop>;
  /** What those rules refuse, of each of the pods. */
  readonly denials: ReadonlyMap<DeviceId, Readonly<Record<Direction, Denials>>>;
  /** Every address there is, in order. */
  readonly space: readonly KindRange[];
}

/** What a pod is denied in one direction; pods that the policies cannot tell apart have one and the same. */
export interface Denials {
  /** Ports, by the kind of the other end. */
  readonly ofKind: readonly (readonly Denied[])[];
  /** All that it is denied, once. */
  readonly all: readonly Denied[];
}

interface Denied {
  readonly ports: PortSet;
}

/** Addresses about which no policy says two things. */
export interface KindRange extends AddressRange {
  /** Pods with the same labels and named ports in the same namespace are of one kind. */
  readonly kind: number;
}

interface GuardDrop {
  readonly pod: DeviceId;
  readonly direction: Direction;
  /** The policies that refuse by it, by their titles: one whose rule denies, or all that select the pod and admit nothing of it. */
  readonly policies: readonly string[];
}

/** The policies that a rule was made of; none where it is nobody's policy. */
export function policiesBehind(guards: readonly Guard[] | undefined, rule: RuleId | null): readonly string[] {
  if (rule === null) return [];
  for (const { drops } of guards ?? []) {
    const drop = drops.get(rule);
    if (drop !== undefined) return drop.policies;
  }
  return [];
}

/** Who has an address to policies: of two pods with one address the first. */
export function endAt({ pods }: Pick<Guard, 'pods'>, address: IpAddress): End {
  const known = pods.find((each) => each.address === address);
  if (known !== undefined) return { kind: 'pod', pod: known.pod };
  const value = valueOf(address);
  return { kind: 'outside', range: { first: value, last: value } };
}
