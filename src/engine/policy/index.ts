/**
 * Network policies, and what they say of two ends of a connection. Pure, and apart from the simulator: it learns of policies only as
 * filter rules.
 */
export type { AllowedRow, AllowedTable, PeerPod } from './allowed.ts';
export { allowedTable, withoutPrefixes } from './allowed.ts';
export type { Ground, Identity, Judgement, NotAsked, Omission, OtherEnd, Verdict } from './judgement.ts';
export { withJudgements } from './judging.ts';
export type {
  AllowRule,
  ClusterPolicies,
  ClusterPolicy,
  ClusterPolicyKind,
  Direction,
  Enforced,
  HostNetworkPods,
  Namespace,
  NamespaceChoice,
  NetworkPolicy,
  PodChoice,
  Policies,
  PolicyPeer,
  PolicyPod,
  Tier,
  TierAction,
  TierRule,
} from './policy.ts';
export { policiesBehind } from './guard.ts';
export { podsChosen } from './ends.ts';
export { nameLabel, namespaceLabels, policyTitle } from './policy.ts';
export type { NamedPort, PolicyProtocol, PortMatch } from './ports.ts';
export { policyProtocols } from './ports.ts';
export type { Labels, LabelSelector, Requirement } from './selector.ts';
export { everything, selects } from './selector.ts';
