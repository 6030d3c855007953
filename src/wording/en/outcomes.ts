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
import * as said from '../explain/outcomes.ts';
import { english as speech } from '../messages/english.ts';

export const outcomeKindText = (kind: OutcomeKind): string => said.outcomeKindText(speech, kind);
export const symptomText = (symptom: Symptom, protocol: TransportProtocol): string =>
  said.symptomText(speech, symptom, protocol);
export const experienceText = (exchange: Exchange): string => said.experienceText(speech, exchange);
export const outcomeText = (topology: Topology, exchange: Exchange, outcome: Outcome): string =>
  said.outcomeText(speech, topology, exchange, outcome);
export const receiverText = (topology: Topology, receiver: Receiver | null): string =>
  said.receiverText(speech, topology, receiver);
export const candidatesText = (topology: Topology, candidates: readonly DeviceId[]): string =>
  said.candidatesText(speech, topology, candidates);
