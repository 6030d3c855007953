import { columns } from '../../cli/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { SendSummary, LegSummary, WireEvent } from '../comparison/summary.ts';
import { eventText, flowLine, outcomeLine, overlayText, receiverLine, sayingText } from '../comparison/summary.ts';
import type { KernelComparison, Difference } from '../comparison/compare.ts';

/** Prediction and observation beside each other, a packet on an interface a line; `!` where they differ. */
export function comparisonText(words: Words, { predicted, observed }: KernelComparison): readonly string[] {
  const { headings, connection, lab } = words.cli;
  const none: LegSummary = { request: [], reply: [], later: [] };
  const legs = Array.from({ length: Math.max(predicted.legs.length, observed.legs.length) }, (_, at) => at);
  const told = legs.flatMap((at) => {
    const [left, right] = [predicted.legs[at] ?? none, observed.legs[at] ?? none];
    return [
      ...(legs.length === 1 ? [] : [['', connection(at + 1, legs.length)]]),
      ['', headings.request],
      ...eventRows(words, left.request, right.request),
      ['', headings.reply],
      ...eventRows(words, left.reply, right.reply),
      ...(left.later.length + right.later.length === 0
        ? []
        : [['', words.cli.lab.later], ...eventRows(words, inOrder(left.later), inOrder(right.later))]),
    ];
  });
  const flows = sideBySide(flowLines(predicted), flowLines(observed), (a, b) => a === b);
  return columns([
    ['', '', lab.predicted, lab.observed],
    ...told,
    row(words, headings.sender, predicted.symptom, observed.symptom),
    row(words, headings.receiver, receiverLine(predicted.receiver), receiverLine(observed.receiver)),
    row(words, headings.outcome, outcomeLine(predicted.outcome), outcomeLine(observed.outcome)),
    ...flows.map(([left, right]) => row(words, headings.state, left, right)),
  ]);
}

/** Which of the packets after a handshake comes first is nobody's to foretell. */
function inOrder(events: readonly WireEvent[]): readonly WireEvent[] {
  return events.toSorted((a, b) => (eventText(a) < eventText(b) ? -1 : 1));
}

function flowLines({ flows, overlays }: SendSummary): readonly string[] {
  return [...new Set([...flows.map(flowLine), ...overlays.map(overlayText)])].toSorted();
}

/** One difference as a sentence. */
export function differenceLine(words: Words, { aspect, leg, predicted, observed }: Difference): string {
  return words.cli.lab.difference({ aspect, connection: leg === null ? null : leg + 1, predicted, observed });
}

function eventRows(
  words: Words,
  left: readonly WireEvent[],
  right: readonly WireEvent[],
): readonly (readonly string[])[] {
  const { noReply } = words.cli;
  if (left.length === 0 && right.length === 0) return [['', noReply]];
  return sideBySide(left, right, (a, b) => eventText(a) === eventText(b)).map(([a, b]) => {
    const at = a ?? b;
    const place = at === null ? '' : `${at.namespace} ${at.interface} ${at.direction}`;
    return row(words, place, a === null ? null : packetText(a), b === null ? null : packetText(b));
  });
}

function row({ cli }: Words, place: string, left: string | null, right: string | null): readonly string[] {
  return [left === right ? ' ' : '!', place, left ?? cli.lab.nothing, right ?? cli.lab.nothing];
}

function packetText({ saying, ttl, outer }: WireEvent): string {
  const around = outer === null ? '' : ` in ${outer.kind} ${outer.source}>${outer.destination} ttl ${outer.ttl}`;
  return `${sayingText(saying)} ttl ${ttl}${around}`;
}

/** A line that both tell, or that one of them tells alone. */
type Paired<Line> = readonly [left: Line | null, right: Line | null];

/** Two tellings beside each other: what both tell stands on one line (longest common subsequence), and the rest alone. */
export function sideBySide<Line>(
  left: readonly Line[],
  right: readonly Line[],
  same: (a: Line, b: Line) => boolean,
): readonly Paired<Line>[] {
  const [a, b] = [left[0], right[0]];
  if (a === undefined) return right.map((each) => [null, each]);
  if (b === undefined) return left.map((each) => [each, null]);
  if (same(a, b)) return [[a, b], ...sideBySide(left.slice(1), right.slice(1), same)];
  const skip = commonLength(left.slice(1), right, same) >= commonLength(left, right.slice(1), same);
  return skip
    ? [[a, null], ...sideBySide(left.slice(1), right, same)]
    : [[null, b], ...sideBySide(left, right.slice(1), same)];
}

function commonLength<Line>(
  left: readonly Line[],
  right: readonly Line[],
  same: (a: Line, b: Line) => boolean,
): number {
  let above: readonly number[] = [];
  for (const a of left) {
    const lengths: number[] = [];
    for (const [at, b] of right.entries()) {
      const [before, over, corner] = [lengths[at - 1] ?? 0, above[at] ?? 0, above[at - 1] ?? 0];
      lengths.push(same(a, b) ? corner + 1 : Math.max(before, over));
    }
    above = lengths;
  }
  return above.at(-1) ?? 0;
}
