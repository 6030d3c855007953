import type { Topology, Exchange, Trace } from '../../engine/index.ts';
import { drawnPorts, hopsOf, isInFilterChain, laterPackets } from '../../engine/index.ts';
import { namespaceOf } from '../../export/linux/names.ts';
import { ruleComment } from '../../export/linux/nftables.ts';
import type { Observation } from '../observation.ts';
import type { SendSummary, LegSummary, OutcomeSummary, OverlayFlow, WireEvent } from './summary.ts';
import { eventText, flowLine, outcomeLine, overlayText, receiverLine } from './summary.ts';
import type { JudgedSend } from './observed.ts';
import { observed } from './observed.ts';
import { withPredictedPorts } from './ports.ts';
import type { Prediction } from './predicted.ts';
import { predicted } from './predicted.ts';

/** What two accounts of a send can disagree about. */
export type Aspect = 'request' | 'reply' | 'order' | 'later' | 'symptom' | 'receiver' | 'outcome' | 'flows';

/** A disagreement, with what each says; for events the first that differs. */
export interface Difference {
  readonly aspect: Aspect;
  readonly leg: number | null;
  readonly predicted: string | null;
  readonly observed: string | null;
}

export interface KernelComparison {
  readonly predicted: SendSummary;
  readonly observed: SendSummary;
  readonly differences: readonly Difference[];
}

/** Hold the engine's prediction against what the kernel did. The kernel is right. */
export function compare(prediction: Prediction, observation: Observation): KernelComparison {
  const { topology, exchange } = prediction;
  const later = exchange.legs.flatMap((leg) => laterPackets(topology, exchange, leg)).map(({ trace }) => trace);
  const left = predicted(prediction);
  const seen = withoutAsides(observed(questionOf(prediction), observation), left);
  const right = withPredictedPorts(seen, left, drawnPorts(exchange, later));
  const doubt = firstDoubt(exchange);
  const differences = doubt === null ? throughout(left, right) : untilDoubt(left, right, doubt);
  return { predicted: left, observed: right, differences };
}

/** What the kernel was asked, without any of the answer. */
export function questionOf({ topology, exchange: { attempt }, intended }: Prediction): JudgedSend {
  return {
    protocol: attempt.protocol,
    from: namespaceOf(attempt.from),
    intended: intended.map(namespaceOf),
    verdicts: verdictsIn(topology),
  };
}

function verdictsIn({ devices }: Topology): JudgedSend['verdicts'] {
  const rules = [...devices.values()].flatMap(({ hooks }) => Object.values(hooks).flat());
  return new Map(
    rules.flatMap((rule) =>
      !isInFilterChain(rule) || rule.verdict === 'accept'
        ? []
        : [[ruleComment(rule.id), rule.verdict === 'drop' ? 'filter-drop' : 'filter-reject'] as const],
    ),
  );
}

/**
 * Without the resets that are no part of the story: those of a client that refuses an answer, where no connection came about, and
 * those of a proxy, which ends the connection it accepted as soon as it cannot connect onwards, whoever still speaks.
 */
function withoutAsides(right: SendSummary, left: SendSummary): SendSummary {
  const legs = right.legs.map((seen, leg): LegSummary => {
    const isConversation = [...seen.later, ...(left.legs[leg]?.later ?? [])].some((event) => says(event, 'segment'));
    if (!isConversation) return { ...seen, later: [] };
    const isRelayed = leg < left.legs.length - 1;
    return isRelayed ? { ...seen, later: seen.later.filter((event) => !says(event, 'rst')) } : seen;
  });
  return { ...right, legs };
}

function says({ saying }: WireEvent, signal: 'segment' | 'rst'): boolean {
  return saying.kind === 'transport' && saying.signal === signal;
}

const unseen: LegSummary = { request: [], reply: [], later: [] };

function throughout(left: SendSummary, right: SendSummary): readonly Difference[] {
  const legs = Array.from({ length: Math.max(left.legs.length, right.legs.length) }, (_, index) => index);
  return [
    ...legs.flatMap((leg) => {
      const [said, seen] = [left.legs[leg] ?? unseen, right.legs[leg] ?? unseen];
      return [
        ...along('request', leg, said.request, seen.request),
        ...along('reply', leg, said.reply, seen.reply),
        ...unlike('later', leg, said.later.map(eventText), seen.later.map(eventText)),
      ];
    }),
    ...single('symptom', left.symptom, right.symptom),
    ...single('receiver', receiverLine(left.receiver), receiverLine(right.receiver)),
    ...outcomes(left.outcome, right.outcome),
    ...unordered(left.flows.map(flowLine), right.flows.map(flowLine)),
    ...overlays(left.overlays, right),
  ];
}

