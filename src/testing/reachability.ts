import { intendedBy, send } from './dialling.ts';
import type { NetworkState } from './forwarding/conntrack.ts';
import { freshState } from './forwarding/conntrack.ts';
import type { Outcome } from './forwarding/outcome.ts';
import { isTranslated, outcomeOf } from './forwarding/outcome.ts';
import type { Symptom } from './forwarding/symptom.ts';
import { symptomOf } from './forwarding/symptom.ts';
import type { SocketAddress } from './net/address.ts';
import type { TransportProtocol } from './net/packet.ts';
import type { Dial } from './scenario.ts';
import type { DeviceId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';

/** What a pair's exchange comes to. */
export interface Cell {
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
