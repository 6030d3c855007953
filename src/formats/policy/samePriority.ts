import { overlaps } from '../../engine/index.ts';
import type { ClusterPolicy, LabelSelector, NamespaceChoice, PolicyPeer, TierRule } from '../../engine/policy/index.ts';
import { nameLabel, policyTitle } from '../../engine/policy/index.ts';
import type { Origin } from '../import/problem.ts';
import type { FieldPath } from '../import/reading/source.ts';
import type { PolicyNote } from './problem.ts';

export interface PlacedPolicy {
  readonly policy: ClusterPolicy;
  readonly origin: (path: FieldPath) => Origin;
}

/**
 * Policies of one tier and priority that may decide differently of one connection: here names say which is asked first, elsewhere it may
 * be the other (ClusterNetworkPolicySpec.priority). Each is told with the first that it is so with.
 */
export function samePriority(policies: readonly PlacedPolicy[]): readonly PolicyNote[] {
  return policies.flatMap(({ policy, origin }, at) => {
    const other = policies.slice(0, at).find((before) => mayDisagree(before.policy, policy));
    return other === undefined
      ? []
      : [{ code: 'same-priority', from: origin(['spec', 'priority']), other: policyTitle(other.policy) }];
  });
}

function mayDisagree(a: ClusterPolicy, b: ClusterPolicy): boolean {
  return (
    a.tier === b.tier &&
    a.priority === b.priority &&
    mayMeet({ kind: 'pods', ...a.subject }, { kind: 'pods', ...b.subject }) &&
    (['ingress', 'egress'] as const).some((way) =>
      a[way].some((one) => b[way].some((two) => one.action !== two.action && mayMatchBoth(one, two))),
    )
  );
}

function mayMatchBoth(a: TierRule, b: TierRule): boolean {
  return a.peers.some((one) => b.peers.some((two) => mayMeet(one, two)));
}

/** Can anybody be meant by both? Of addresses nobody knows whose they are. */
function mayMeet(a: PolicyPeer, b: PolicyPeer): boolean {
  if (a.kind === 'addresses' && b.kind === 'addresses')
    return a.prefixes.some((one) => b.prefixes.some((two) => overlaps(one, two)));
  if (a.kind === 'addresses' || b.kind === 'addresses') return true;
  return !areApart(namespacesOf(a.namespaces), namespacesOf(b.namespaces)) && !areApart(a.pods, b.pods);
}

function namespacesOf(choice: NamespaceChoice): LabelSelector {
  return choice.kind === 'named' ? [{ key: nameLabel, operator: 'in', values: [choice.name] }] : choice.selector;
}

/** Does one ask of a label what the other rules out? */
function areApart(a: LabelSelector, b: LabelSelector): boolean {
  return a.some((one) =>
    b.some(
      (two) =>
        one.key === two.key &&
        one.operator === 'in' &&
        two.operator === 'in' &&
        !one.values.some((each) => two.values.includes(each)),
    ),
  );
}
