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
import { errnoOf } from '../notation/errno.ts';
import { causeText } from './causes.ts';
import { endpointName, labelOf } from './devices.ts';
import { counted } from './lists.ts';

const kinds: Readonly<Record<OutcomeKind, string>> = {
  delivered: 'delivered',
  misdelivered: 'misdelivered',
  dropped: 'dropped',
  rejected: 'rejected',
};

const symptoms: Readonly<Record<TransportProtocol, Readonly<Record<Symptom, string>>>> = {
  tcp: {
    connected: 'connected',
    reset: 'reset',
    refused: 'refused',
    unreachable: 'unreachable',
    timeout: 'timeout',
  },
  udp: {
    connected: 'answered',
    reset: 'reset',
    refused: 'refused',
    unreachable: 'unreachable',
    timeout: 'timeout',
  },
};

export function outcomeKindText(kind: OutcomeKind): string {
  return kinds[kind];
}

export function symptomText(symptom: Symptom, protocol: TransportProtocol): string {
  return symptoms[protocol][symptom];
}

/** `timeout: connect() fails with ETIMEDOUT`. */
export function experienceText(exchange: Exchange): string {
  const { protocol } = exchange.attempt;
  const title = symptomText(symptomOf(exchange), protocol);
  const errno = errnoOf(exchange);
  const broke = exchange.legs[0].later?.failure ?? null;
  if (broke !== null && errno !== null) return `${title}: connect() succeeds, and reading then fails with ${errno}`;
  if (broke !== null) return `${title}: connect() succeeds, and then nothing comes back`;
  if (errno !== null) return `${title}: ${protocol === 'tcp' ? 'connect() fails with' : 'the socket reports'} ${errno}`;
  return title === 'timeout' ? `${title}: nothing comes back` : title;
}

export function outcomeText(topology: Topology, exchange: Exchange, outcome: Outcome): string {
  const { kind, at, cause, way, later } = outcome;
  const kindText = outcomeKindText(kind);
  const onTheWay = `${way === 'reply' ? ' on the way back' : ''}${later ? ' after the handshake' : ''}`;
  switch (kind) {
    case 'delivered':
      return `${kindText}, ${touchedText(exchange)}`;
    case 'misdelivered':
      return `${kindText} to ${labelOf(topology, at)}, ${touchedText(exchange)}`;
    case 'dropped':
    case 'rejected':
      return `${kindText} at ${labelOf(topology, at)}${onTheWay}${cause === null ? '' : `: ${causeText(cause)}`}${publishedClause(topology, exchange, outcome)}`;
  }
}

/** `; 10.96.1.10:80 is published for TCP only`. */
function publishedClause(topology: Topology, exchange: Exchange, outcome: Outcome): string {
  const only = publishedOnlyFor(topology, exchange, outcome);
  return only === null ? '' : `; ${socketText(exchange.attempt.dialed)} is published for ${only.toUpperCase()} only`;
}

function touchedText(exchange: Exchange): string {
  if (!isTranslated(exchange)) return 'untouched';
  const rewrites = exchange.legs.reduce((sum, { request }) => sum + rewritesIn(request), 0);
  const connections = exchange.legs.length;
  return [
    ...(rewrites > 0 ? [counted(rewrites, 'rewrite', 'rewrites')] : []),
    ...(connections > 1 ? [counted(connections, 'connection', 'connections')] : []),
  ].join(', ');
}

export function receiverText(topology: Topology, receiver: Receiver | null): string {
  if (receiver === null) return 'no process received it';
  return `${endpointName(topology, receiver.device)} sees ${socketText(receiver.sees)}`;
}

export function candidatesText(topology: Topology, candidates: readonly DeviceId[]): string {
  const [only, ...others] = candidates;
  if (only === undefined) return 'nobody to tell apart';
  return others.length === 0
    ? `can only be ${endpointName(topology, only)}`
    : `could be any of ${counted(candidates.length, 'endpoint', 'endpoints')}`;
}
