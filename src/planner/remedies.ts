import type { DeviceId, Dial, Exchange, Outcome, Receiver, Scenario, Symptom, Topology } from '../engine/index.ts';
import {
  candidatesByClass,
  candidatesBehind,
  compile,
  intendedBy,
  outcomeOf,
  receiverOf,
  send,
  symptomOf,
} from '../engine/index.ts';
import type { Renumbering } from './collisions.ts';
import { collisionsOf, renumbered } from './collisions.ts';
import type { ClusterDrawing, DrawnClusters } from './drawnClusters.ts';
import { drawClusters } from './drawnClusters.ts';
import type { CompleteCluster, Publishes } from './ownCluster.ts';
import { possible } from './ownCluster.ts';

/** The cluster that asks, and the one that is asked. */
type Two = readonly [CompleteCluster, CompleteCluster];

/** A network, and how it is looked at. */
export type DrawnNetwork = Pick<DrawnClusters, 'scenario' | 'model' | 'settings'>;

/** A send that was made on the engine, and what came of it. */
export interface Trial<Drawn extends DrawnNetwork = DrawnClusters> {
  readonly drawn: Drawn;
  readonly topology: Topology;
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dial: Dial;
  readonly exchange: Exchange;
  readonly outcome: Outcome;
  readonly symptom: Symptom;
  readonly receiver: Receiver | null;
  /** Who could be behind the address that the receiver sees; nobody where it is not the one who was meant. */
  readonly candidates: readonly DeviceId[];
  /** Did the one who was meant answer? */
  readonly works: boolean;
}

/** A range for which there is another one. */
export type Renumbered = Renumbering & {
  readonly to: NonNullable<Renumbering['to']>;
  /** How many of the cluster's policies name the old one by its addresses, and have to be written anew. Absent: it has none. */
  readonly policies?: number;
};

/** Which of two clusters: the one that asks, or the one that is asked. */
export type Which = 0 | 1;

/** By what others reach a cluster that stands behind something. */
const publishedWays = ['vip', 'ports', 'proxy'] as const satisfies readonly Publishes[];
export type PublishedWay = (typeof publishedWays)[number];

/** What is done about it: new ranges and routes for both; or the asked cluster stands behind gateways. */
export interface Remedy<Drawn extends DrawnNetwork = DrawnClusters> {
  readonly kind: 'flat' | PublishedWay;
  readonly mending: readonly Renumbered[];
  /** Whose pods are now routed as they are, or stand behind gateways, and did not before. */
  readonly changed: readonly Which[];
  readonly trial: Trial<Drawn>;
}

/** Those that work, and those that were tried and do not. */
export interface Remedies<Drawn extends DrawnNetwork = DrawnClusters> {
  readonly helps: readonly Remedy<Drawn>[];
  readonly fails: readonly Remedy<Drawn>[];
}

/** Whether the first cluster's pods reach those of the second, and what would help, each tried. */
export interface ReachabilityVerdict extends Remedies {
  /** At the pod's own address. */
  readonly own: Trial;
  /** At what its cluster publishes; `null` where that is nothing but the pods. */
  readonly published: Trial | null;
}

/** What can be done to two clusters, whatever stands for both. */
export interface Changes<Both, Drawn extends DrawnNetwork> {
  /** Has the network routes to its pods? */
  readonly isRouted: (both: Both, which: Which) => boolean;
  readonly routed: (both: Both, which: Which) => Both;
  /** Only its own nodes have routes to its pods, which leave as them; as it is where that is so already. */
  readonly behindNodes: (both: Both, which: Which) => Both;
  /** The asked cluster, behind its nodes, publishes its pods so; `null` where it does already. */
  readonly published: (both: Both, way: PublishedWay) => Both | null;
  /** New ranges for what collides; `null` where one of them is not to be had. */
  readonly mending: (both: Both) => readonly Renumbered[] | null;
  readonly renumbered: (both: Both, mending: readonly Renumbered[]) => Both;
  /** `null` where it cannot be drawn. */
  readonly tried: (both: Both, dial: Dial) => Trial<Drawn> | null;
}

/** `null` where the ranges are too small to be drawn. */
export function reachBetween(two: Two, drawing: ClusterDrawing): ReachabilityVerdict | null {
  const own = tried(two, 'pod-ip', drawing);
  if (own === null) return null;
  const publishes = two[1].publishes;
  const published = publishes === 'itself' || publishes === 'nothing' ? null : tried(two, 'service', drawing);
  return { own, published, ...remediesOf(two, own, changesIn(drawing)) };
}

/** What was tried for two clusters, of which `own` is what comes of dialling the pod's own address. */
export function remediesOf<Both, Drawn extends DrawnNetwork>(
  both: Both,
  own: Trial<Drawn>,
  changes: Changes<Both, Drawn>,
): Remedies<Drawn> {
  const remedies = [flatRemedy(both, own, changes), ...gatewayRemedies(both, changes)].filter((each) => each !== null);
  return {
    helps: remedies.filter(({ trial }) => trial.works),
    fails: remedies.filter(({ trial }) => !trial.works),
  };
}

function tried(two: Two, dial: Dial, drawing: ClusterDrawing): Trial | null {
  const drawn = drawClusters(two, drawing);
  const ends = drawn === null ? null : endsIn(drawn.scenario);
  return drawn === null || ends === null ? null : trialIn(drawn, ends, dial);
}

