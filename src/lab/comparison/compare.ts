import type { Exchange } from '../../engine/index.ts';
import { drawnPorts } from '../../engine/index.ts';
import type { Observation } from '../observation.ts';
import type { Account, WireEvent } from './account.ts';
import { eventText, flowText, receiverText } from './account.ts';
import { observed } from './observed.ts';
import { withPredictedPorts } from './ports.ts';
import { predicted } from './predicted.ts';

/** What two accounts of a send can disagree about. */
export type Aspect = 'request' | 'reply' | 'order' | 'symptom' | 'receiver' | 'flows';

/** A disagreement, with what each says; for events the first that differs. */
export interface Difference {
  readonly aspect: Aspect;
  readonly leg: number | null;
  readonly predicted: string | null;
  readonly observed: string | null;
}

export interface Comparison {
  readonly predicted: Account;
  readonly observed: Account;
  readonly differences: readonly Difference[];
}

/** Hold the engine's prediction against what the kernel did. The kernel is right. */
export function compare(exchange: Exchange, observation: Observation): Comparison {
  const left = predicted(exchange);
  const right = withPredictedPorts(observed(exchange.attempt.protocol, observation), left, drawnPorts(exchange));
  const legs = Array.from({ length: Math.max(left.legs.length, right.legs.length) }, (_, index) => index);
  return {
    predicted: left,
    observed: right,
    differences: [
      ...legs.flatMap((leg) => [
        ...along('request', leg, left.legs[leg]?.request ?? [], right.legs[leg]?.request ?? []),
        ...along('reply', leg, left.legs[leg]?.reply ?? [], right.legs[leg]?.reply ?? []),
      ]),
      ...single('symptom', left.symptom, right.symptom),
      ...single('receiver', receiverText(left.receiver), receiverText(right.receiver)),
      ...unordered(left.flows.map(flowText), right.flows.map(flowText)),
    ],
  };
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

function unordered(left: readonly string[], right: readonly string[]): readonly Difference[] {
  const missing = left.find((line) => !right.includes(line)) ?? null;
  const extra = right.find((line) => !left.includes(line)) ?? null;
  if (missing === null && extra === null && left.length === right.length) return [];
  return [{ aspect: 'flows', leg: null, predicted: missing, observed: extra }];
}
