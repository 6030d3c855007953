import type { DeviceId } from '../topology/ids.ts';
import type { Partition } from './endpointClasses.ts';
import { noUnit } from './endpointClasses.ts';

/**
 * What two endpoints have in common beyond their classes: they are one; they have one address (in two islands); their nodes belong
 * together, being one node or nodes with one block of addresses; nothing.
 */
export type Shared = 'itself' | 'address' | 'block' | 'nothing';

/** Two classes, a way in which a member of one can stand to a member of the other, and two that do. */
export interface Pairing {
  readonly fromClass: number;
  readonly toClass: number;
  readonly shared: Shared;
  readonly from: DeviceId;
  readonly to: DeviceId;
}

export function sharedBy({ placeOf }: Partition, from: DeviceId, to: DeviceId): Shared {
  if (from === to) return 'itself';
  const [one, other] = [placeOf(from), placeOf(to)];
  if (one === null || other === null || one.unit === noUnit || one.unit !== other.unit) return 'nothing';
  return one.address !== null && one.address === other.address ? 'address' : 'block';
}

/** Every pairing that occurs, with the first two for which it does. */
export function pairingsOf(parted: Partition): readonly Pairing[] {
  const { length } = parted.classes;
  const within = new Map<number, Pairing[]>();
  for (const each of withinUnits(parted)) {
    const pair = each.fromClass * length + each.toClass;
    within.set(pair, [...(within.get(pair) ?? []), each]);
  }
  return parted.classes.flatMap(({ members }, fromClass) =>
    parted.classes.flatMap((_, toClass): readonly Pairing[] => {
      const near = within.get(fromClass * length + toClass) ?? [];
      const apart = firstApart(parted, members, parted.classes[toClass]?.members ?? []);
      return apart === null ? near : [{ fromClass, toClass, shared: 'nothing', ...apart }, ...near];
    }),
  );
}

/** Two that have no unit in common; of a long list a few are looked at, for a unit holds few of a class. */
export function firstApart(
  { placeOf }: Partition,
  some: readonly DeviceId[],
  others: readonly DeviceId[],
): Pick<Pairing, 'from' | 'to'> | null {
  for (const from of some) {
    const unit = placeOf(from)?.unit ?? noUnit;
    for (const to of others) {
      if (from !== to && (unit === noUnit || placeOf(to)?.unit !== unit)) return { from, to };
    }
    if (unit === noUnit) return null;
    const elsewhere = some.find((each) => placeOf(each)?.unit !== unit);
    const [to] = others;
    return elsewhere === undefined || to === undefined ? null : { from: elsewhere, to };
  }
  return null;
}

/** Every pairing of two that have a unit in common, with the first two for which it occurs. */
export function withinUnits({ classes, unitsOfMembers, placeOf }: Partition): readonly Pairing[] {
  const units = new Map<number | DeviceId, Map<number, DeviceId[]>>();
  for (const [number, { members }] of classes.entries()) {
    for (const [index, id] of members.entries()) {
      const own = unitsOfMembers[number]?.[index] ?? noUnit;
      const unit = own === noUnit ? id : own;
      const here = units.get(unit) ?? new Map<number, DeviceId[]>();
      units.set(unit, here);
      const known = here.get(number);
      if (known === undefined) here.set(number, [id]);
      else known.push(id);
    }
  }
  const found: Pairing[] = [];
  /** By the sender's class, what was found of each other one: most of what two nodes have in common another two had. */
  const seen: Uint8Array[] = [];
  const note: Noting['note'] = (pair, shared, from, to) => {
    const { fromClass, toClass } = pair;
    const known = seen[fromClass];
    const before = known?.[toClass] ?? 0;
    if (known === undefined || (before & bits[shared]) !== 0) return;
    known[toClass] = before | bits[shared];
    found.push({ fromClass, toClass, shared, from, to });
  };
  const addresses = new Map<DeviceId, number | null>();
  // Of most units nobody asks: they are shaped as one before.
  const addressOf = (id: DeviceId): number | null => {
    const known = addresses.get(id);
    if (known !== undefined) return known;
    const own = placeOf(id)?.address ?? null;
    addresses.set(id, own);
    return own;
  };
  const shapes = new Set<string>();
  for (const here of units.values()) {
    // Units that hold one of each or several have the same pairings.
    const shape = [...here].map(([number, ids]) => `${number}x${Math.min(ids.length, 2)}`).join();
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    for (const [fromClass, senders] of here) {
      const known = (seen[fromClass] ??= new Uint8Array(classes.length));
      for (const [toClass, receivers] of here) {
        if (known[toClass] !== everyBit) pairsOf({ pair: { fromClass, toClass }, addressOf, note }, senders, receivers);
      }
    }
  }
  return found;
}

type Near = Exclude<Shared, 'nothing'>;

const bits: Readonly<Record<Near, number>> = { itself: 1, address: 2, block: 4 };
const everyBit = 7;

interface Noting {
  readonly pair: Pick<Pairing, 'fromClass' | 'toClass'>;
  readonly addressOf: (id: DeviceId) => number | null;
  readonly note: (pair: Noting['pair'], shared: Near, from: DeviceId, to: DeviceId) => void;
}

function pairsOf(
  { pair, addressOf, note }: Noting,
  senders: readonly DeviceId[],
  receivers: readonly DeviceId[],
): void {
  const [from] = senders;
  if (from === undefined) return;
  const address = addressOf(from);
  for (const to of receivers) {
    if (from === to) note(pair, 'itself', from, to);
    else if (address !== null && addressOf(to) === address) note(pair, 'address', from, to);
    else note(pair, 'block', from, to);
  }
  if (senders.length === 1) return;
  const [to] = receivers;
  // The first sender may have only its twin to send to, where the second has another.
  const second = senders.find((each) => each !== from && each !== to);
  if (second !== undefined && to !== undefined && (address === null || addressOf(second) !== addressOf(to))) {
    note(pair, 'block', second, to);
  }
}