/** One send in a network, and what comes of it. */
export function trialIn<Drawn extends DrawnNetwork>(
  drawn: Drawn,
  ends: { readonly from: DeviceId; readonly to: DeviceId },
  dial: Dial,
): Trial<Drawn> {
  const { scenario, model, settings } = drawn;
  const topology = compile(scenario, model, settings);
  const wish = { ...ends, to: { kind: 'endpoint', id: ends.to }, dial, protocol: 'tcp' } as const;
  const exchange = send(topology, wish);
  const outcome = outcomeOf(exchange, intendedBy(wish));
  const symptom = symptomOf(exchange);
  const works = outcome.kind === 'delivered' && symptom === 'connected';
  return {
    drawn,
    topology,
    ...ends,
    dial,
    exchange,
    outcome,
    symptom,
    receiver: receiverOf(exchange),
    candidates: works ? candidatesIn(topology, exchange) : [],
    works,
  };
}

/** More than these are asked by class. */
const few = 64;

function candidatesIn(topology: Topology, exchange: Exchange): readonly DeviceId[] {
  return topology.directory.size > few
    ? candidatesByClass(topology, exchange).candidates
    : candidatesBehind(topology, exchange);
}

/** Not both the first: with one range for both, the sender would only find itself. */
function endsIn({ clusters: [here, there] }: Scenario): { readonly from: DeviceId; readonly to: DeviceId } | null {
  const from = here?.nodes[0]?.pods[0]?.id;
  const to = there?.nodes.at(-1)?.pods.at(-1)?.id;
  return from === undefined || to === undefined ? null : { from, to };
}

/** Addresses that are unique, and routes to all of them; `null` where that is so already, or there are none to be had. */
function flatRemedy<Both, Drawn extends DrawnNetwork>(
  both: Both,
  { works }: Trial<Drawn>,
  { mending: mendingOf, isRouted, routed, renumbered: withRanges, tried: tryOn }: Changes<Both, Drawn>,
): Remedy<Drawn> | null {
  const mending = mendingOf(both);
  const changed = ([0, 1] as const).filter((which) => !isRouted(both, which));
  if (mending === null || (works && mending.length === 0) || (mending.length === 0 && changed.length === 0))
    return null;
  const trial = tryOn(withRanges(changed.reduce(routed, both), mending), 'pod-ip');
  return trial === null ? null : { kind: 'flat', mending, changed, trial };
}

/** The asked cluster behind a gateway, one way after the other; the asking one too, where that alone does not help. */
function gatewayRemedies<Both, Drawn extends DrawnNetwork>(
  both: Both,
  changes: Changes<Both, Drawn>,
): readonly (Remedy<Drawn> | null)[] {
  // No gateway helps where nodes themselves are not unique.
  const mending = changes.mending(both)?.filter(({ kind }) => kind === 'nodes') ?? null;
  if (mending === null) return [];
  const mended = changes.renumbered(both, mending);
  return publishedWays.map((kind) => {
    const behind = changes.published(mended, kind);
    const tryOn = (then: Both, changed: readonly Which[]): Remedy<Drawn> | null => {
      const trial = changes.tried(then, 'service');
      return trial === null ? null : { kind, mending, changed, trial };
    };
    if (behind === null) return null;
    const asked: readonly Which[] = changes.isRouted(both, 1) ? [1] : [];
    const first = tryOn(behind, asked);
    if (first === null || first.trial.works || !changes.isRouted(both, 0)) return first;
    return tryOn(changes.behindNodes(behind, 0), [0, ...asked]) ?? first;
  });
}

/** Two clusters as a person typed them. */
function changesIn(drawing: ClusterDrawing): Changes<Two, DrawnClusters> {
  const changed = ([a, b]: Two, which: Which, change: (cluster: CompleteCluster) => CompleteCluster): Two =>
    which === 0 ? [change(a), b] : [a, change(b)];
  return {
    isRouted: (two, which) => isFlat(two[which]),
    routed: (two, which) => changed(two, which, asItself),
    behindNodes: (two, which) => changed(two, which, behindNodes),
    published: (two, publishes) =>
      two[1].publishes === publishes ? null : changed(two, 1, (asked) => ({ ...behindNodes(asked), publishes })),
    mending: newRanges,
    renumbered: applied,
    tried: (two, dial) => tried(two, dial, drawing),
  };
}

/** `null` where one of them is not to be had. */
function newRanges(two: Two): readonly Renumbered[] | null {
  const { mending } = collisionsOf(two);
  const found = mending.flatMap(({ to, ...each }) => (to === null ? [] : [{ ...each, to }]));
  return found.length === mending.length ? found : null;
}

function applied([a, b]: Two, mending: readonly Renumbered[]): Two {
  const [first = a, second = b] = renumbered([a, b], mending);
  return [
    { ...a, ranges: first.ranges },
    { ...b, ranges: second.ranges },
  ];
}

function isFlat({ runs }: CompleteCluster): boolean {
  return possible[runs].publishes.includes('itself');
}

function asItself(cluster: CompleteCluster): CompleteCluster {
  return { ...cluster, runs: 'routed', leaves: 'itself', publishes: 'itself' };
}

/** As it is where it is an island already, else with routes that only its nodes have. */
function behindNodes(cluster: CompleteCluster): CompleteCluster {
  return isFlat(cluster) ? { ...cluster, runs: 'direct', leaves: 'node', publishes: 'nothing' } : cluster;
}
