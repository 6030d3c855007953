import type { InSteps } from '../../inSteps.ts';
import { address } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { contains, everywhere, hostPrefix, lengthOf } from '../../net/prefix.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import { addDevice, addInterface, addLink, addRoute, at, connected, ethernet, fixed } from '../../topology/builder.ts';
import type { ClusterId, DeviceId } from '../../topology/ids.ts';
import { routeId } from '../../topology/ids.ts';
import type { MadePod } from '../../topology/podRows.ts';
import { madeWith, podPortPrefix } from '../../topology/podRows.ts';
import type { Route } from '../../topology/route.ts';
import type { Settings } from '../settings.ts';
import { choice, chosen } from '../settings.ts';
import type { AddressedCluster, AddressedPod, BridgeAddress } from './addressing.ts';
import { podListeners } from './directory.ts';
import { freeName, shortId } from './names.ts';

/** How a node attaches its pods: as ports of a bridge, or each on a routed interface of its own, as Calico does. */
export const attachment = choice(['bridge', 'routed']);
type Attachment = (typeof attachment.values)[number];

/**
 * What a node does with addresses of its block that no pod has, where pods have routed interfaces: nothing of its own, or a blackhole
 * for the block, as Calico writes (confd/etc/calico/confd/templates/bird_aggr.cfg.template). A bridge's block is connected already.
 */
export const unassigned = choice(['open', 'own-blocks']);
type Unassigned = (typeof unassigned.values)[number];

interface PodChoices {
  readonly attach: Attachment;
  readonly pool: Unassigned;
}

export function podChoices(settings: Settings): PodChoices {
  return { attach: chosen(attachment, settings['attach']), pool: chosen(unassigned, settings['pool']) };
}

/** The gateway every routed pod is told, on a link of its own (Calico, Why can't I see the 169.254.1.1 address). */
const linkGateway = address('169.254.1.1');

/** A step for each node. */
export function* addPods(
  draft: TopologyDraft,
  cluster: AddressedCluster,
  { attach: how, pool }: PodChoices,
): InSteps<void> {
  for (const node of cluster.nodes) {
    const bridge = how === 'bridge' ? node.bridge : null;
    if (bridge !== null && bridge.length > 0) {
      const addresses = bridge.map(({ address: own, block }) => at(own, lengthOf(block)));
      addInterface(draft, node.node.id, { kind: 'bridge', name: 'cni0', addresses });
    }
    if (how === 'routed' && pool === 'own-blocks') {
      for (const block of node.blocks) addRoute(draft, node.node.id, refusing(block));
    }
    const { id } = node.node;
    const rows = new Map<readonly Route[], MadePod[]>();
    const home = { cluster: cluster.cluster.id, node: id, tables: (bridge ?? []).map(tableOf), rows };
    for (const placed of node.pods) addPod(draft, home, placed);
    for (const [table, pods] of rows) madeWith(draft.links).rows.push({ node: id, table, pods });
    yield;
  }
}

/** A block on a bridge, and the routes that every pod there has. */
interface PodTable {
  readonly block: Prefix;
  readonly routes: Route[];
}

function tableOf({ address: own, block }: BridgeAddress): PodTable {
  return { block, routes: [connected(block, uplinkName), fixed(everywhere, own, uplinkName)] };
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

/** Where a pod runs, and the tables of those who run there. */
interface Home {
  readonly cluster: ClusterId;
  readonly node: DeviceId;
  readonly tables: readonly PodTable[];
  /** By the routes that they have. */
  readonly rows: Map<readonly Route[], MadePod[]>;
}

function addPod(
  draft: TopologyDraft,
  { cluster, node, tables, rows }: Home,
  { pod, address: own }: AddressedPod,
): void {
  const near = tables.find(({ block }) => contains(block, own));
  const routes = near?.routes ?? routesOnLink;
  const link = `${pod.id}/${uplinkName}`;
  const { interfaces } = addDevice(draft, {
    id: pod.id,
    role: 'pod',
    name: pod.name,
    cluster,
    node,
    listeners: podListeners,
    port: ethernet(uplinkName, link, [at(own, near ? lengthOf(near.block) : 32)]),
    routes,
  });
  const name = freeName(draft, node, `${podPortPrefix}-${shortId(pod.id)}`, podPortPrefix);
  addLink(draft, link, 'cable', [
    { device: pod.id, interface: uplinkName },
    { device: node, interface: name },
  ]);
  const port = ethernet(name, link, unnumbered, near ? { bridge: 'cni0', hairpin: true } : { proxyArp: true });
  const route = near ? null : fixed(hostPrefix(own), null, name);
  addInterface(draft, node, port);
  if (route !== null) addRoute(draft, node, route);
  // The table is about whoever has that address.
  if (own === linkGateway) return;
  const row = rows.get(routes) ?? [];
  rows.set(routes, row);
  row.push({ id: pod.id, interfaces, port, route });
}
