import type { Cluster, DeviceId } from '../../engine/index.ts';
import type { ClusterPolicies, Direction, PodChoice, PolicyPeer } from '../../engine/policy/index.ts';
import { podsChosen } from '../../engine/policy/index.ts';

/** Where somebody stands whom one points at: numbers from 0, as they are written. */
export interface PointedPeer {
  readonly list: 'network' | 'tiers';
  readonly policy: number;
  readonly direction: Direction;
  readonly rule: number;
  readonly peer: number;
}

interface FoundPeer {
  readonly subject: PodChoice;
  readonly direction: Direction;
  readonly peer: PolicyPeer | null;
}

/** Who stands there by now; `null`: nobody any more. */
export function peerAt(policies: ClusterPolicies, at: PointedPeer): FoundPeer | null {
  const { direction } = at;
  switch (at.list) {
    case 'network': {
      const policy = policies.network[at.policy];
      const rule = policy?.[direction]?.[at.rule];
      if (policy === undefined || rule === undefined) return null;
      const subject: PodChoice = { namespaces: { kind: 'named', name: policy.namespace }, pods: policy.pods };
      if (rule.peers === null) return { subject, direction, peer: null };
      const peer = rule.peers[at.peer];
      return peer === undefined ? null : { subject, direction, peer };
    }
    case 'tiers': {
      const policy = policies.tiers[at.policy];
      const peer = policy?.[direction][at.rule]?.peers[at.peer];
      return policy === undefined || peer === undefined ? null : { subject: policy.subject, direction, peer };
    }
  }
}

/** The first that is written. */
export function firstPeer(policies: ClusterPolicies): PointedPeer | null {
  for (const list of ['network', 'tiers'] as const) {
    for (const policy of policies[list].keys()) {
      for (const direction of ['ingress', 'egress'] as const) {
        const at = { list, policy, direction, rule: 0, peer: 0 };
        if (peerAt(policies, at) !== null) return at;
      }
    }
  }
  return null;
}

/** Of the pods that a policy is about, the one at the end of the send, else the first. */
export function podAsked(cluster: Cluster, subject: PodChoice, preferred: DeviceId | null): DeviceId | null {
  const ids = podsChosen(cluster, subject).map(({ id }) => id);
  const found = ids.find((id) => id === preferred) ?? ids[0];
  return found ?? null;
}
