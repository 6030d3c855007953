import type {
  DeviceId,
  Exchange,
  Outcome,
  OutcomeKind,
  Receiver,
  Symptom,
  Topology,
  TransportProtocol,
} from '../../engine/index.ts';
import { isTranslated, publishedOnlyFor, rewritesIn, socketText, symptomOf } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { errnoOf } from '../format/errno.ts';
import { causeText } from './causes.ts';
import { endpointName, labelOf } from './devices.ts';
import { refusedText } from './judgements.ts';

export function outcomeKindText({ t }: TraceSpeech, kind: OutcomeKind): string {
  return t.outcomes.kind[kind];
}

export function symptomText({ t }: TraceSpeech, symptom: Symptom, protocol: TransportProtocol): string {
  return t.outcomes.symptom[protocol][symptom];
}

/** `timeout: connect() fails with ETIMEDOUT`. */
export function experienceText(speech: TraceSpeech, exchange: Exchange): string {
  const { t, say } = speech;
  const { experience } = t.outcomes;
  const { protocol } = exchange.attempt;
  const kind = symptomOf(exchange);
  const symptom = symptomText(speech, kind, protocol);
  const errno = errnoOf(exchange);
  const broke = exchange.legs[0].later?.failure ?? null;
  if (errno === null && broke === null) return kind === 'timeout' ? say(experience.silence, { symptom }) : symptom;
  if (errno === null) return say(experience.laterSilence, { symptom });
  return say(broke === null ? experience[protocol] : experience.laterError, { symptom, errno });
}

export function outcomeText(speech: TraceSpeech, topology: Topology, exchange: Exchange, outcome: Outcome): string {
  const { t, say } = speech;
  const { kind } = outcome;
  switch (kind) {
    case 'delivered':
      return say(t.outcomes.delivered, { touched: touchedText(speech, exchange) });
    case 'misdelivered':
      return say(t.outcomes.misdelivered, {
        device: labelOf(speech, topology, outcome.at),
        touched: touchedText(speech, exchange),
      });
    case 'dropped':
    case 'rejected':
      return stoppedText(speech, topology, exchange, { ...outcome, kind });
  }
}

type Stopped = Outcome & { readonly kind: 'dropped' | 'rejected' };

/** `dropped at Network fabric: no route; 10.96.1.10:80 is published for TCP only`. */
function stoppedText(speech: TraceSpeech, topology: Topology, exchange: Exchange, outcome: Stopped): string {
  const { t, say } = speech;
  const { because, publishedOnly, [outcome.kind]: places } = t.outcomes;
  const { cause, way, later } = outcome;
  const message = later ? { request: places.laterRequest, reply: places.laterReply }[way] : places[way];
  const where = say(message, { device: labelOf(speech, topology, outcome.at) });
  const told = refusedText(speech, exchange, outcome) ?? (cause === null ? null : causeText(speech, cause));
  const stopped = told === null ? where : say(because, { stopped: where, cause: told });
  const only = publishedOnlyFor(topology, exchange, outcome);
  return only === null
    ? stopped
    : say(publishedOnly, {
        stopped,
        address: socketText(exchange.attempt.dialed),
        protocol: only.toUpperCase(),
      });
}

function touchedText({ t, say }: TraceSpeech, exchange: Exchange): string {
  const { touched } = t.outcomes;
  if (!isTranslated(exchange)) return touched.untouched;
  const rewrites = exchange.legs.reduce((sum, { request }) => sum + rewritesIn(request), 0);
  const connections = exchange.legs.length;
  return [
    ...(rewrites > 0 ? [say(touched.rewrites, { count: rewrites })] : []),
    ...(connections > 1 ? [say(touched.connections, { count: connections })] : []),
  ].join(touched.separator);
}

export function receiverText(speech: TraceSpeech, topology: Topology, receiver: Receiver | null): string {
  const { t, say } = speech;
  if (receiver === null) return t.outcomes.receiver.none;
  return say(t.outcomes.receiver.sees, {
    receiver: endpointName(speech, topology, receiver.device),
    address: socketText(receiver.sees),
  });
}

export function candidatesText(speech: TraceSpeech, topology: Topology, candidates: readonly DeviceId[]): string {
  const { t, say } = speech;
  const [only, ...others] = candidates;
  if (only === undefined) return t.outcomes.candidates.none;
  return others.length === 0
    ? say(t.outcomes.candidates.one, { endpoint: endpointName(speech, topology, only) })
    : say(t.outcomes.candidates.several, { count: candidates.length });
}
