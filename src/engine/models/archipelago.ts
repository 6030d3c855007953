import { ingressGateways, ingressMasquerades } from '../gateways/ingress.ts';
import { nodeSites } from '../gateways/site.ts';
import type { Prefix } from '../net/prefix.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import { addRoute, addRule, fixed } from '../topology/builder.ts';
import type { DeviceId } from '../topology/ids.ts';
import { ruleId } from '../topology/ids.ts';
import type { Member, NetworkModel } from './model.ts';
import type { AddressedCluster } from './parts/addressing.ts';
import { egressRange } from './parts/addressing.ts';
import { ownForMembers } from './parts/directory.ts';
import { fabric } from './parts/fabricAndHosts.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addPeerRoutesOnSegment, addPrivatePeerRoutes, pairsOf } from './parts/podRoutes.ts';
import { addPods, attachment, podChoices, unassigned } from './parts/pods.ts';
import { addGatewayTunnels, addMesh } from './parts/tunnels.ts';
import type { NodeLan, NodePorts } from './parts/uplinks.ts';
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
  *join(draft, members) {
    const lans: NodeLan[] = [];
    for (const { cluster, settings } of members) {
      lans.push(addNodes(draft, cluster, fabric, { how: chosen(uplink, settings['uplink']) }));
      yield* addPods(draft, cluster, podChoices(settings));
    }
    // Those who travel in another way are another archipelago.
    for (const each of groupsOf(members)) {
      joinGroup(
        draft,
        lans.filter(({ cluster }) => each.members.includes(cluster)),
        each,
      );
    }
    return lans;
  },
} satisfies NetworkModel;

interface Travelling {
  readonly tunnels: (typeof tunnels.values)[number];
  readonly through: (typeof through.values)[number];
}

interface Group extends Travelling {
  readonly members: readonly AddressedCluster[];
}

function groupsOf(members: readonly Member[]): readonly Group[] {
  const all = tunnels.values.flatMap((byTunnels) =>
    through.values.map((byThrough): Group => {
      const together = members.filter(({ settings }) => {
        const same = chosen(tunnels, settings['tunnels']) === byTunnels;
        return same && chosen(through, settings['through']) === byThrough;
      });
      return { tunnels: byTunnels, through: byThrough, members: together.map(({ cluster }) => cluster) };
    }),
  );
  return all.filter((group) => group.members.length > 0);
}

function joinGroup(draft: TopologyDraft, lans: readonly NodeLan[], group: Group): void {
  travel(draft, lans, group);
  const ranges = group.members.map(({ podRange }) => podRange);
  for (const { cluster, ports } of lans) {
    listCluster(draft, cluster);
    nameCluster(draft, cluster, true);
    admit(draft, cluster, ports, group.members);
    for (const { node } of cluster.nodes) masqueradeBeyond(draft, cluster, node.id, ranges);
  }
}

function travel(draft: TopologyDraft, lans: readonly NodeLan[], { members, ...travelling }: Group): void {
  switch (travelling.tunnels) {
    case 'vxlan':
      return travelling.through === 'nodes'
        ? addMesh(draft, members, 'vxlan')
        : addGatewayTunnels(draft, members, 'vxlan');
    case 'none':
      for (const lan of lans) {
        if (travelling.through === 'gateways') routeByGateway(draft, lan, members);
        else {
          addBlockRoutes(draft, lan.cluster, fabric, lan.ports);
          addPeerRoutesOnSegment(draft, lan.cluster, lan.how);
        }
      }
  }
}

/** Unwrapped, by way of one node of each cluster: the fabric knows whole ranges only, and the nodes whom to hand theirs to. */
function routeByGateway(
  draft: TopologyDraft,
  { cluster, ports, how }: NodeLan,
  all: readonly AddressedCluster[],
): void {
  const [gateway] = cluster.nodes;
  if (gateway === undefined) return;
  addPrivatePeerRoutes(draft, cluster, how);
  addRoute(draft, fabric, fixed(cluster.podRange, gateway.node.address, ports.get(gateway.node.id) ?? ''));
  const port = how === 'segment' ? 'eth0' : 'eth1';
  // Who has a router between itself and the gateway leaves its way to the router.
  for (const [{ node }] of pairsOf(cluster).filter(([, there]) => there === gateway)) {
    for (const far of all.filter((each) => each !== cluster)) {
      addRoute(
        draft,
        node.id,
        fixed(far.podRange, gateway.node.address, port, how === 'segment' ? null : node.address),
      );
    }
  }
}

/** Others get in as they do to an island: by a virtual address at the first node. */
function admit(
  draft: TopologyDraft,
  cluster: AddressedCluster,
  ports: NodePorts,
  members: readonly AddressedCluster[],
): void {
  const [entrance] = nodeSites(cluster, ports);
  if (entrance === undefined) return;
  ingressGateways.vip(draft, cluster, entrance);
  ingressMasquerades.hidden(draft, cluster, entrance);
  ownForMembers(
    draft,
    cluster,
    members.map((each) => each.cluster.id),
  );
}

function masqueradeBeyond(
  draft: TopologyDraft,
  cluster: AddressedCluster,
  node: DeviceId,
  ranges: readonly Prefix[],
): void {
  addRule(draft, node, 'postrouting', {
    kind: 'masquerade',
    id: ruleId(node, 'egress-snat'),
    match: { source: [cluster.podRange], notDestination: [...new Set(ranges)] },
    ...egressRange(cluster),
  });
}
