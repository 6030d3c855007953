import { contains, rangeOf } from '../net/prefix.ts';
import type { Cluster, Pod } from '../scenario.ts';
import type { HostNetworkPods, Namespace, PodChoice, Policies, PolicyPeer, PolicyPod } from './policy.ts';
import { namespaceLabels } from './policy.ts';
import { selects } from './selector.ts';

/** Addresses outside of the cluster that every policy treats alike, as numbers. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/** One end of a connection, as policies see it. */
export type End =
  | { readonly kind: 'pod'; readonly pod: PolicyPod }
  | { readonly kind: 'outside'; readonly range: AddressRange };

/** Can a selector mean this pod? */
export function isSelectable(hostNetwork: HostNetworkPods, pod: PolicyPod): boolean {
  return hostNetwork === 'as-pods' || !pod.hostNetwork;
}

export function isChosen(namespaces: readonly Namespace[], choice: PodChoice, pod: PolicyPod): boolean {
  return isInNamespaces(namespaces, choice, pod.namespace) && selects(choice.pods, pod.labels);
}

function isInNamespaces(namespaces: readonly Namespace[], { namespaces: choice }: PodChoice, name: string): boolean {
  switch (choice.kind) {
    case 'named':
      return choice.name === name;
    case 'labelled':
      return selects(choice.selector, namespaceLabels(namespaces, name));
  }
}

/** Selectors mean pods of the cluster; prefixes mean whoever has such an address, and of a pod without a known one nobody can say. */
export function isMeant(
  namespaces: readonly Namespace[],
  peer: PolicyPeer,
  hostNetwork: HostNetworkPods,
  end: End,
): boolean {
  switch (peer.kind) {
    case 'pods':
      return end.kind === 'pod' && isSelectable(hostNetwork, end.pod) && isChosen(namespaces, peer, end.pod);
    case 'addresses':
      return peer.prefixes.some((each) => holds(each, end)) && !peer.except.some((each) => holds(each, end));
  }
}

function holds(prefix: Extract<PolicyPeer, { kind: 'addresses' }>['prefixes'][number], end: End): boolean {
  switch (end.kind) {
    case 'pod':
      return end.pod.address !== null && contains(prefix, end.pod.address);
    case 'outside': {
      const { first, last } = rangeOf(prefix);
      return first <= end.range.first && end.range.last <= last;
    }
  }
}

/** The address space cut wherever some policy makes a difference. */
export function outsideRanges({ networkPolicies, clusterPolicies }: Policies): readonly AddressRange[] {
  const peers = [
    ...networkPolicies.flatMap(({ ingress, egress }) =>
      [...(ingress ?? []), ...(egress ?? [])].flatMap((rule) => rule.peers ?? []),
    ),
    ...clusterPolicies.flatMap(({ ingress, egress }) => [...ingress, ...egress].flatMap((rule) => rule.peers)),
  ];
  const cuts = new Set([0]);
  for (const peer of peers) {
    if (peer.kind !== 'addresses') continue;
    for (const { first, last } of [...peer.prefixes, ...peer.except].map(rangeOf)) {
      cuts.add(first);
      if (last < lastAddress) cuts.add(last + 1);
    }
  }
  const starts = [...cuts].toSorted((a, b) => a - b);
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? lastAddress + 1) - 1 }));
}

const lastAddress = 2 ** 32 - 1;

/** The pods of a cluster that a choice means; those with their node's network are none to it. */
export function podsChosen({ nodes, namespaces = [] }: Cluster, choice: PodChoice): readonly Pod[] {
  return nodes.flatMap(({ pods }) =>
    pods.filter(({ namespace = 'default', labels = {}, ports = [], hostNetwork = false }) =>
      hostNetwork ? false : isChosen(namespaces, choice, { namespace, labels, address: null, hostNetwork, ports }),
    ),
  );
}
