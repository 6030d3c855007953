import type { ClusterId, ClusterPlan, Device, DeviceId, IpAddress, Topology } from '../../engine/index.ts';

/** A network as one side of the picture shows it. Keep one object as long as nothing of it changes: layouts are remembered by it. */
export interface Cast {
  readonly topology: Topology;
  /** Addresses that more than one endpoint holds. */
  readonly duplicateAddresses: ReadonlySet<IpAddress>;
  /** Whoever takes part is always drawn. */
  readonly taking: ReadonlySet<DeviceId>;
  /** Who wears the mark of an owner. */
  readonly marked: ReadonlySet<DeviceId>;
  /** How many tags a device hangs up at once: 0, 1 or 2. */
  readonly hooks: ReadonlyMap<DeviceId, number>;
  /** Does somebody send, so that pods say whom they dial and whom they see? */
  readonly desks: boolean;
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
}

/** What is folded away where there is no room for all, in this order; each includes those before it. */
export const folds = ['nothing', 'far-pods', 'other-pods', 'hosts', 'far-nodes'] as const;
export type Fold = (typeof folds)[number];

/** Who is folded into one counted chip. */
export interface Folded {
  readonly id: string;
  readonly kind: 'pods' | 'node' | 'nodes' | 'rest' | 'hosts';
  readonly cluster: ClusterId | null;
  /** Whom it opens: of a node's chip also the node. */
  readonly members: readonly DeviceId[];
  readonly nodes: readonly Device[];
  readonly pods: number;
  readonly hosts: number;
}

/** Who stands with whom, before anything has a size. */
export interface Outline {
  readonly cast: Cast;
  readonly clusters: readonly ClusterOutline[];
  /** The network between everything, if there is one. */
  readonly fabric: Device | null;
  readonly hosts: readonly Device[];
  readonly foldedHosts: Folded | null;
  /** Do chips stand in their node's line? */
  readonly inline: boolean;
}

export interface ClusterOutline {
  readonly plan: ClusterPlan;
  readonly nodes: readonly NodeOutline[];
  /** Nodes of which nobody takes part. */
  readonly far: readonly Folded[];
  /** Between the cluster and the rest: its gateways. */
  readonly gateways: readonly Device[];
  /** Inside, and joined to nothing else. */
  readonly routers: readonly Device[];
}

export interface NodeOutline {
  readonly node: Device;
  readonly pods: readonly Device[];
  /** Its other pods. */
  readonly others: Folded | null;
}

/** More nodes than these are one chip. */
const mostNodeChips = 2;

export function outlineOf(cast: Cast, fold: Fold): Outline {
  const { devices, clusters } = cast.topology;
  const level = folds.indexOf(fold);
  const all = groupsIn(cast.topology);
  const takes = (device: Device): boolean => cast.taking.has(device.id);
  const keptHosts = level < folds.indexOf('hosts') ? all.hosts : all.hosts.filter(takes);
  return {
    cast,
    fabric: all.fabric === null ? null : (devices.get(all.fabric.id) ?? null),
    hosts: keptHosts,
    foldedHosts: keptHosts.length === all.hosts.length ? null : hostsFolded(all.hosts.filter((each) => !takes(each))),
    inline: fold === 'far-nodes',
    clusters: clusters.map((plan): ClusterOutline => {
      const { gateways, routers, nodes } = all.clusters.get(plan.id) ?? { gateways: [], routers: [], nodes: [] };
      const shown = level === 0 ? nodes : nearNodes(nodes, takes);
      const far = nodes.filter((each) => !shown.includes(each));
      const drawn = shown.map(({ node, pods }): NodeOutline => {
        const kept = level < folds.indexOf('other-pods') ? pods : pods.filter(takes);
        const gone = pods.filter((pod) => !kept.includes(pod));
        return { node, pods: kept, others: gone.length === 0 ? null : podsFolded(node, gone) };
      });
      if (fold === 'far-nodes') return { plan, gateways, routers, nodes: withRest(plan.id, drawn, far), far: [] };
      const apart = far.length <= mostNodeChips;
      const chips =
        far.length === 0 ? [] : apart ? far.map((each) => nodesFolded(plan.id, [each])) : [nodesFolded(plan.id, far)];
      return { plan, gateways, routers, nodes: drawn, far: chips };
    }),
  };
}

