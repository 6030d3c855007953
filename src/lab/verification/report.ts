import type { Dial, DeviceId, ModelId, TransportProtocol } from '../../engine/index.ts';
import { intendedBy, modelIds, outcomeOf, send, stateAfter } from '../../engine/index.ts';
import { canonicalSettings, defaultView, printLink, printPayload } from '../../formats/index.ts';
import type { Obstacle } from '../../i18n/index.ts';
import { hasProxies, speaksBgp } from '../command/judgeable.ts';
import type { Aspect } from '../comparison/compare.ts';
import type { Disagreement, JobResult } from './carryOut.ts';
import type { NetworkSource, VerifiedNetwork } from './networks.ts';
import type { PartName, Programme } from './schedule.ts';

/** A send about which prediction and kernel differed. */
export interface DifferingSend {
  /** The scenario's id; where its network was changed by hand, with what that shows, for the link does not hold it. */
  readonly scenario: string;
  readonly model: ModelId;
  /** Opens it in the page, and is a SCENARIO for the commands. */
  readonly link: string;
  readonly from: DeviceId;
  /** An endpoint, a service or `ip:port`. */
  readonly to: string;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  readonly aspect: Aspect;
  /** Which connection, from 1; `null` when it is about the send as a whole. */
  readonly connection: number | null;
  readonly predicted: string | null;
  readonly observed: string | null;
}

interface Counts {
  readonly topologies: number;
  readonly sends: number;
  readonly differ: number;
}

/** What a run found, for people, programs and the page. */
export interface Report {
  readonly version: 1;
  /** ISO 8601. */
  readonly date: string;
  /** `6.18.44` */
  readonly kernel: string;
  readonly tools: Readonly<Record<string, string>>;
  readonly part: PartName;
  readonly seed: number;
  readonly seconds: number;
  readonly sends: number;
  readonly topologies: number;
  readonly differ: number;
  /** Topologies in which everything was compared that was to be, and agreed. */
  readonly agreeing: number;
  readonly models: Readonly<Record<ModelId, Counts>>;
  readonly sources: Readonly<Record<NetworkSource, Counts>>;
  /** Networks that came up and were not compared: no haproxy, no FRR, or no such tunnels in this kernel. */
  readonly leftOut: Readonly<Record<Obstacle, number>>;
  /** Sends of which nobody can foretell which of two machines that claim one address has the packet; compared up to there. */
  readonly undetermined: number;
  /** How many of the topologies had BGP sessions, run by FRR, and how many had proxies, run by haproxy. */
  readonly speakingBgp: number;
  readonly withProxies: number;
  /** How many of the sends a policy refused. */
  readonly refusedByPolicies: number;
  readonly mismatches: readonly DifferingSend[];
  /** Differences that did not show again when the network was built anew. */
  readonly passing: readonly DifferingSend[];
  /** Networks that could not be compared to the end. */
  readonly failures: readonly { readonly link: string; readonly reason: string }[];
}

/** What is known before anything is compared, and how long it took. */
type Circumstances = Pick<Report, 'date' | 'kernel' | 'tools' | 'part' | 'seed' | 'seconds'>;

export function reportOf(
  circumstances: Circumstances,
  { leftOut, undetermined }: Pick<Programme, 'leftOut' | 'undetermined'>,
  results: readonly JobResult[],
): Report {
  const mismatches = mismatchesIn(results, ({ differ }) => differ);
  const from = (source: NetworkSource): readonly JobResult[] =>
    results.filter(({ job }) => job.network.source === source);
  const of = (model: ModelId): readonly JobResult[] => results.filter(({ job }) => job.network.model === model);
  return {
    version: 1,
    ...circumstances,
    ...countsOf(results),
    agreeing: results.filter(({ differ, failure }) => differ.length === 0 && failure === null).length,
    models: {
      flat: countsOf(of('flat')),
      island: countsOf(of('island')),
      isolated: countsOf(of('isolated')),
      hybrid: countsOf(of('hybrid')),
      archipelago: countsOf(of('archipelago')),
    },
    sources: {
      catalogue: countsOf(from('catalogue')),
      generated: countsOf(from('generated')),
      policy: countsOf(from('policy')),
      case: countsOf(from('case')),
      preset: countsOf(from('preset')),
    },
    leftOut,
    undetermined,
    speakingBgp: results.filter(({ job }) => speaksBgp(job.network.topology)).length,
    withProxies: results.filter(({ job }) => hasProxies(job.network.topology)).length,
    refusedByPolicies: results.reduce((sum, { job }) => sum + refusedIn(job), 0),
    mismatches,
    passing: mismatchesIn(results, ({ passing }) => passing),
    failures: results.flatMap(({ job, failure }) =>
      failure === null ? [] : [{ link: linkTo(job.network, null), reason: failure }],
    ),
  };
}

