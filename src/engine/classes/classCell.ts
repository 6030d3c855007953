import type { Send } from '../dialling.ts';
import { intendedBy, send } from '../dialling.ts';
import type { NetworkState } from '../forwarding/conntrack.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import type { Outcome } from '../forwarding/outcome.ts';
import { isTranslated, outcomeOf } from '../forwarding/outcome.ts';
import type { Symptom } from '../forwarding/symptom.ts';
import { symptomOf } from '../forwarding/symptom.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { EndpointClass } from './endpointClasses.ts';
import type { Pairing, Shared } from './pairings.ts';

/** What the two of a pair are on together: one node, or nodes of one cluster, or neither. */
export type Same = 'node' | 'cluster' | 'none';

/** What an exchange comes to. */
export interface SendResult {
  readonly outcome: Outcome;
  readonly symptom: Symptom;
  readonly translated: boolean;
}

/** What becomes of any send from a member of one class to a member of another. */
export interface ClassCell extends Pairing, SendResult {
  readonly same: Same;
}

/** Everyone to everyone, by classes. */
export interface ClassMatrix {
  readonly classes: readonly EndpointClass[];
  readonly cellCount: number;
  /** One after the other, each made when it is asked for: there may be millions. */
  readonly cells: () => Iterable<ClassCell>;
  /** The cell that tells of a pair. */
  readonly cellOf: (from: DeviceId, to: DeviceId) => ClassCell | null;
  /** How many exchanges were made for it. */
  readonly sends: number;
}

/** How everybody dials, and what the network remembers from before. */
export type SendTerms = Pick<Send, 'dial' | 'protocol'> & { readonly before: NetworkState };

type Two = Pick<Pairing, 'from' | 'to'>;

export function madeBy(topology: Topology, { dial, protocol, before }: SendTerms, { from, to }: Two): Exchange {
  return send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol }, before);
}

export function fateOf(made: Exchange, { from, to }: Two, { dial, protocol }: SendTerms): SendResult {
  const intended = intendedBy({ from, to: { kind: 'endpoint', id: to }, dial, protocol });
  return { outcome: outcomeOf(made, intended), symptom: symptomOf(made), translated: isTranslated(made) };
}

export function cellWith(topology: Topology, pairing: Pairing, fate: SendResult): ClassCell {
  return { ...pairing, same: sameOf(topology, pairing.from, pairing.to), ...fate };
}

export function cellKey({
  fromClass,
  toClass,
  shared,
}: Pick<Pairing, 'fromClass' | 'toClass'> & { readonly shared: Shared }): string {
  return `${fromClass} ${toClass} ${shared}`;
}

/** A node is on itself, and a pod on its node. */
function sameOf({ devices }: Topology, a: DeviceId, b: DeviceId): Same {
  const [one, other] = [devices.get(a), devices.get(b)];
  if (one === undefined || other === undefined) return 'none';
  const [here, there] = [one, other].map(({ id, role, node }) => (role === 'node' ? id : node));
  if (here !== null && here === there) return 'node';
  return one.cluster !== null && one.cluster === other.cluster ? 'cluster' : 'none';
}
