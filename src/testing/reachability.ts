import type {
  DeviceId,
  Dial,
  NetworkState,
  Outcome,
  SocketAddress,
  Symptom,
  Topology,
  TransportProtocol,
} from '../engine/index.ts';
import { freshState, intendedBy, isTranslated, outcomeOf, send, symptomOf } from '../engine/index.ts';

/** What a pair's exchange comes to. */
interface Cell {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dialed: SocketAddress;
  readonly outcome: Outcome;
  readonly symptom: Symptom;
  readonly translated: boolean;
}

interface Way {
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  readonly before: NetworkState;
}

const usual: Way = { dial: 'auto', protocol: 'tcp', before: freshState };

/** Everyone to everyone, each in a network that remembers only what came before all of them. */
export function reachability(topology: Topology, { dial, protocol, before }: Way = usual): readonly Cell[] {
  const endpoints = [...topology.directory.keys()];
  return endpoints.flatMap((from) =>
    endpoints.map((to) => {
      const wish = { from, to: { kind: 'endpoint', id: to }, dial, protocol } as const;
      const made = send(topology, wish, before);
      const outcome = outcomeOf(made, intendedBy(wish));
      const { dialed } = made.attempt;
      return { from, to, dialed, outcome, symptom: symptomOf(made), translated: isTranslated(made) };
    }),
  );
}
