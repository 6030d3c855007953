import type { IpAddress } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { TunnelKind } from '../../net/encapsulation.ts';
import { encapsulations } from '../../net/encapsulation.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import { addInterface, addRoute, at, fixed } from '../../topology/builder.ts';
import type { Tunnel } from '../../topology/interface.ts';
import type { AddressedCluster, AddressedNode } from './addressing.ts';

/** A node at the other end of a tunnel, and what is sent there. */
interface FarEnd {
  readonly node: AddressedNode;
  readonly prefixes: readonly Prefix[];
}

/** An overlay between the nodes of one cluster: each tunnel device knows every other node's. */
export function addOverlay(draft: TopologyDraft, { nodes }: AddressedCluster, kind: TunnelKind): void {
  for (const here of nodes) addTunnel(draft, here, kind, blocksBeyond(here, nodes));
}

/** One overlay from every node of every cluster to every other: packets come out where they are meant for. */
export function addMesh(draft: TopologyDraft, clusters: readonly AddressedCluster[], kind: TunnelKind): void {
  const all = clusters.flatMap(({ nodes }) => nodes);
  for (const here of all) addTunnel(draft, here, kind, blocksBeyond(here, all));
}

/**
 * An overlay in every cluster, and tunnels between one node of each, the gateway: whatever is for another cluster goes to the own
 * gateway first, from there to the other's, from there to the node.
 */
export function addGatewayTunnels(draft: TopologyDraft, clusters: readonly AddressedCluster[], kind: TunnelKind): void {
  for (const cluster of clusters) {
    const elsewhere = clusters.filter((each) => each !== cluster);
    const beyond = elsewhere.map(({ podRange }) => podRange);
    const [gateway] = cluster.nodes;
    for (const here of cluster.nodes) {
      const near = blocksBeyond(here, cluster.nodes);
      const far = elsewhere.flatMap(({ nodes: [node], podRange }) =>
        node === undefined ? [] : [{ node, prefixes: [podRange] }],
      );
      const throughGateway = near.map(({ node, prefixes }) =>
        node === gateway ? { node, prefixes: [...prefixes, ...beyond] } : { node, prefixes },
      );
      addTunnel(draft, here, kind, here === gateway ? [...near, ...far] : throughGateway);
    }
  }
}

function blocksBeyond(here: AddressedNode, nodes: readonly AddressedNode[]): readonly FarEnd[] {
  return nodes.filter((node) => node !== here).map((node) => ({ node, prefixes: node.prefixes }));
}

/** As flannel, Open vSwitch and Calico call theirs. */
const deviceNames: Readonly<Record<TunnelKind, string>> = {
  vxlan: 'flannel.1',
  geneve: 'genev_sys_6081',
  ipip: 'tunl0',
};

function addTunnel(
  draft: TopologyDraft,
  { node: { id, address }, tunnel }: AddressedNode,
  kind: TunnelKind,
  far: readonly FarEnd[],
): void {
  const name = deviceNames[kind];
  // A frame is for the tunnel device at the other end; a bare packet has only the outer header to find it by.
  const nextHop = ({ node }: FarEnd) => (encapsulations[kind].carries === 'frame' ? node.tunnel : node.node.address);
  addInterface(draft, id, {
    kind,
    name,
    addresses: [at(tunnel, 32)],
    local: address,
    peers: unambiguous(
      far.map((end) => ({ nextHop: nextHop(end), remote: end.node.node.address })),
      tunnel,
    ),
  });
  for (const end of far) {
    for (const prefix of end.prefixes) addRoute(draft, id, fixed(prefix, nextHop(end), name));
  }
}

/** A neighbour table holds an address once, and never the device's own: where two ends claim it, the first stays. */
function unambiguous(peers: Tunnel['peers'], own: IpAddress): Tunnel['peers'] {
  const known = new Set([own]);
  return peers.filter(({ nextHop }) => !known.has(nextHop) && known.add(nextHop));
}