/** Where a policy's rule is what ends a send, as the engine foretells it; where it differs from the kernel, that is counted elsewhere. */
function refusedIn({ network: { source, topology, scenario }, sends }: JobResult['job']): number {
  if (source !== 'policy') return 0;
  const before = stateAfter(topology, scenario.earlier);
  return sends.filter((wish) => {
    const outcome = outcomeOf(send(topology, wish, before), intendedBy(wish));
    return 'rule' in outcome && outcome.rule !== null && /\/policy-/.test(outcome.rule);
  }).length;
}

/** Did everything that was compared agree, and was everything compared that was to be? */
export function isClean({ differ, failures }: Report): boolean {
  return differ === 0 && failures.length === 0;
}

/** Rows of counts, in the models' own order. */
export function modelRows({ models }: Report): readonly (readonly [ModelId, Counts])[] {
  return modelIds.map((model) => [model, models[model]]);
}

function countsOf(results: readonly JobResult[]): Counts {
  return {
    topologies: results.length,
    sends: results.reduce((total, { compared }) => total + compared, 0),
    differ: results.reduce((total, { differ }) => total + differ.length, 0),
  };
}

function mismatchesIn(
  results: readonly JobResult[],
  which: (result: JobResult) => readonly Disagreement[],
): readonly DifferingSend[] {
  return results.flatMap((result) => which(result).map((each) => mismatchOf(result.job.network, each)));
}

function mismatchOf(network: VerifiedNetwork, { send: wish, difference }: Disagreement): DifferingSend {
  const { aspect, leg, predicted, observed } = difference;
  return {
    scenario: network.byHand === null ? network.scenario.id : `${network.scenario.id} (${network.byHand})`,
    model: network.model,
    link: linkTo(network, wish),
    from: wish.from,
    to: targetText(wish),
    dial: wish.dial,
    protocol: wish.protocol,
    aspect,
    connection: leg === null ? null : leg + 1,
    predicted,
    observed,
  };
}

/** The network on both sides of the page, so that it is the first to be seen. */
function linkTo(
  { source, scenario, model, settings, faults }: VerifiedNetwork,
  wish: Disagreement['send'] | null,
): string {
  const isInCatalogue =
    source === 'catalogue' || source === 'preset' || (source === 'case' && scenario.earlier.length === 0);
  const side = { model, settings: canonicalSettings(model, settings), faults };
  const to =
    wish === null || wish.to.kind === 'socket' ? null : wish.to.kind === 'service' ? wish.to.service.id : wish.to.id;
  return printLink({
    ...defaultView,
    scenario: isInCatalogue
      ? { kind: 'catalogue', id: scenario.id }
      : { kind: 'custom', payload: printPayload(scenario) },
    sides: [side, side],
    from: wish?.from ?? null,
    to,
    dial: wish?.dial ?? 'auto',
    protocol: wish?.protocol ?? 'tcp',
  });
}

function targetText({ to }: Disagreement['send']): string {
  switch (to.kind) {
    case 'endpoint':
      return to.id;
    case 'service':
      return to.service.id;
    case 'socket':
      return `${to.socket.address}:${to.socket.port}`;
  }
}