/** Two machines claim an address: whichever has the packet, up to there there is one story, and there it is one of them. */
function untilDoubt(
  left: SendSummary,
  right: SendSummary,
  { leg, way, events, holders }: Doubt,
): readonly Difference[] {
  const whole = Array.from({ length: leg }, (_, index) => index).flatMap((index) => {
    const [said, seen] = [left.legs[index] ?? unseen, right.legs[index] ?? unseen];
    return [...along('request', index, said.request, seen.request), ...along('reply', index, said.reply, seen.reply)];
  });
  const [said, seen] = [left.legs[leg] ?? unseen, right.legs[leg] ?? unseen];
  const before = way === 'reply' ? along('request', leg, said.request, seen.request) : [];
  const next = seen[way][events];
  const choice: readonly Difference[] =
    next !== undefined && holders.includes(next.namespace)
      ? []
      : [
          {
            aspect: way,
            leg,
            predicted: holders.join(' or '),
            observed: next === undefined ? null : eventText(next),
          },
        ];
  return [...whole, ...before, ...along(way, leg, said[way].slice(0, events), seen[way].slice(0, events)), ...choice];
}

function along(
  aspect: 'request' | 'reply',
  leg: number,
  left: readonly WireEvent[],
  right: readonly WireEvent[],
): readonly Difference[] {
  const [said, seen] = [left.map(eventText), right.map(eventText)];
  const at = said.findIndex((line, index) => line !== seen[index]);
  const first = at === -1 && said.length < seen.length ? said.length : at;
  if (first === -1) return [];
  const reordered = said.toSorted().join('\n') === seen.toSorted().join('\n');
  return [{ aspect: reordered ? 'order' : aspect, leg, predicted: said[first] ?? null, observed: seen[first] ?? null }];
}

function single(aspect: Aspect, left: string, right: string): readonly Difference[] {
  return left === right ? [] : [{ aspect, leg: null, predicted: left, observed: right }];
}

/** The kernel leaves open what it does not show. */
function outcomes(left: OutcomeSummary, right: OutcomeSummary): readonly Difference[] {
  const isSame = left.kind === right.kind && left.namespace === right.namespace;
  const isPossible =
    left.causes.length === 0 ? right.causes.length === 0 : left.causes.some((each) => right.causes.includes(each));
  const isMet = left.filters.every((each) => right.filters.includes(each));
  return isSame && isPossible && isMet ? [] : single('outcome', outcomeLine(left), outcomeLine(right));
}

function unordered(left: readonly string[], right: readonly string[]): readonly Difference[] {
  const differences = unlike('flows', null, left, right);
  if (differences.length > 0 || left.length === right.length) return differences;
  return [{ aspect: 'flows', leg: null, predicted: null, observed: null }];
}

/** The first line that only one of them has. */
function unlike(
  aspect: Aspect,
  leg: number | null,
  left: readonly string[],
  right: readonly string[],
): readonly Difference[] {
  const missing = left.find((line) => !right.includes(line)) ?? null;
  const extra = right.find((line) => !left.includes(line)) ?? null;
  return missing === null && extra === null ? [] : [{ aspect, leg, predicted: missing, observed: extra }];
}

/**
 * Overlays' own flows. A kernel has more of them: of what it says on its own account, as the reset of a socket that is nobody's peer, the
 * simulator tells nothing. So only those count that carried a packet of the story.
 */
function overlays(left: readonly OverlayFlow[], right: SendSummary): readonly Difference[] {
  const seen = new Set(
    right.legs
      .flatMap(({ request, reply, later }) => [...request, ...reply, ...later])
      .flatMap(({ outer }) => (outer === null ? [] : [`${outer.source}>${outer.destination}`])),
  );
  const isTold = ({ original, reply }: OverlayFlow): boolean =>
    [original.source, reply.destination].some((source) => seen.has(`${source}>${original.destination}`));
  const [said, all] = [left.map(overlayText), right.overlays.map(overlayText)];
  const missing = said.find((line) => !all.includes(line)) ?? null;
  const extra =
    right.overlays
      .filter(isTold)
      .map(overlayText)
      .find((line) => !said.includes(line)) ?? null;
  return missing === null && extra === null
    ? []
    : [{ aspect: 'flows', leg: null, predicted: missing, observed: extra }];
}

/** Where a packet goes to whichever of several machines answers first. */
interface Doubt {
  readonly leg: number;
  readonly way: 'request' | 'reply';
  /** How many events there are before it. */
  readonly events: number;
  /** The namespaces of those who may have it. */
  readonly holders: readonly string[];
}

/** The first choice that nobody can foretell; `null` where everything can be. */
function firstDoubt({ legs }: Exchange): Doubt | null {
  for (const [leg, { request, reply }] of legs.entries()) {
    for (const [way, trace] of [['request', request] as const, ['reply', reply?.trace ?? null] as const]) {
      const found = trace === null ? null : doubtOn(trace);
      if (found !== null) return { leg, way, ...found };
    }
  }
  return null;
}

function doubtOn(trace: Trace): Pick<Doubt, 'events' | 'holders'> | null {
  let events = 0;
  for (const { steps, sightings } of hopsOf(trace)) {
    events += sightings.length;
    const choice = steps.find((step) => step.kind === 'ambiguous-neighbour');
    if (choice?.kind === 'ambiguous-neighbour') {
      return { events, holders: [...new Set([choice.taken, ...choice.rivals])].map(namespaceOf) };
    }
  }
  return null;
}
