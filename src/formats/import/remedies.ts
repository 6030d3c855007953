import type { Cluster, DeviceId, IpAddress, Prefix, Scenario, Settings } from '../../engine/index.ts';
import { contains, lengthOf, nthAddress, overlaps, prefix, prefixAround, sizeOf, valueOf } from '../../engine/index.ts';
import type {
  Changes,
  DrawnNetwork,
  PublishedWay,
  RangedCluster,
  Remedies,
  Renumbered,
  Trial,
  Which,
} from '../../planner/index.ts';
import { collisionsOf, freeRange, remediesOf, trialIn } from '../../planner/index.ts';
import { documentOf } from '../scenario/documentOf.ts';
import { parseScenarioValue } from '../scenario/parseScenario.ts';
import { covers } from './facts/hull.ts';
import type { RangeMove } from './movedPolicies.ts';
import { movedPolicies, policiesNaming } from './movedPolicies.ts';

interface Ends {
  readonly from: DeviceId;
  readonly to: DeviceId;
}

/** What was tried for two pods of clusters that somebody brought; `null` where both are of one. `ranged`: what each cluster says it has, in the scenario's order. */
export function remediesFor(
  scenario: Scenario,
  ranged: readonly RangedCluster[],
  own: Trial<DrawnNetwork>,
): Remedies<DrawnNetwork> | null {
  const ends = { from: own.from, to: own.to };
  const places = [clusterOf(scenario, ends.from), clusterOf(scenario, ends.to)] as const;
  const [asking, asked] = places;
  if (asking < 0 || asked < 0 || asking === asked) return null;
  return remediesOf(scenario, own, changesIn(ranged, ends, [asking, asked]));
}

function clusterOf({ clusters }: Scenario, end: DeviceId): number {
  return clusters.findIndex(({ nodes }) => nodes.some(({ pods }) => pods.some(({ id }) => id === end)));
}

type Places = readonly [number, number];

function changesIn(ranged: readonly RangedCluster[], ends: Ends, places: Places): Changes<Scenario, DrawnNetwork> {
  const at = (scenario: Scenario, which: Which): Cluster | undefined => scenario.clusters[places[which]];
  const changed = (scenario: Scenario, which: Which, change: (cluster: Cluster) => Cluster): Scenario => ({
    ...scenario,
    clusters: scenario.clusters.map((cluster, index) => (index === places[which] ? change(cluster) : cluster)),
  });
  return {
    isRouted: (scenario, which) => isRouted(at(scenario, which)),
    routed: (scenario, which) => changed(scenario, which, asItself),
    behindNodes: (scenario, which) => changed(scenario, which, behindNodes),
    published: (scenario, way) => changed(scenario, 1, (cluster) => published(behindNodes(cluster), way)),
    mending: (scenario) => newRanges(scenario, ranged, places),
    renumbered: (scenario, mending) =>
      ([0, 1] as const).reduce((after, which) => {
        const own = mending.filter(({ cluster }) => cluster === which);
        return own.length === 0 ? after : changed(after, which, (cluster) => moved(cluster, own));
      }, scenario),
    tried: (scenario, dial) => {
      // A network that no document can hold would open in no trace.
      if (!parseScenarioValue(documentOf(scenario)).ok) return null;
      return trialIn({ scenario, model: 'flat', settings: {} }, ends, dial);
    },
  };
}

function isRouted(cluster: Cluster | undefined): boolean {
  return cluster?.model === 'flat' || cluster?.model === 'hybrid';
}

/** Settings of how a pod is attached mean the same in every model. */
function attached({ settings = {} }: Cluster): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name === 'attach' || name === 'pool'));
}

function asItself(cluster: Cluster): Cluster {
  return { ...cluster, model: 'flat', settings: attached(cluster) };
}

function behindNodes(cluster: Cluster): Cluster {
  return cluster.model === 'island'
    ? cluster
    : {
        ...cluster,
        model: 'island',
        settings: { ...attached(cluster), gateway: 'node', overlay: 'none', uplink: 'segment' },
      };
}

const ingresses: Readonly<Record<PublishedWay, string>> = { vip: 'vip', ports: 'nat', proxy: 'proxy' };

function published(cluster: Cluster, way: PublishedWay): Cluster {
  return { ...cluster, settings: { ...cluster.settings, ingress: ingresses[way] } };
}

/** Docker's own on every machine that runs it. */
const docker = prefix('172.17.0.0/16');