/** Everybody who is folded away, with the last of the nodes that are drawn. */
function withRest(
  cluster: ClusterId,
  drawn: readonly NodeOutline[],
  far: readonly NodeGroup[],
): readonly NodeOutline[] {
  const last = drawn.at(-1);
  if (last === undefined || far.length === 0) return drawn;
  const { id, members, nodes, pods } = nodesFolded(cluster, far);
  const own = last.others;
  const rest: Folded = {
    id: `${id}#rest`,
    kind: 'rest',
    cluster,
    members: [...(own?.members ?? []), ...members],
    nodes,
    pods: (own?.pods ?? 0) + pods,
    hosts: 0,
  };
  return [...drawn.slice(0, -1), { ...last, others: rest }];
}

/** What stands between a cluster's nodes and everything else. */
export function entrancesOf({ gateways, routers }: ClusterOutline): readonly Device[] {
  return [...gateways, ...routers];
}

/** How many boxes a picture has at least, so that nobody lays out thousands to find that they do not fit. */
export function boxesIn({ clusters, hosts }: Outline): number {
  const inClusters = clusters.flatMap(({ nodes }) => nodes.map(({ pods }) => 1 + pods.length));
  return inClusters.reduce((sum, count) => sum + count, hosts.length);
}

interface NodeGroup {
  readonly node: Device;
  readonly pods: readonly Device[];
}

/** Of a cluster in which nobody takes part, its first node. */
function nearNodes(nodes: readonly NodeGroup[], takes: (device: Device) => boolean): readonly NodeGroup[] {
  const near = nodes.filter(({ node, pods }) => takes(node) || pods.some(takes));
  return near.length === 0 ? nodes.slice(0, 1) : near;
}

function podsFolded(node: Device, pods: readonly Device[]): Folded {
  const members = pods.map(({ id }) => id);
  return {
    id: `${node.id}#pods`,
    kind: 'pods',
    cluster: node.cluster,
    members,
    nodes: [],
    pods: pods.length,
    hosts: 0,
  };
}

function nodesFolded(cluster: ClusterId, far: readonly NodeGroup[]): Folded {
  const [first] = far;
  const nodes = far.map(({ node }) => node);
  const pods = far.flatMap((each) => each.pods);
  return {
    id: far.length === 1 && first !== undefined ? `${first.node.id}#node` : `${cluster}#nodes`,
    kind: far.length === 1 ? 'node' : 'nodes',
    cluster,
    members: [...nodes, ...pods].map(({ id }) => id),
    nodes,
    pods: pods.length,
    hosts: 0,
  };
}

function hostsFolded(hosts: readonly Device[]): Folded {
  const members = hosts.map(({ id }) => id);
  return { id: '#hosts', kind: 'hosts', cluster: null, members, nodes: [], pods: 0, hosts: hosts.length };
}

interface ClusterGroup {
  readonly gateways: Device[];
  readonly routers: Device[];
  readonly nodes: readonly NodeGroup[];
}

interface Groups {
  readonly clusters: ReadonlyMap<ClusterId, ClusterGroup>;
  readonly fabric: Device | null;
  readonly hosts: readonly Device[];
}

const known = new WeakMap<Topology, Groups>();

function groupsIn(topology: Topology): Groups {
  const remembered = known.get(topology);
  if (remembered !== undefined) return remembered;
  const devices = [...topology.devices.values()];
  const fabric = devices.find(({ role, cluster }) => role === 'router' && cluster === null) ?? null;
  const podsOf = new Map<DeviceId, Device[]>();
  for (const device of devices) {
    if (device.role !== 'pod' || device.node === null) continue;
    const pods = podsOf.get(device.node);
    if (pods === undefined) podsOf.set(device.node, [device]);
    else pods.push(device);
  }
  const groups: Groups = {
    fabric,
    hosts: devices.filter((device) => device.cluster === null && device !== fabric),
    clusters: new Map(
      topology.clusters.map(({ id }) => {
        const own = devices.filter(({ cluster }) => cluster === id);
        const nodes = own.filter(({ role }) => role === 'node');
        return [
          id,
          {
            gateways: own.filter(({ role }) => role === 'gateway'),
            routers: own.filter(({ role }) => role === 'router'),
            nodes: nodes.map((node) => ({ node, pods: podsOf.get(node.id) ?? [] })),
          },
        ];
      }),
    ),
  };
  known.set(topology, groups);
  return groups;
}
