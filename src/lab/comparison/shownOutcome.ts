import type { Observation } from '../observation.ts';
import type { OutcomeSummary, WireEvent } from './summary.ts';
import { endsText } from './summary.ts';
import type { JourneyEnd, Journeys } from './journeys.ts';
import { isAnswer, isSegment } from './journeys.ts';
import type { JudgedSend } from './observed.ts';
import { causesAt } from './shownCauses.ts';

/**
 * How the send ended, by what the kernel itself shows: where the packet was seen last, who made the error that came back, which rules
 * and counters moved there, which neighbour stayed silent. What leaves no trace at all stays open, and so several causes may be left.
 */
export function shownOutcome(
  question: JudgedSend,
  observation: Observation,
  legs: readonly Journeys[],
): OutcomeSummary {
  const { intended } = question;
  const { accepted, result, data } = observation;
  const taker = accepted.at(-1);
  if (result === 'OK' && (data === 'OK' || data === null) && taker !== undefined) {
    const isWanted = intended.length === 0 || intended.includes(taker.namespace);
    return { kind: isWanted ? 'delivered' : 'misdelivered', causes: [], filters: [], namespace: taker.namespace };
  }
  const end = endOf(question, legs);
  const causes = causesAt(question, observation, legs, end);
  const refuses = causes.includes('port-closed') || causes.includes('filter-reject');
  return {
    kind: refuses && isHeard(question, observation, legs) ? 'rejected' : 'dropped',
    causes,
    filters: end.stage === 'picked-up' ? [] : rulesMet(question, observation, end.namespace),
    namespace: end.namespace,
  };
}

function rulesMet({ verdicts }: JudgedSend, { evidence }: Observation, namespace: string): readonly string[] {
  const here = evidence.find((each) => each.namespace === namespace);
  return here === undefined ? [] : here.rules.filter((rule) => verdicts.has(rule));
}

/** Where a failed send ended: its last connection, and of that the first packet that got no further. */
function endOf({ from }: JudgedSend, legs: readonly Journeys[]): JourneyEnd {
  const last = legs.at(-1);
  if (last === undefined) return { stage: 'request', namespace: from };
  const { request, reply, laterRequest, laterReply } = last;
  // A proxy connects onwards from where the connection before ended.
  const client = legs.length === 1 ? from : ((request[0] ?? legs.at(-2)?.request.at(-1))?.namespace ?? from);
  const server = request.at(-1)?.namespace ?? client;
  const answer = reply.filter(isAnswer);
  const heard = answer.at(-1)?.namespace;
  const stage = request.length === 0 && legs.length > 1 ? 'onwards' : 'request';
  if (heard === undefined) return { stage, namespace: server };
  const asked = laterRequest.filter(isSegment);
  if (asked.length === 0) return { stage: 'reply', namespace: heard };
  if (!asked.some(isArrivalAt(server))) {
    return { stage: 'request', namespace: firstJourney(asked).at(-1)?.namespace ?? client };
  }
  const answered = firstJourney(laterReply.filter(isSegment));
  const furthest = answered.at(-1);
  // A proxy has it, and waits for somebody else or has nobody.
  if (furthest === undefined) return { stage: 'onwards', namespace: server };
  const bent = answered.find((event, index) => placeAndEnds(event) !== placeAndEnds(answer[index]));
  const isReset = laterRequest.some(({ saying }) => saying.kind === 'transport' && saying.signal === 'rst');
  if (bent !== undefined && isReset) return { stage: 'picked-up', namespace: bent.namespace };
  return isArrivalAt(client)(furthest)
    ? { stage: 'onwards', namespace: server }
    : { stage: 'reply', namespace: furthest.namespace };
}

/** Did it come in there? A pod that reaches itself sends from where it receives. */
function isArrivalAt(wanted: string): (event: WireEvent) => boolean {
  return ({ namespace, direction }) => namespace === wanted && direction === 'in';
}

function placeAndEnds(event: WireEvent | undefined): string {
  if (event === undefined || event.saying.kind !== 'transport') return '';
  const { namespace, interface: name, direction, saying } = event;
  return `${namespace} ${name} ${direction} ${endsText(saying.ends)}`;
}

/** Up to where the same packet, or one like it, begins again. */
function firstJourney(events: readonly WireEvent[]): readonly WireEvent[] {
  const [first] = events;
  const again = events.findIndex((event, index) => index > 0 && placeAndEnds(event) === placeAndEnds(first));
  return again === -1 ? events : events.slice(0, again);
}

/** Does the sender itself hear that it was refused? A proxy keeps that to itself. */
function isHeard({ from }: JudgedSend, { result, data }: Observation, legs: readonly Journeys[]): boolean {
  if (legs.length > 1) return false;
  switch (result) {
    case 'ECONNREFUSED':
    case 'EPERM':
      return true;
    case 'EHOSTUNREACH':
      return errorsIn(legs).some(({ namespace, direction }) => namespace === from && direction === 'in');
    case 'ECONNRESET':
      return true;
    case 'OK':
      return data === 'ECONNRESET' || data === 'EPIPE';
    default:
      return false;
  }
}

function errorsIn(legs: readonly Journeys[]): readonly WireEvent[] {
  return legs
    .flatMap(({ reply, laterReply }) => [...reply, ...laterReply])
    .filter(({ saying }) => saying.kind === 'icmp');
}
