import type { IpAddress } from '../../engine/index.ts';
import { hostPrefix } from '../../engine/index.ts';
import type { ClusterPolicy, ClusterPolicyKind, Labels, NetworkPolicy, PolicyPeer } from '../../engine/policy/index.ts';
import { selects } from '../../engine/policy/index.ts';
import type { ManifestBodyOf } from './objects.ts';
import type { WrittenPeer, WrittenRule } from './policies.ts';

/** A node, as far as policies may mean it. */
export interface KnownNode {
  readonly labels: Labels;
  readonly addresses: readonly IpAddress[];
}

/** A NetworkPolicy whose selectors say which namespace they mean. */
export function networkPolicyOf(
  { namespace, name }: Pick<NetworkPolicy, 'namespace' | 'name'>,
  { pods, ingress, egress }: ManifestBodyOf<'NetworkPolicy'>['spec'],
): NetworkPolicy {
  const written = <Rule extends { readonly peers: readonly WrittenPeer[] | null }>(rule: Rule) => ({
    ...rule,
    peers: rule.peers?.map((peer) => resolved(peer, namespace, [])) ?? null,
  });
  return { namespace, name, pods, ingress: ingress?.map(written) ?? null, egress: egress?.map(written) ?? null };
}

/** What a policy of a tier says, whatever it was written as. */
interface WrittenTierPolicy extends Pick<ClusterPolicy, 'tier' | 'priority' | 'subject'> {
  readonly ingress: readonly WrittenRule[];
  readonly egress: readonly WrittenRule[];
}

/** A policy of a tier that means nodes by their addresses. */
export function clusterPolicyOf(
  { kind, name }: { readonly kind: ClusterPolicyKind; readonly name: string },
  { ingress, egress, ...spec }: WrittenTierPolicy,
  nodes: readonly KnownNode[],
): ClusterPolicy {
  const written = (rule: WrittenRule) => ({ ...rule, peers: rule.peers.map((peer) => resolved(peer, '', nodes)) });
  return { kind, name, ...spec, ingress: ingress.map(written), egress: egress.map(written) };
}

function resolved(peer: WrittenPeer, namespace: string, nodes: readonly KnownNode[]): PolicyPeer {
  switch (peer.kind) {
    case 'own-namespace':
      return { kind: 'pods', namespaces: { kind: 'named', name: namespace }, pods: peer.pods };
    case 'nodes': {
      const chosen = nodes.filter(({ labels }) => selects(peer.selector, labels));
      return { kind: 'addresses', prefixes: chosen.flatMap(({ addresses }) => addresses.map(hostPrefix)), except: [] };
    }
    case 'pods':
    case 'addresses':
      return peer;
  }
}
