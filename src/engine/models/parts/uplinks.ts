import { contains, everywhere, hostPrefix, lengthOf } from '../../net/prefix.ts';
import type { IpAddress } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import {
  addDevice,
  addInterface,
  addLink,
  addRoute,
  at,
  connected,
  ethernet,
  fixed,
  joinLink,
  drafted,
} from '../../topology/builder.ts';
import type { DeviceId } from '../../topology/ids.ts';
import { linkId } from '../../topology/ids.ts';
import type { Ethernet } from '../../topology/interface.ts';
import { choice } from '../settings.ts';
import type { AddressedCluster } from './addressing.ts';
import { nodeSubnetOf, nodeSubnetsOf, routerOf } from './addressing.ts';
import { agentPort } from './directory.ts';
import { freeName, shortId } from './names.ts';

/** How nodes reach their router: a link each, or one segment that all of a cluster share. */
export const uplink = choice(['link', 'segment']);
export type Uplink = (typeof uplink.values)[number];

/** Where a router can send packets for a node. */
export type NodePorts = ReadonlyMap<DeviceId, string>;

const agentListeners = [
  { protocol: 'tcp', port: agentPort },
  { protocol: 'udp', port: agentPort },
] as const;

/** How a cluster's nodes are joined to their router, for them and for machines beside them. */
export interface NodeLan {
  readonly cluster: AddressedCluster;
  readonly router: DeviceId;
  readonly how: Uplink;
  readonly ports: NodePorts;
}

/** Do the nodes answer ARP on their segment for what they would route to their pods (ip-sysctl, proxy_arp)? */
type AnsweringFor = 'itself' | 'pods';

export interface NodeUplinks {
  readonly how: Uplink;
  readonly answering?: AnsweringFor;
}

/** The cluster's nodes, joined to a router that is their default gateway. */
export function addNodes(
  draft: TopologyDraft,
  cluster: AddressedCluster,
  router: DeviceId,
  { how, answering = 'itself' }: NodeUplinks,
): NodeLan {
  for (const { node } of cluster.nodes) {
    addDevice(draft, {
      id: node.id,
      role: 'node',
      name: node.name,
      cluster: cluster.cluster.id,
      listeners: agentListeners,
    });
  }
  const own = cluster.nodes.flatMap(({ node: { id, interfaces = [] } }) => interfaces.map((each) => ({ id, ...each })));
  const members = cluster.nodes.map(({ node: { id, address, addresses = [] } }) => ({
    id,
    address,
    addresses,
    length: lengthOf(nodeSubnetOf(cluster.cluster, address)),
  }));
  const ports = members.map((member) => {
    const proxyArp = answering === 'pods';
    return [member.id, attach(draft, { cluster, router, how }, { ...member, proxyArp })] as const;
  });
  for (const { id, name, address, length: subnet } of own) {
    addInterface(draft, id, { kind: 'bridge', name, addresses: [at(address, subnet)] });
  }
  return { cluster, router, how, ports: new Map(ports) };
}

interface Member {
  readonly id: DeviceId;
  readonly address: IpAddress;
  /** Further ones. */
  readonly addresses: readonly IpAddress[];
  /** Of its subnet, where a segment is shared. */
  readonly length: number;
  readonly proxyArp: boolean;
}

/** Give a machine its place beside a cluster's nodes, as they have theirs; the router's port towards it. */
export function attach(draft: TopologyDraft, lan: Omit<NodeLan, 'ports'>, member: Member): string {
  switch (lan.how) {
    case 'link':
      return linkTo(draft, lan, member);
    case 'segment':
      return shareSegment(draft, lan, member);
  }
}

/** Numbered only at the ends: each side has one address and knows the other's, as routers on point-to-point links do. */
function linkTo(
  draft: TopologyDraft,
  { cluster, router }: Omit<NodeLan, 'ports'>,
  { id, address, addresses }: Member,
): string {
  const upstream = routerOf(nodeSubnetOf(cluster.cluster, address));
  const port = freeName(draft, router, `to-${shortId(id)}`, 'port');
  const link = `${id}/uplink`;
  addLink(draft, link, 'cable', [
    { device: id, interface: 'eth0' },
    { device: router, interface: port },
  ]);
  addInterface(draft, id, ethernet('eth0', link, [at(address, 32), ...addresses.map((each) => at(each, 32))]));
  addRoute(draft, id, connected(hostPrefix(upstream), 'eth0'));
  addRoute(draft, id, fixed(everywhere, upstream, 'eth0'));
  addInterface(draft, router, ethernet(port, link, [at(upstream, 32)]));
  for (const each of [address, ...addresses]) addRoute(draft, router, connected(hostPrefix(each), port));
  return port;
}

/** One segment for each node subnet of a router: clusters whose nodes have the same subnet are on the same wire. */
function shareSegment(draft: TopologyDraft, lan: Omit<NodeLan, 'ports'>, member: Member): string {
  const { id, address, addresses, length, proxyArp } = member;
  const subnet = nodeSubnetOf(lan.cluster.cluster, address);
  const { link, interface: port } = segmentOf(draft, lan, subnet);
  joinLink(draft, link, { device: id, interface: 'eth0' });
  const further = addresses.map((each) => at(each, 32));
  addInterface(draft, id, ethernet('eth0', link, [at(address, length), ...further], { proxyArp }));
  for (const each of addresses) {
    if (!contains(subnet, each)) addRoute(draft, lan.router, connected(hostPrefix(each), port));
  }
  addRoute(draft, id, fixed(everywhere, routerOf(subnet), 'eth0'));
  return port;
}

function segmentOf(
  draft: TopologyDraft,
  { cluster: { cluster }, router }: Omit<NodeLan, 'ports'>,
  subnet: Prefix,
): { readonly link: Ethernet['link']; readonly interface: string } {
  const [length, upstream] = [lengthOf(subnet), routerOf(subnet)];
  for (const port of drafted(draft, router).interfaces) {
    if (port.kind !== 'ethernet' || draft.links.get(port.link)?.kind !== 'segment') continue;
    const same = port.addresses.some((each) => each.address === upstream && each.length === length);
    if (same) return { link: port.link, interface: port.name };
  }
  const place = nodeSubnetsOf(cluster).indexOf(subnet);
  const link = linkId(place > 0 ? `${cluster.id}/segment-${place + 1}` : `${cluster.id}/segment`);
  const port = freeName(draft, router, `to-${cluster.id}`, 'port');
  addLink(draft, link, 'segment', [{ device: router, interface: port }]);
  addInterface(draft, router, ethernet(port, link, [at(upstream, length)]));
  return { link, interface: port };
}
