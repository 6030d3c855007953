import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { NamedPort, PortMatch } from './ports.ts';
import type { Labels, LabelSelector } from './selector.ts';

/** Which way a connection goes, seen from the pod that a policy is about. */
export type Direction = 'ingress' | 'egress';

export interface Namespace {
  readonly name: string;
  readonly labels: Labels;
}

/** What policies know of a pod. */
export interface PolicyPod {
  readonly namespace: string;
  readonly labels: Labels;
  /** `null`: not known, as of a workload's template. */
  readonly address: IpAddress | null;
  readonly hostNetwork: boolean;
  readonly ports: readonly NamedPort[];
}

/** In which namespaces pods are meant: in one by its name, or in all whose labels are selected. */
export type NamespaceChoice =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'labelled'; readonly selector: LabelSelector };

export interface PodChoice {
  readonly namespaces: NamespaceChoice;
  readonly pods: LabelSelector;
}

/** Who is at the other end, as a rule says it. */
export type PolicyPeer =
  | ({ readonly kind: 'pods' } & PodChoice)
  | { readonly kind: 'addresses'; readonly prefixes: readonly Prefix[]; readonly except: readonly Prefix[] };

/** A rule of a NetworkPolicy: it can only allow. */
export interface AllowRule {
  /** `null`: everybody. */
  readonly peers: readonly PolicyPeer[] | null;
  /** `null`: every port of every protocol. */
  readonly ports: readonly PortMatch[] | null;
}

/** NetworkPolicy of networking.k8s.io/v1, its defaults filled in. */
export interface NetworkPolicy {
  readonly namespace: string;
  readonly name: string;
  readonly pods: LabelSelector;
  /** `null`: it says nothing of this direction. An empty list isolates and allows nothing. */
  readonly ingress: readonly AllowRule[] | null;
  readonly egress: readonly AllowRule[] | null;
}

/** Asked before every NetworkPolicy, or where none selects the pod (network-policy-api, ClusterNetworkPolicy). */
export type Tier = 'admin' | 'baseline';

/** `pass`: the rest of the tier is not asked. */
export type TierAction = 'accept' | 'deny' | 'pass';

export interface TierRule {
  readonly name: string | null;
  readonly action: TierAction;
  readonly peers: readonly PolicyPeer[];
  readonly ports: readonly PortMatch[] | null;
}

/** What a policy of a tier may be written as; the latter two are of v1alpha1. */
export type ClusterPolicyKind = 'ClusterNetworkPolicy' | 'AdminNetworkPolicy' | 'BaselineAdminNetworkPolicy';

/** ClusterNetworkPolicy of policy.networking.k8s.io/v1alpha2, or one of the two kinds that it replaced. */
export interface ClusterPolicy {
  /** As the object calls itself. */
  readonly kind: ClusterPolicyKind;
  readonly name: string;
  readonly tier: Tier;
  /** The lowest is asked first. */
  readonly priority: number;
  readonly subject: PodChoice;
  readonly ingress: readonly TierRule[];
  readonly egress: readonly TierRule[];
}

/**
 * A pod with its node's network, to NetworkPolicies: a pod as any other, or its node, which no selector means and no policy is about. The
 * API leaves both ways open (kubernetes.io, NetworkPolicy and hostNetwork pods). To ClusterNetworkPolicies it is its node.
 */
export type HostNetworkPods = 'as-pods' | 'as-nodes';

/**
 * Where ingress is judged: on the pod's node while packets are forwarded, before sources are translated there; or at the pod's own port,
 * where the source may be the node's by then, and what comes from its node is never refused.
 */
export type Enforced = 'forward' | 'port';

/** The policies of a cluster, and who enforces them. */
export interface ClusterPolicies {
  readonly enforced: Enforced;
  readonly network: readonly NetworkPolicy[];
  readonly tiers: readonly ClusterPolicy[];
}

/** All that is asked when two ends want to talk. */
export interface Policies {
  readonly namespaces: readonly Namespace[];
  readonly networkPolicies: readonly NetworkPolicy[];
  readonly clusterPolicies: readonly ClusterPolicy[];
  readonly hostNetwork: HostNetworkPods;
}

/** What every namespace is labelled with by the API server. */
export const nameLabel = 'kubernetes.io/metadata.name';

/** A namespace that nobody described has the label of its name. */
export function namespaceLabels(namespaces: readonly Namespace[], name: string): Labels {
  const labels = namespaces.find((each) => each.name === name)?.labels ?? {};
  return { ...labels, [nameLabel]: name };
}

/** `default/allow-web`, and `AdminNetworkPolicy/web` of what has no namespace. */
export function policyTitle(policy: NetworkPolicy | ClusterPolicy): string {
  return 'namespace' in policy ? `${policy.namespace}/${policy.name}` : `${policy.kind}/${policy.name}`;
}
