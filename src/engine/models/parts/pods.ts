import { address } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { contains, everywhere, hostPrefix, lengthOf } from '../../net/prefix.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import { addDevice, addInterface, addLink, addRoute, at, connected, ethernet, fixed } from '../../topology/builder.ts';
import { routeId } from '../../topology/ids.ts';
import type { Route } from '../../topology/route.ts';
import type { Settings } from '../settings.ts';
import { choice, chosen } from '../settings.ts';
import type { AddressedCluster, AddressedNode, BridgeAddress } from './addressing.ts';
import { podListeners } from './directory.ts';
import { freeName } from './names.ts';

/** How a node attaches its pods: as ports of a bridge, or each on a routed interface of its own, as Calico does. */
export const attachment = choice(['bridge', 'routed']);
type Attachment = (typeof attachment.values)[number];

/**
 * What a node does with addresses of its block that no pod has, where pods have routed interfaces: nothing of its own, or a blackhole
 * for the block, as Calico writes (confd/etc/calico/confd/templates/bird_aggr.cfg.template). A bridge's block is connected already.
 */
export const unassigned = choice(['open', 'own-blocks']);
type Unassigned = (typeof unassigned.values)[number];

export interface PodChoices {
  readonly attach: Attachment;
  readonly pool: Unassigned;
}

export function podChoices(settings: Settings): PodChoices {
  return { attach: chosen(attachment, settings['attach']), pool: chosen(unassigned, settings['pool']) };
}

/** The gateway every routed pod is told, on a link of its own (Calico, Why can't I see the 169.254.1.1 address). */
const linkGateway = address('169.254.1.1');

export function addPods(plan: TopologyDraft, cluster: AddressedCluster, { attach: how, pool }: PodChoices): void {
  for (const node of cluster.nodes) {
    const bridge = how === 'bridge' ? node.bridge : null;
    if (bridge !== null && bridge.length > 0) {
      const addresses = bridge.map(({ address: own, block }) => at(own, lengthOf(block)));
      addInterface(plan, node.node.id, { kind: 'bridge', name: 'cni0', addresses });
    }
    if (how === 'routed' && pool === 'own-blocks') {
      for (const block of node.blocks) addRoute(plan, node.node.id, refusing(block));
    }
    const tables = (bridge ?? []).map((each) => ({ ...each, routes: routesBy(each) }));
    for (const index of node.pods.keys()) addPod(plan, cluster, node, { index, tables });
  }
}

/** A block on a bridge, and the routes that every pod there has. */
interface PodTable extends BridgeAddress {
  readonly routes: Route[];
}

function routesBy({ address: own, block }: BridgeAddress): Route[] {
  return [connected(block, uplinkName), fixed(everywhere, own, uplinkName)];
}

function refusing(block: Prefix): Route {
  return { kind: 'blackhole', id: routeId(`blackhole:${block}`), prefix: block, learned: { how: 'static' } };
}

/** A port towards a pod has no address. */
const unnumbered: readonly never[] = [];
/** What a pod calls its port. */
const uplinkName = 'eth0';
/** What every pod has that is on no bridge. */
const routesOnLink: Route[] = [
  fixed(hostPrefix(linkGateway), null, uplinkName),
  fixed(everywhere, linkGateway, uplinkName),
];

function addPod(
  plan: TopologyDraft,
  { cluster }: AddressedCluster,
  { node, pods }: AddressedNode,
  { index, tables }: { readonly index: number; readonly tables: readonly PodTable[] },
): void {
  const placed = pods[index];
  if (placed === undefined) return;
  const { pod, address: own } = placed;
  const near = tables.find(({ block }) => contains(block, own));
  const link = `${pod.id}/${uplinkName}`;
  addDevice(plan, {
    id: pod.id,
    role: 'pod',
    name: pod.name,
    cluster: cluster.id,
    node: node.id,
    listeners: podListeners,
    port: ethernet(uplinkName, link, [at(own, near === undefined ? 32 : lengthOf(near.block))]),
    routes: near?.routes ?? routesOnLink,
  });
  const port = freeName(plan, node.id, `veth-${pod.id.split('/').at(-1) ?? ''}`, 'veth');
  addLink(plan, link, 'cable', [
    { device: pod.id, interface: uplinkName },
    { device: node.id, interface: port },
  ]);
  if (near === undefined) {
    addInterface(plan, node.id, ethernet(port, link, unnumbered, { proxyArp: true }));
    addRoute(plan, node.id, fixed(hostPrefix(own), null, port));
    return;
  }
  addInterface(plan, node.id, ethernet(port, link, unnumbered, { bridge: 'cni0', hairpin: true }));
}
