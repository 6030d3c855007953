import { ingressGateways, ingressMasquerades } from '../gateways/ingress.ts';
import { nodeSites } from '../gateways/site.ts';
import type { Prefix } from '../net/prefix.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import { addRoute, addRule, emptyPlan, fixed, sealed } from '../topology/builder.ts';
import type { DeviceId } from '../topology/ids.ts';
import { ruleId } from '../topology/ids.ts';
import type { NetworkModel } from './model.ts';
import type { AddressedCluster } from './parts/addressing.ts';
import { addressed } from './parts/addressing.ts';
import { ownForClusters } from './parts/directory.ts';
import { addFabric, addHosts, fabric } from './parts/fabricAndHosts.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addPeerRoutesOnSegment, addPrivatePeerRoutes } from './parts/podRoutes.ts';
import { addPods, attachment, podChoices, unassigned } from './parts/pods.ts';
import { addGatewayTunnels, addMesh } from './parts/tunnels.ts';
import type { NodeLan, NodePorts, Uplink } from './parts/uplinks.ts';
import { addNodes, uplink } from './parts/uplinks.ts';
import { choice, chosen } from './settings.ts';

/** How packets travel between clusters: wrapped, or as they are. */
const tunnels = choice(['vxlan', 'none']);
/** Between whom: every node and every other, or one node of each cluster. */
const through = choice(['nodes', 'gateways']);

/** Clusters with pod ranges of their own that are flat among themselves and an island to everybody else. */
export const archipelago = {
  settings: { tunnels, through, attach: attachment, pool: unassigned, uplink },
  podRanges: 'unique',
  uses: (settings) => ({
    pods: 'own',
    virtualIp: true,
    transit: false,
    ownRouters: false,
    uplink: chosen(uplink, settings['uplink']),
    podsOnSegment: false,
  }),
  compile: (scenario, settings) => {
    const plan = emptyPlan();
    const how = chosen(uplink, settings['uplink']);
    addFabric(plan);
    const members = scenario.clusters.map((each) => {
      const cluster = addressed(scenario, each, each.podRange);
      const lan = addNodes(plan, cluster, fabric, { how });
      addPods(plan, cluster, podChoices(settings));
      return lan;
    });
    join(plan, members, {
      tunnels: chosen(tunnels, settings['tunnels']),
      through: chosen(through, settings['through']),
      how,
    });
    const ranges = members.map(({ cluster }) => cluster.podRange);
    for (const { cluster, ports } of members) {
      listCluster(plan, cluster);
      nameCluster(plan, cluster, true);
      admit(plan, cluster, ports);
      for (const { node } of cluster.nodes) masqueradeBeyond(plan, cluster, node.id, ranges);
    }
    addHosts(plan, scenario, members);
    return sealed(plan);
  },
} satisfies NetworkModel;

interface Joining {
  readonly tunnels: (typeof tunnels.values)[number];
  readonly through: (typeof through.values)[number];
  readonly how: Uplink;
}

function join(plan: TopologyDraft, members: readonly NodeLan[], joining: Joining): void {
  const clusters = members.map(({ cluster }) => cluster);
  switch (joining.tunnels) {
    case 'vxlan':
      return joining.through === 'nodes'
        ? addMesh(plan, clusters, 'vxlan')
        : addGatewayTunnels(plan, clusters, 'vxlan');
    case 'none':
      for (const member of members) {
        if (joining.through === 'gateways') routeByGateway(plan, member, clusters, joining.how);
        else {
          addBlockRoutes(plan, member.cluster, fabric, member.ports);
          addPeerRoutesOnSegment(plan, member.cluster, joining.how);
        }
      }
  }
}

/** Unwrapped, by way of one node of each cluster: the fabric knows whole ranges only, and the nodes whom to hand theirs to. */
function routeByGateway(
  plan: TopologyDraft,
  { cluster, ports }: NodeLan,
  all: readonly AddressedCluster[],
  how: Uplink,
): void {
  const [gateway, ...others] = cluster.nodes;
  if (gateway === undefined) return;
  addPrivatePeerRoutes(plan, cluster, how);
  addRoute(plan, fabric, fixed(cluster.podRange, gateway.node.address, ports.get(gateway.node.id) ?? ''));
  const port = how === 'segment' ? 'eth0' : 'eth1';
  for (const { node } of others) {
    for (const far of all.filter((each) => each !== cluster)) {
      addRoute(plan, node.id, fixed(far.podRange, gateway.node.address, port, how === 'segment' ? null : node.address));
    }
  }
}

/** Others get in as they do to an island: by a virtual address at the first node. */
function admit(plan: TopologyDraft, cluster: AddressedCluster, ports: NodePorts): void {
  const [entrance] = nodeSites(cluster, ports);
  if (entrance === undefined) return;
  ingressGateways.vip(plan, cluster, entrance);
  ingressMasquerades.hidden(plan, cluster, entrance);
  ownForClusters(plan, cluster);
}

function masqueradeBeyond(
  plan: TopologyDraft,
  { podRange }: AddressedCluster,
  node: DeviceId,
  ranges: readonly Prefix[],
): void {
  addRule(plan, node, 'postrouting', {
    kind: 'masquerade',
    id: ruleId(node, 'egress-snat'),
    match: { source: [podRange], notDestination: [...new Set(ranges)] },
  });
}
