import type { Send } from '../dialling.ts';
import { intendedBy, send } from '../dialling.ts';
import type { NetworkState } from '../forwarding/conntrack.ts';
import { freshState } from '../forwarding/conntrack.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import type { Outcome } from '../forwarding/outcome.ts';
import { isTranslated, outcomeOf } from '../forwarding/outcome.ts';
import type { Symptom } from '../forwarding/symptom.ts';
import { symptomOf } from '../forwarding/symptom.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { EndpointClass, Partition } from './endpointClasses.ts';
import { described, partition, rememberedBy } from './endpointClasses.ts';
import type { Pairing, Shared } from './pairings.ts';
import { pairingsOf, sharedBy } from './pairings.ts';
import { strangersIn } from './strangers.ts';

/** What the two of a pair are on together: one node, or nodes of one cluster, or neither. */
export type Same = 'node' | 'cluster' | 'none';

/** What becomes of any send from a member of one class to a member of another. */
export interface ClassCell extends Pairing {
  readonly same: Same;
  readonly outcome: Outcome;
  readonly symptom: Symptom;
  readonly translated: boolean;
}

/** Everyone to everyone, by classes. */
export interface ClassMatrix {
  readonly classes: readonly EndpointClass[];
  readonly cells: readonly ClassCell[];
  /** The cell that tells of a pair. */
  readonly cellOf: (from: DeviceId, to: DeviceId) => ClassCell | null;
  /** How many exchanges were made for it. */
  readonly sends: number;
}

type Way = Pick<Send, 'dial' | 'protocol'> & { readonly before: NetworkState };

const usual: Way = { dial: 'auto', protocol: 'tcp', before: freshState };

/**
 * One send for each two classes and each way in which two of them can stand to each other; the rest are the same send under other names.
 * Where a send turns out to hang on a third endpoint, that one is a class of its own from then on.
 */
export function classMatrix(topology: Topology, { dial, protocol, before }: Way = usual): ClassMatrix {
  const written = described(topology);
  const alone = new Set(rememberedBy(topology, before));
  let sends = 0;
  for (;;) {
    const parted = partition(written, alone);
    const cells: ClassCell[] = [];
    const known = alone.size;
    for (const pairing of pairingsOf(parted)) {
      const wish = { from: pairing.from, to: { kind: 'endpoint', id: pairing.to }, dial, protocol } as const;
      const made = send(topology, wish, before);
      sends += 1;
      for (const each of strangersIn(topology, parted, made, pairing)) alone.add(each);
      cells.push(cellOf(topology, pairing, made, intendedBy(wish)));
    }
    if (alone.size === known) return { classes: parted.classes, cells, cellOf: finder(parted, cells), sends };
  }
}

function cellOf(topology: Topology, pairing: Pairing, made: Exchange, intended: readonly DeviceId[]): ClassCell {
  return {
    ...pairing,
    same: sameOf(topology, pairing.from, pairing.to),
    outcome: outcomeOf(made, intended),
    symptom: symptomOf(made),
    translated: isTranslated(made),
  };
}

function finder(parted: Partition, cells: readonly ClassCell[]): ClassMatrix['cellOf'] {
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return (from, to) => {
    const [one, other] = [parted.placeOf(from), parted.placeOf(to)];
    if (one === null || other === null) return null;
    const shared = sharedBy(parted, from, to);
    return byKey.get(keyOf({ fromClass: one.class, toClass: other.class, shared })) ?? null;
  };
}

function keyOf({
  fromClass,
  toClass,
  shared,
}: Pick<Pairing, 'fromClass' | 'toClass'> & { readonly shared: Shared }): string {
  return `${fromClass} ${toClass} ${shared}`;
}

/** A node is on itself, and a pod on its node. */
export function sameOf({ devices }: Topology, a: DeviceId, b: DeviceId): Same {
  const [one, other] = [devices.get(a), devices.get(b)];
  if (one === undefined || other === undefined) return 'none';
  const [here, there] = [one, other].map(({ id, role, node }) => (role === 'node' ? id : node));
  if (here !== null && here === there) return 'node';
  return one.cluster !== null && one.cluster === other.cluster ? 'cluster' : 'none';
}
