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
export type Two = readonly [CompleteCluster, CompleteCluster];

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

/** What is done about it: new ranges and routes for both; or the asked cluster stands behind gateways. */
export interface Remedy {
  readonly kind: 'flat' | 'vip' | 'ports' | 'proxy';
  readonly mending: readonly (Renumbering & { readonly to: NonNullable<Renumbering['to']> })[];
  /** Whose pods are now routed as they are, or stand behind gateways, and did not before: 0 asks, 1 is asked. */
  readonly changed: readonly (0 | 1)[];
  readonly trial: Trial;
}

/** Whether the first cluster's pods reach those of the second, and what would help, each tried. */
export interface Verdict {
  /** At the pod's own address. */
  readonly own: Trial;
  /** At what its cluster publishes; `null` where that is nothing but the pods. */
  readonly published: Trial | null;
  /** Those that work, and those that were tried and do not. */
  readonly helps: readonly Remedy[];
  readonly fails: readonly Remedy[];
}

/** `null` where the ranges are too small to be drawn. */
export function verdictOn(two: Two, drawing: ClusterDrawing): Verdict | null {
  const own = tried(two, 'pod-ip', drawing);
  if (own === null) return null;
  const publishes = two[1].publishes;
  const published = publishes === 'itself' || publishes === 'nothing' ? null : tried(two, 'service', drawing);
  const remedies = [flatRemedy(two, own, drawing), ...gatewayRemedies(two, drawing)].filter((each) => each !== null);
  return {
    own,
    published,
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
function flatRemedy(two: Two, { works }: Trial, drawing: ClusterDrawing): Remedy | null {
  const mending = newRanges(two);
  const routed = withEach(two, (cluster) => (isFlat(cluster) ? cluster : asItself(cluster)));
  const changed = ([0, 1] as const).filter((index) => !isFlat(two[index]));
  if (mending === null || (works && mending.length === 0) || (mending.length === 0 && changed.length === 0))
    return null;
  const mended = applied(routed, mending);
  const trial = tried(mended, 'pod-ip', drawing);
  return trial === null ? null : { kind: 'flat', mending, changed, trial };
}

const published = ['vip', 'ports', 'proxy'] as const satisfies readonly Publishes[];

/** The asked cluster behind a gateway, one way after the other; the asking one too, where that alone does not help. */
function gatewayRemedies(two: Two, drawing: ClusterDrawing): readonly (Remedy | null)[] {
  // No gateway helps where nodes themselves are not unique.
  const mending = newRanges(two)?.filter(({ kind }) => kind === 'nodes') ?? null;
  if (mending === null) return [];
  const [asking, asked] = applied(two, mending);
  return published
    .filter((publishes) => asked.publishes !== publishes)
    .map((publishes) => {
      const behind = { ...behindNodes(asked), publishes };
      const tryOn = (both: Two, changed: Remedy['changed']): Remedy | null => {
        const trial = tried(both, 'service', drawing);
        return trial === null ? null : { kind: publishes, mending, changed, trial };
      };
      const first = tryOn([asking, behind], isFlat(asked) ? [1] : []);
      if (first === null || first.trial.works || !isFlat(asking)) return first;
      return tryOn([behindNodes(asking), behind], isFlat(asked) ? [0, 1] : [0]) ?? first;
    });
}

/** `null` where one of them is not to be had. */
function newRanges(two: Two): Remedy['mending'] | null {
  const { mending } = collisionsOf(two);
  const found = mending.flatMap(({ to, ...each }) => (to === null ? [] : [{ ...each, to }]));
  return found.length === mending.length ? found : null;
}

function applied([a, b]: Two, mending: Remedy['mending']): Two {
  const [first = a, second = b] = renumbered([a, b], mending);
  return [
    { ...a, ranges: first.ranges },
    { ...b, ranges: second.ranges },
  ];
}

function withEach([a, b]: Two, change: (cluster: CompleteCluster) => CompleteCluster): Two {
  return [change(a), change(b)];
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
