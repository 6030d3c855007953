import type { TransportProtocol } from '../net/packet.ts';
import type { Decision, DecidedBy, Selecting } from './decide.ts';
import { decisions } from './decide.ts';
import type { End } from './ends.ts';
import { isMeant } from './ends.ts';
import type { Ground, RuleGround, Verdict } from './judgement.ts';
import type { AllowRule, HostNetworkPods, NetworkPolicy, Policies, PolicyPeer, PolicyPod, TierRule } from './policy.ts';
import { policyTitle } from './policy.ts';
import type { NamedPort } from './ports.ts';
import { portsMeant } from './ports.ts';

/** A pod, and the policies that select it for a direction. */
export interface Subject {
  readonly pod: PolicyPod;
  readonly selected: Selecting;
}

interface Asked {
  readonly policies: Policies;
  readonly selected: Selecting;
  readonly receiver: readonly NamedPort[];
}

/** What the policies of a pod say to another end about one port, and which rule or want of one it rests on. */
export function verdictOn(
  policies: Policies,
  { selected, pod }: Subject,
  other: End,
  { protocol, port }: { readonly protocol: TransportProtocol; readonly port: number },
): Verdict {
  // A name means a port of whoever is connected to; outside nothing has one.
  const receiver = selected.direction === 'ingress' ? pod.ports : other.kind === 'pod' ? other.pod.ports : [];
  const found = decisions(policies, selected, other, receiver).find(holds);
  if (found === undefined) throw new Error(`no decision about ${protocol} ${port}`);
  return { verdict: found.verdict, ground: groundOf({ policies, selected, receiver }, other, found.by) };

  function holds({ ports }: Decision): boolean {
    return ports[protocol].some(({ from, to }) => from <= port && port <= to);
  }
}

/** Has any policy something to say of the pod in this direction? */
export function isSelected({ direction, admin, network, baseline }: Selecting): boolean {
  return network.length > 0 || [...admin, ...baseline].some((policy) => policy[direction].length > 0);
}

function groundOf({ policies, selected, receiver }: Asked, other: End, by: DecidedBy): Ground {
  switch (by.kind) {
    case 'rule':
      return { kind: 'rule', policy: by.policy, rule: by.rule, peer: peerThatMeans(policies, selected, other, by) };
    case 'isolated': {
      const rules = selected.network.flatMap((policy) => numbered(policy[selected.direction] ?? [], policy));
      return {
        kind: 'none-admits',
        policies: by.policies,
        admitted: rules.flatMap(({ peers }): readonly (PolicyPeer | null)[] => peers ?? [null]),
        otherPorts: otherPortsIn(policies, rules, other, receiver),
      };
    }
    case 'nobody':
      return { kind: 'undecided' };
  }
}

interface Numbered extends AllowRule, Omit<RuleGround, 'peer'> {}

function numbered(rules: readonly AllowRule[], policy: NetworkPolicy): readonly Numbered[] {
  return rules.map((each, rule) => ({ ...each, policy: policyTitle(policy), rule }));
}

/** Had it only asked for another port: policies mean the pod's, and people write the service's. */
function otherPortsIn(
  policies: Policies,
  rules: readonly Numbered[],
  other: End,
  receiver: readonly NamedPort[],
): Extract<Ground, { kind: 'none-admits' }>['otherPorts'] {
  for (const { peers, ports, policy, rule } of rules) {
    const peer = peers === null ? null : meaning(policies, peers, policies.hostNetwork, other);
    if (peer !== undefined) return { policy, rule, peer, ports: portsMeant(ports, receiver) };
  }
  return null;
}

function peerThatMeans(
  policies: Policies,
  { direction, admin, network, baseline }: Selecting,
  other: End,
  { policy, rule }: Extract<DecidedBy, { kind: 'rule' }>,
): PolicyPeer | null {
  const named = (each: Parameters<typeof policyTitle>[0]): boolean => policyTitle(each) === policy;
  const tiered: TierRule | undefined = [...admin, ...baseline].find(named)?.[direction][rule];
  if (tiered !== undefined) return meaning(policies, tiered.peers, 'as-nodes', other) ?? null;
  const peers = network.find(named)?.[direction]?.[rule]?.peers ?? null;
  return peers === null ? null : (meaning(policies, peers, policies.hostNetwork, other) ?? null);
}

function meaning(
  { namespaces }: Policies,
  peers: readonly PolicyPeer[],
  hostNetwork: HostNetworkPods,
  other: End,
): PolicyPeer | undefined {
  return peers.find((peer) => isMeant(namespaces, peer, hostNetwork, other));
}
