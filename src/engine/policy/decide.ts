import type { End } from './ends.ts';
import { isChosen, isMeant, isSelectable } from './ends.ts';
import type {
  AllowRule,
  ClusterPolicy,
  Direction,
  NetworkPolicy,
  Policies,
  PolicyPod,
  Tier,
  TierRule,
} from './policy.ts';
import { policyTitle } from './policy.ts';
import type { NamedPort, PortSet } from './ports.ts';
import { allPorts, difference, intersection, isEmpty, noPorts, portsMeant, union } from './ports.ts';

/** Who decided: a rule, counted from 0; policies that select the pod and allow nothing of it; or nobody, so that it is allowed. */
export type DecidedBy =
  | { readonly kind: 'rule'; readonly policy: string; readonly rule: number }
  | { readonly kind: 'isolated'; readonly policies: readonly string[] }
  | { readonly kind: 'nobody' };

/** Ports for which one answer holds. Decisions about one pod and one other end share no port, and together they hold them all. */
export interface Decision {
  readonly ports: PortSet;
  readonly verdict: 'accept' | 'deny';
  readonly by: DecidedBy;
}

/** The policies that select a pod, for one direction, in the order in which they are asked. */
export interface Selecting {
  readonly direction: Direction;
  readonly admin: readonly ClusterPolicy[];
  readonly network: readonly NetworkPolicy[];
  readonly baseline: readonly ClusterPolicy[];
}

export function selecting(policies: Policies, pod: PolicyPod, direction: Direction): Selecting {
  const inTier = (tier: Tier) =>
    policies.clusterPolicies
      .filter((policy) => policy.tier === tier && isSelectable('as-nodes', pod))
      .filter(({ subject }) => isChosen(policies.namespaces, subject, pod))
      // Of equal priorities the API promises no order (ClusterNetworkPolicySpec.priority); here it is that of the names.
      .toSorted((a, b) => a.priority - b.priority || (a.name < b.name ? -1 : 1));
  return {
    direction,
    admin: inTier('admin'),
    network: isSelectable(policies.hostNetwork, pod)
      ? policies.networkPolicies.filter((policy) => policy[direction] !== null && isAbout(policies, policy, pod))
      : [],
    baseline: inTier('baseline'),
  };
}

function isAbout({ namespaces }: Policies, { namespace, pods }: NetworkPolicy, pod: PolicyPod): boolean {
  return isChosen(namespaces, { namespaces: { kind: 'named', name: namespace }, pods }, pod);
}

/**
 * What the policies of a pod say to another end: admin tier, then NetworkPolicies, whose word is final wherever one selects the pod, then
 * baseline tier; what nobody decides is allowed. `receiver`: the named ports of the end that is connected to.
 */
export function decisions(
  policies: Policies,
  { direction, admin, network, baseline }: Selecting,
  other: End,
  receiver: readonly NamedPort[],
): readonly Decision[] {
  const asked = { policies, direction, other, receiver };
  const first = throughTier(asked, admin, allPorts);
  const second = network.length === 0 ? open(first.open) : throughNetwork(asked, network, first.open);
  const third = throughTier(asked, baseline, second.open);
  const rest: readonly Decision[] = isEmpty(third.open)
    ? []
    : [{ ports: third.open, verdict: 'accept', by: { kind: 'nobody' } }];
  return [...first.decided, ...second.decided, ...third.decided, ...rest];
}

/** Which of their rules mean the other end, in a word: ends that have it in common, and whose receiver names the same ports, are told the same. */
export function rulesMeaning(
  policies: Policies,
  { direction, admin, network, baseline }: Selecting,
  other: End,
): string {
  let word = '';
  for (const policy of [...admin, ...baseline]) {
    for (const { peers } of policy[direction]) word += isMeantByTier(policies, peers, other) ? '+' : '-';
  }
  for (const policy of network) {
    for (const { peers } of policy[direction] ?? []) word += isMeantByNetwork(policies, peers, other) ? '+' : '-';
  }
  return word;
}

function isMeantByTier({ namespaces }: Policies, peers: TierRule['peers'], other: End): boolean {
  return peers.some((peer) => isMeant(namespaces, peer, 'as-nodes', other));
}

function isMeantByNetwork({ namespaces, hostNetwork }: Policies, peers: AllowRule['peers'], other: End): boolean {
  return peers === null || peers.some((peer) => isMeant(namespaces, peer, hostNetwork, other));
}

export function acceptedPorts(all: readonly Decision[]): PortSet {
  return all.reduce((sum, { ports, verdict }) => (verdict === 'accept' ? union(sum, ports) : sum), noPorts);
}

interface Asked {
  readonly policies: Policies;
  readonly direction: Direction;
  readonly other: End;
  readonly receiver: readonly NamedPort[];
}

/** What some of the order has decided, and which ports it left to the rest. */
interface Progress {
  readonly decided: readonly Decision[];
  readonly open: PortSet;
}

function open(ports: PortSet): Progress {
  return { decided: [], open: ports };
}

/** The first rule that matches decides; what passes is open again for whoever comes after the tier. */
function throughTier(asked: Asked, tier: readonly ClusterPolicy[], ports: PortSet): Progress {
  const decided: Decision[] = [];
  let left = ports;
  let passed = noPorts;
  for (const policy of tier) {
    for (const [index, rule] of policy[asked.direction].entries()) {
      if (!isMeantByTier(asked.policies, rule.peers, asked.other)) continue;
      const matched = intersection(left, portsMeant(rule.ports, asked.receiver));
      if (isEmpty(matched)) continue;
      left = difference(left, matched);
      switch (rule.action) {
        case 'pass':
          passed = union(passed, matched);
          break;
        case 'accept':
        case 'deny':
          decided.push({
            ports: matched,
            verdict: rule.action,
            by: { kind: 'rule', policy: policyTitle(policy), rule: index },
          });
      }
    }
  }
  return { decided, open: union(left, passed) };
}

/** Policies add to one another; what none of them allows is denied. */
function throughNetwork(asked: Asked, network: readonly NetworkPolicy[], ports: PortSet): Progress {
  const decided: Decision[] = [];
  let left = ports;
  for (const policy of network) {
    for (const [index, { peers, ports: wanted }] of (policy[asked.direction] ?? []).entries()) {
      if (!isMeantByNetwork(asked.policies, peers, asked.other)) continue;
      const matched = intersection(left, portsMeant(wanted, asked.receiver));
      if (isEmpty(matched)) continue;
      left = difference(left, matched);
      decided.push({
        ports: matched,
        verdict: 'accept',
        by: { kind: 'rule', policy: policyTitle(policy), rule: index },
      });
    }
  }
  if (!isEmpty(left)) {
    decided.push({ ports: left, verdict: 'deny', by: { kind: 'isolated', policies: network.map(policyTitle) } });
  }
  return { decided, open: noPorts };
}
