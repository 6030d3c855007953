import { hostPrefix } from '../../net/prefix.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import { addInterface, addLink, addRoute, ethernet, fixed } from '../../topology/builder.ts';
import type { DeviceId } from '../../topology/ids.ts';
import type { AddressedCluster, AddressedNode } from './addressing.ts';
import { nodeSubnetOf, nodeSubnetsOf } from './addressing.ts';
import type { NodePorts, Uplink } from './uplinks.ts';

/** Static routes on a router: each node's pod addresses by way of the node. */
export function addBlockRoutes(
  draft: TopologyDraft,
  { nodes }: AddressedCluster,
  router: DeviceId,
  ports: NodePorts,
): void {
  for (const { node, prefixes } of nodes) {
    const port = ports.get(node.id);
    if (port === undefined) continue;
    for (const prefix of prefixes) addRoute(draft, router, fixed(prefix, node.address, port));
  }
}

/** Nodes that share a segment, which is that of their subnet, send straight to each other; with a link each they need their router for it. */
export function addPeerRoutesOnSegment(draft: TopologyDraft, cluster: AddressedCluster, how: Uplink): void {
  if (how === 'segment') addPeerRoutes(draft, cluster, 'eth0');
}

/**
 * Nodes reach each other's pods without their router knowing pods: over the segment they share, or, with a link each, over a segment
 * of the cluster's own on a second, unnumbered interface (as flannel's host-gw backend needs).
 */
export function addPrivatePeerRoutes(draft: TopologyDraft, cluster: AddressedCluster, how: Uplink): void {
  if (how === 'segment') {
    addPeerRoutes(draft, cluster, 'eth0');
    return;
  }
  for (const [index, nodes] of adjacent(cluster).entries()) {
    if (nodes.length < 2) continue;
    const link = index === 0 ? `${cluster.cluster.id}/lan` : `${cluster.cluster.id}/lan-${index + 1}`;
    addLink(
      draft,
      link,
      'segment',
      nodes.map(({ node }) => ({ device: node.id, interface: 'eth1' })),
    );
    for (const { node } of nodes) addInterface(draft, node.id, ethernet('eth1', link, []));
  }
  // Answers to a node's own address must not take the other way round, past the router.
  for (const [here, there] of pairsOf(cluster)) {
    addRoute(draft, here.node.id, fixed(hostPrefix(there.node.address), null, 'eth1', here.node.address));
  }
  addPeerRoutes(draft, cluster, 'eth1');
}

function addPeerRoutes(draft: TopologyDraft, cluster: AddressedCluster, name: string): void {
  for (const [here, there] of pairsOf(cluster)) {
    const preferred = name === 'eth0' ? null : here.node.address;
    for (const prefix of there.prefixes) {
      addRoute(draft, here.node.id, fixed(prefix, there.node.address, name, preferred));
    }
  }
}

/** Nodes of one subnet, subnet by subnet: to others a router is between them. */
function adjacent({ cluster, nodes }: AddressedCluster): readonly (readonly AddressedNode[])[] {
  return nodeSubnetsOf(cluster).map((subnet) =>
    nodes.filter(({ node }) => nodeSubnetOf(cluster, node.address) === subnet),
  );
}

/** Each node with every other of its subnet. */
export function pairsOf(cluster: AddressedCluster): readonly (readonly [AddressedNode, AddressedNode])[] {
  return adjacent(cluster).flatMap((nodes) =>
    nodes.flatMap((here) => nodes.flatMap((there) => (here === there ? [] : [[here, there] as const]))),
  );
}
