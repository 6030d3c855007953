import { everywhere, hostPrefix, lengthOf } from '../../net/prefix.ts';
import type { Plan } from '../../topology/builder.ts';
import { addDevice, addInterface, addLink, addRoute, at, connected, ethernet, fixed } from '../../topology/builder.ts';
import type { DeviceId } from '../../topology/ids.ts';
import { choice } from '../settings.ts';
import type { AddressedCluster } from './addressing.ts';
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

/** The cluster's nodes, joined to a router that is their default gateway. */
export function addNodes(plan: Plan, addressed: AddressedCluster, router: DeviceId, how: Uplink): NodePorts {
  const { cluster, nodes } = addressed;
  for (const { node } of nodes) {
    addDevice(plan, { id: node.id, role: 'node', name: node.name, cluster: cluster.id, listeners: agentListeners });
  }
  switch (how) {
    case 'link':
      return linkEach(plan, addressed, router);
    case 'segment':
      return shareSegment(plan, addressed, router);
  }
}

/** Numbered only at the ends: each side has one address and knows the other's, as routers on point-to-point links do. */
function linkEach(plan: Plan, { nodes, upstream }: AddressedCluster, router: DeviceId): NodePorts {
  const ports = new Map<DeviceId, string>();
  for (const { node } of nodes) {
    const port = freeName(plan, router, `to-${shortId(node.id)}`, 'port');
    const link = `${node.id}/uplink`;
    addLink(plan, link, 'cable', [
      { device: node.id, interface: 'eth0' },
      { device: router, interface: port },
    ]);
    addInterface(plan, node.id, ethernet('eth0', link, [at(node.address, 32)]));
    addRoute(plan, node.id, connected(hostPrefix(upstream), 'eth0'));
    addRoute(plan, node.id, fixed(everywhere, upstream, 'eth0'));
    addInterface(plan, router, ethernet(port, link, [at(upstream, 32)]));
    addRoute(plan, router, connected(hostPrefix(node.address), port));
    ports.set(node.id, port);
  }
  return ports;
}

function shareSegment(plan: Plan, { cluster, nodes, upstream }: AddressedCluster, router: DeviceId): NodePorts {
  const link = `${cluster.id}/segment`;
  const length = lengthOf(cluster.nodeRange);
  const port = freeName(plan, router, `to-${cluster.id}`, 'port');
  addLink(plan, link, 'segment', [
    { device: router, interface: port },
    ...nodes.map(({ node }) => ({ device: node.id, interface: 'eth0' })),
  ]);
  addInterface(plan, router, ethernet(port, link, [at(upstream, length)]));
  for (const { node } of nodes) {
    addInterface(plan, node.id, ethernet('eth0', link, [at(node.address, length)]));
    addRoute(plan, node.id, fixed(everywhere, upstream, 'eth0'));
  }
  return new Map(nodes.map(({ node }) => [node.id, port]));
}