/** For every kind of range in which two clusters collide a new one for all of the kind; `null` where one is not to be had. */
function newRanges(scenario: Scenario, ranged: readonly RangedCluster[], places: Places): readonly Renumbered[] | null {
  const two = places.map((place) => ranged[place] ?? { name: '', ranges: [] });
  const { mending } = collisionsOf(two);
  const used = [
    docker,
    ...ranged.flatMap(({ ranges }) => ranges.map(({ range }) => range)),
    ...scenario.clusters.flatMap(({ podRange, nodeRange }) => [podRange, nodeRange]),
    ...scenario.hosts.map(({ address, length }) => prefixAround(address, length)),
  ];
  const take = (from: Prefix): Prefix | null => {
    const to = freeRange(sizeOf(from), used);
    if (to !== null) used.push(to);
    return to;
  };
  const found = ([0, 1] as const).flatMap((which): readonly (Renumbered | null)[] => {
    const cluster = scenario.clusters[places[which]];
    const mine = mending.filter((each) => each.cluster === which);
    if (cluster === undefined || mine.length === 0) return [];
    const has = (kind: Renumbered['kind']): boolean => mine.some((each) => each.kind === kind);
    const [pods, nodes] = [subnetOf(cluster.podRange), subnetOf(cluster.nodeRange)];
    const named = (kind: Renumbered['kind'], from: Prefix, to: Prefix | null): Renumbered | null =>
      to === null ? null : { cluster: which, kind, from, to, policies: policiesNaming(cluster, moveOf({ from, to })) };
    const services = mine
      .filter(({ kind }) => kind === 'services')
      .map(({ from }) => named('services', from, take(from)));
    // Pods in their nodes' own subnet move with it.
    if (overlaps(pods, nodes) && (has('pods') || has('nodes'))) {
      const outer = lengthOf(pods) < lengthOf(nodes) ? pods : nodes;
      const to = take(outer);
      const inside = (from: Prefix): Prefix | null => (to === null ? null : movedRange(from, outer, to));
      return [...services, named('nodes', nodes, inside(nodes)), named('pods', pods, inside(pods))];
    }
    return [
      ...services,
      ...(has('nodes') ? [named('nodes', nodes, take(nodes))] : []),
      ...(has('pods') ? [named('pods', pods, take(pods))] : []),
    ];
  });
  const complete = found.filter((each) => each !== null);
  return complete.length === found.length ? complete : null;
}

/** What was seen of a range may be a few addresses; nobody gives out less than a /24 for it. */
function subnetOf(range: Prefix): Prefix {
  return prefixAround(firstOf(range), Math.min(lengthOf(range), 24));
}

/** The cluster with every address of its own that is in one of these at its place in the new one. */
function moved(cluster: Cluster, mending: readonly Renumbered[]): Cluster {
  const inKind = (kind: Renumbered['kind']) => {
    const moves = mending.filter((each) => each.kind === kind);
    const address = (own: IpAddress): IpAddress => {
      const move = moves.find(({ from }) => contains(from, own));
      return move === undefined ? own : movedAddress(own, move.from, move.to);
    };
    const range = (own: Prefix): Prefix => {
      const move = moves.find(({ from }) => covers(from, own));
      return move === undefined ? own : movedRange(own, move.from, move.to);
    };
    return { address, range };
  };
  const [pods, nodes, services] = [inKind('pods'), inKind('nodes'), inKind('services')];
  const { nodeSubnets, settings, services: owned, policies } = cluster;
  return {
    ...cluster,
    podRange: pods.range(cluster.podRange),
    nodeRange: nodes.range(cluster.nodeRange),
    ...(nodeSubnets === undefined ? {} : { nodeSubnets: nodeSubnets.map(nodes.range) }),
    nodes: cluster.nodes.map(({ addresses, blocks, ...node }) => ({
      ...node,
      address: nodes.address(node.address),
      ...(addresses === undefined ? {} : { addresses: addresses.map(nodes.address) }),
      ...(blocks === undefined ? {} : { blocks: blocks.map(pods.range) }),
      pods: node.pods.map(({ address, ...pod }) =>
        address === undefined ? pod : { ...pod, address: pods.address(address) },
      ),
    })),
    ...(owned === undefined
      ? {}
      : {
          services: owned.map((service) => ({
            ...service,
            clusterIp: services.address(service.clusterIp),
            externalIps: service.externalIps.map(nodes.address),
            loadBalancer:
              service.loadBalancer === null
                ? null
                : { ...service.loadBalancer, address: nodes.address(service.loadBalancer.address) },
          })),
        }),
    ...(policies === undefined ? {} : { policies: movedPolicies(policies, mending.map(moveOf)) }),
    // Where pods keep their address towards a range of their own, they do towards the new one.
    ...(settings?.['ranges'] === undefined
      ? {}
      : {
          settings: {
            ...settings,
            ranges: settings['ranges']
              .split(',')
              .map((text) => mending.find(({ from }) => from === text)?.to ?? text)
              .join(','),
          },
        }),
  };
}

function moveOf({ from, to }: Pick<Renumbered, 'from' | 'to'>): RangeMove {
  return { from, place: (part) => movedRange(part, from, to) };
}

function movedAddress(own: IpAddress, from: Prefix, to: Prefix): IpAddress {
  return nthAddress(to, valueOf(own) - valueOf(firstOf(from))) ?? own;
}

function movedRange(own: Prefix, from: Prefix, to: Prefix): Prefix {
  return prefixAround(movedAddress(firstOf(own), from, to), lengthOf(own));
}

function firstOf(range: Prefix): IpAddress {
  const first = nthAddress(range, 0);
  if (first === null) throw new Error(`a range without addresses: ${range}`);
  return first;
}
