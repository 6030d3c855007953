import type { Symptom, TransportProtocol } from '../../engine/index.ts';
import { encapsulations } from '../../engine/index.ts';
import type { FlowEnds, Observation, ListedFlow } from '../observation.ts';
import type { SendSummary, OverlayFlow } from './summary.ts';
import { onceEach, overlayText } from './summary.ts';
import { shownOutcome } from './shownOutcome.ts';
import type { JourneyPart } from './told.ts';
import { toldByFrames } from './told.ts';

const symptoms: Readonly<Record<string, Symptom>> = {
  OK: 'connected',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  EINVAL: 'unreachable',
  TIMEOUT: 'timeout',
  // The connection stood, and was reset before anybody had looked.
  ECONNRESET: 'reset',
};

/** A proxy closes a connection whose backend it cannot reach (EOF): the sender's own stood, and ended in good order. */
const ofData: Readonly<Record<string, Symptom>> = {
  OK: 'connected',
  EOF: 'connected',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  TIMEOUT: 'timeout',
};

function symptomOfData(data: string | null): string {
  return data === null ? 'connected' : (ofData[data] ?? data);
}

const overlayPorts: ReadonlySet<number | null> = new Set(Object.values(encapsulations).map(({ port }) => port));

/** What was asked for, and what is known beforehand of who may refuse it. */
export interface JudgedSend {
  readonly protocol: TransportProtocol;
  /** The sender's namespace. */
  readonly from: string;
  /** Namespaces of those whom the sender wants; none where it dials a bare address. */
  readonly intended: readonly string[];
  /** What each refusing rule does, by its comment. */
  readonly verdicts: ReadonlyMap<string, 'filter-drop' | 'filter-reject'>;
}

/** What the kernel did with a send. */
export function observed(question: JudgedSend, observation: Observation): SendSummary {
  const { result, data, accepted, frames, flows } = observation;
  const told = toldByFrames(frames);
  const conversations = [...new Set(told.map(({ conversation }) => conversation))];
  const journeys = conversations.map((conversation) => {
    const own = told.filter((each) => each.conversation === conversation);
    const eventsOf = (part: JourneyPart) => own.filter((each) => each.part === part).map(({ event }) => event);
    return {
      request: eventsOf('request'),
      reply: eventsOf('reply'),
      laterRequest: eventsOf('later-request'),
      laterReply: eventsOf('later-reply'),
    };
  });
  return {
    protocol: question.protocol,
    legs: journeys.map(({ request, reply, laterRequest, laterReply }) => ({
      request,
      reply,
      later: onceEach([...laterRequest, ...laterReply]),
    })),
    symptom: question.protocol === 'tcp' && result === 'OK' ? symptomOfData(data) : (symptoms[result] ?? result),
    receiver: accepted.at(-1) ?? null,
    outcome: shownOutcome(question, observation, journeys),
    flows: flows.filter((flow) => !isOverlay(flow)),
    overlays: flows
      .filter(isOverlay)
      .map(overlayOf)
      .toSorted((a, b) => (overlayText(a) < overlayText(b) ? -1 : 1)),
  };
}

/** Its ports are left out: the kernel hashes the source port with a secret of its own, another at every boot. */
function overlayOf({ namespace, original, reply }: ListedFlow): OverlayFlow {
  return { namespace, port: original.destinationPort, original: addressesOf(original), reply: addressesOf(reply) };
}

function addressesOf({ source, destination }: FlowEnds): OverlayFlow['original'] {
  return { source, destination };
}

function isOverlay({ original }: ListedFlow): boolean {
  return overlayPorts.has(original.destinationPort);
}
