import type { DeviceId, Dial, ModelId, OutcomeKind, Settings, Symptom, TransportProtocol } from '../engine/index.ts';
import { isTranslated, outcomeOf, send, socketText, stateAfter, symptomOf } from '../engine/index.ts';
import type { Network } from './readNetwork.ts';
import { namesOf } from './readNetwork.ts';

/** What becomes of one pair's send. */
export interface Cell {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dialed: string;
  readonly outcome: OutcomeKind;
  readonly symptom: Symptom;
  readonly translated: boolean;
}

/** `matrix --json`: everyone to everyone. */
export interface Matrix {
  readonly version: 1;
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly string[];
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  readonly endpoints: readonly DeviceId[];
  readonly cells: readonly Cell[];
}

/** Each pair starts from the same state, as if the others had never sent. */
export function matrixOf(network: Network, way: { readonly dial: Dial; readonly protocol: TransportProtocol }): Matrix {
  const { topology, scenario } = network;
  const before = stateAfter(topology, scenario.earlier);
  const endpoints = [...topology.directory.keys()];
  const cells = endpoints.flatMap((from) =>
    endpoints.map((to) => {
      const exchange = send(topology, { from, to: { kind: 'endpoint', id: to }, ...way }, before);
      return {
        from,
        to,
        dialed: socketText(exchange.attempt.dialed),
        outcome: outcomeOf(exchange, [to]).kind,
        symptom: symptomOf(exchange),
        translated: isTranslated(exchange),
      };
    }),
  );
  const { topology: _topology, ...names } = namesOf(network);
  return { version: 1, ...names, ...way, endpoints, cells };
}
