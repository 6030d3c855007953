import type { TopologyDraft } from '../../topology/builder.ts';
import { drafted, setBgp } from '../../topology/builder.ts';
import type { BgpSession } from '../../topology/device.ts';
import type { AddressedCluster } from './addressing.ts';
import { nodeSubnetOf, routerOf } from './addressing.ts';
import { fabric } from './fabricAndHosts.ts';
import type { NodePorts } from './uplinks.ts';

/** Private autonomous system numbers (RFC 6996): the routers', and one for each node after it. */
export const fabricSystem = 64512;

/** Every node speaks BGP to the fabric, beside those who already do, and announces its own pod addresses. */
export function addSpeakers(
  draft: TopologyDraft,
  joined: readonly { readonly cluster: AddressedCluster; readonly ports: NodePorts }[],
): void {
  const [first] = joined;
  if (first === undefined) return;
  const known = drafted(draft, fabric).bgp;
  const sessions: BgpSession[] = [...(known?.sessions ?? [])];
  let system = fabricSystem + sessions.length;
  for (const { cluster, ports } of joined) {
    for (const { node, prefixes } of cluster.nodes) {
      system += 1;
      const router = routerOf(nodeSubnetOf(cluster.cluster, node.address));
      setBgp(draft, node.id, {
        autonomousSystem: system,
        routerId: node.address,
        running: true,
        originates: prefixes,
        sessions: [{ peer: fabric, address: router, interface: 'eth0', localAddress: node.address }],
      });
      sessions.push({
        peer: node.id,
        address: node.address,
        interface: ports.get(node.id) ?? '',
        localAddress: router,
      });
    }
  }
  setBgp(draft, fabric, {
    autonomousSystem: fabricSystem,
    routerId: known?.routerId ?? first.cluster.upstream,
    running: true,
    originates: [],
    sessions,
  });
}
