import { candidatesByClass, intendedBy, outcomeOf, receiverOf, send, stateAfter, symptomOf } from '../engine/index.ts';
import { withJudgements } from '../engine/policy/index.ts';
import type { Network } from './readNetwork.ts';
import { networkNames } from './readNetwork.ts';
import type { WantedSend } from './readSend.ts';
import type { TracedSend } from './traceJson.ts';

/** Make the send, after whatever the scenario says was sent before. */
export function traced(network: Network, { toText, ...wish }: WantedSend): TracedSend {
  const { topology, scenario } = network;
  const before = stateAfter(topology, scenario.earlier);
  const exchange = withJudgements(topology, send(topology, wish, before));
  return {
    ...networkNames(network),
    from: wish.from,
    to: toText,
    dial: wish.dial,
    exchange,
    outcome: outcomeOf(exchange, intendedBy(wish)),
    symptom: symptomOf(exchange),
    receiver: receiverOf(exchange),
    candidates: candidatesByClass(topology, exchange, before).candidates,
  };
}
