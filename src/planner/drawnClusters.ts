import type { Cluster, ModelId, Prefix, Scenario, Settings } from '../engine/index.ts';
import { contains, lengthOf, models, nthBlock, sizeOf } from '../engine/index.ts';
import { scaffoldFor } from './scenarioDraft.ts';
import type { RangeKind } from './collisions.ts';
import { collisionsOf, freeRange } from './collisions.ts';
import { addressIn, clusterOf, hostsOn } from './drawnCluster.ts';
import type { CompleteCluster } from './ownCluster.ts';
import type { DrawnNames } from './scenarioDraft.ts';

/** What things are called that nobody named. */
export interface ClusterDrawing {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly names: Pick<DrawnNames, 'node' | 'pod' | 'client' | 'server'>;
}

/** Some of somebody's clusters as a network with a few nodes and pods each, and how it is looked at. */
export interface DrawnClusters {
  readonly scenario: Scenario;
  /** Of the side it is shown on: what all clusters are, or whatever those that say nothing of themselves would be. */
  readonly model: ModelId;
  readonly settings: Settings;
  /** Ranges that nobody said. */
  readonly assumed: readonly { readonly cluster: number; readonly kind: RangeKind; readonly range: Prefix }[];
  readonly nodesPerCluster: number;
  readonly podsPerNode: number;
}

/** As many clusters as a document holds. */
export const mostDrawn = 8;

const podsPerNode = 2;
/** A block of pod addresses, and one for two pods beside its base, its bridge and its last. */
const blocks = { usual: 24, longest: 29 } as const;
/** A subnet with a router and two nodes, and how much is assumed where nobody says. */
const sizes = { subnet: 8, pods: 2 ** 16, nodes: 2 ** 8 } as const;

/** `null` where a range is too small for two nodes of two pods. */
export function drawClusters(
  given: readonly CompleteCluster[],
  { names, ...named }: ClusterDrawing,
): DrawnClusters | null {
  const { ranged, assumed } = withRanges(given);
  const nodePodLength = Math.max(blocks.usual, ...ranged.map(({ pods }) => lengthOf(pods) + 1));
  const isTooSmall = ranged.some(({ nodes }) => sizeOf(nodes) < sizes.subnet) || nodePodLength > blocks.longest;
  const beside = scaffoldFor(
    ranged.length,
    ranged.flatMap(({ pods, nodes }) => [pods, nodes]),
  );
  const [first] = ranged;
  if (isTooSmall || beside === null || first === undefined) return null;
  const nodesPerCluster = ranged.length > 2 ? 1 : 2;
  const clusters = ranged.flatMap(({ cluster, pods, nodes }, index): readonly Cluster[] => {
    const [transit, virtualIp] = [beside.transits[index], beside.virtualIps[index]];
    if (transit === undefined || virtualIp === undefined) return [];
    const style = {
      sizes: { clusters: ranged.length, nodesPerCluster, podsPerNode },
      names: { ...names, cluster: () => cluster.name },
      firstNode: firstNodeIn(nodes, pods, nodePodLength),
    };
    return [clusterOf({ pods, nodes, transit, virtualIp }, index, style)];
  });
  const networks = ranged.map(({ cluster }) => networkOf(cluster));
  const common = commonNetwork(
    networks,
    ranged.map(({ pods }) => pods),
  );
  return {
    scenario: {
      ...named,
      reusedPodRange: first.pods,
      nodePodLength,
      clusters: common === null ? clusters.map((each, index) => ({ ...each, ...networks[index] })) : clusters,
      hosts: hostsOn(beside.hosts, names),
      filters: [],
      earlier: [],
    },
    ...(common ?? networks[0] ?? { model: 'flat', settings: {} }),
    assumed,
    nodesPerCluster,
    podsPerNode,
  };
}

interface Network {
  readonly model: ModelId;
  readonly settings: Settings;
}

const overlays = { vxlan: 'vxlan', geneve: 'geneve', ipip: 'ipip', direct: 'none' } as const;
const routes = { routed: 'static', bgp: 'bgp', subnet: 'arp' } as const;
const ingresses = { nothing: 'none', ports: 'nat', vip: 'vip', proxy: 'proxy', itself: 'none' } as const;
const egresses = { node: 'nat', gateway: 'nat', proxy: 'proxy', nothing: 'none', itself: 'nat' } as const;

/** What a person said of a cluster, as a model with its settings. */
function networkOf({ runs, leaves, publishes }: CompleteCluster): Network {
  switch (runs) {
    case 'routed':
    case 'bgp':
    case 'subnet':
      return { model: leaves === 'node' ? 'hybrid' : 'flat', settings: { routes: routes[runs] } };
    case 'vxlan':
    case 'geneve':
    case 'ipip':
    case 'direct':
      return {
        model: 'island',
        settings: {
          overlay: overlays[runs],
          egress: egresses[leaves],
          ingress: ingresses[publishes],
          gateway: leaves === 'gateway' || leaves === 'proxy' ? 'dedicated' : 'node',
        },
      };
  }
}

/** What all of them are, where that says it all: islands looked at together have one pod range. */
function commonNetwork([first, ...others]: readonly Network[], [pods, ...ranges]: readonly Prefix[]): Network | null {
  if (first === undefined) return null;
  const text = JSON.stringify(first);
  const isOne = others.every((each) => JSON.stringify(each) === text);
  const isReused = models[first.model].podRanges === 'reused';
  return isOne && (!isReused || ranges.every((each) => each === pods)) ? first : null;
}

interface Ranged {
  readonly cluster: CompleteCluster;
  readonly pods: Prefix;
  readonly nodes: Prefix;
}

/** The first range of each kind, or one that is free in all of them, and of what those that collide are advised to take. */
function withRanges(given: readonly CompleteCluster[]): {
  readonly ranged: readonly Ranged[];
  readonly assumed: DrawnClusters['assumed'];
} {
  const advised = collisionsOf(given).mending.flatMap(({ to }) => to ?? []);
  const used = [...given.flatMap(({ ranges }) => ranges.map(({ range }) => range)), ...advised];
  const assumed: DrawnClusters['assumed'][number][] = [];
  const ranged = given.slice(0, mostDrawn).flatMap((cluster, index): readonly Ranged[] => {
    const [pods, nodes] = (['pods', 'nodes'] as const).map((kind) => {
      const said = cluster.ranges.find((each) => each.kind === kind)?.range ?? null;
      const range = said ?? freeRange(sizes[kind], used);
      if (said !== null || range === null) return range;
      used.push(range);
      assumed.push({ cluster: index, kind, range });
      return range;
    });
    return pods === null || nodes === null || pods === undefined || nodes === undefined
      ? []
      : [{ cluster, pods, nodes }];
  });
  return { ranged, assumed };
}

/** Nodes stand where no pod that is drawn does: both may be of one subnet. */
function firstNodeIn(nodes: Prefix, pods: Prefix, blockLength: number): number {
  const taken = [0, 1].flatMap((index) => nthBlock(pods, blockLength, index) ?? []);
  const places = [2, sizeOf(nodes) / 2 + 2, sizeOf(nodes) - 4];
  const isClear = (place: number): boolean =>
    taken.every((block) => !contains(block, addressIn(nodes, place)) && !contains(block, addressIn(nodes, place + 1)));
  return places.find(isClear) ?? 2;
}
