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
  const found = withinUnits(parted);
  for (const at of found.from.keys()) {
    const each = nearPairing(found, at);
    if (each === null) continue;
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

/** Pairings of two that have a unit in common, in columns: there may be half a million. */
export interface NearPairings {
  readonly fromClasses: readonly number[];
  readonly toClasses: readonly number[];
  readonly shared: readonly Near[];
  readonly from: readonly DeviceId[];
  readonly to: readonly DeviceId[];
}

type Near = Exclude<Shared, 'nothing'>;

export function nearPairing({ fromClasses, toClasses, shared, from, to }: NearPairings, at: number): Pairing | null {
  const [fromClass, toClass, common, one, other] = [fromClasses[at], toClasses[at], shared[at], from[at], to[at]];
  if (fromClass === undefined || toClass === undefined || common === undefined) return null;
  return one === undefined || other === undefined ? null : { fromClass, toClass, shared: common, from: one, to: other };
}

/** Every pairing of two that have a unit in common, with the first two for which it occurs. */
export function withinUnits(parted: Partition): NearPairings {
  const { classes, placeOf } = parted;
  const found = new Found(classes.length, (id) => placeOf(id)?.address ?? null);
  const shapes = new Set<string>();
  for (const here of membersByUnit(parted)) {
    // Units that hold one of each or several have the same pairings.
    const shape = here.map(({ number, ids }) => `${number}x${Math.min(ids.length, 2)}`).join();
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    for (const senders of here) for (const receivers of here) found.add(senders, receivers);
  }
  return found;
}

/** Members of one class in one unit. */
interface Group {
  readonly number: number;
  readonly ids: readonly DeviceId[];
}

function membersByUnit({ classes, unitsOfMembers }: Partition): readonly (readonly Group[])[] {
  const units = new Map<number | DeviceId, { readonly number: number; readonly ids: DeviceId[] }[]>();
  for (const [number, { members }] of classes.entries()) {
    for (const [index, id] of members.entries()) {
      const own = unitsOfMembers[number]?.[index] ?? noUnit;
      const unit = own === noUnit ? id : own;
      const here = units.get(unit);
      const latest = here?.at(-1);
      // Classes come one after the other.
      if (latest?.number === number) latest.ids.push(id);
      else if (here === undefined) units.set(unit, [{ number, ids: [id] }]);
      else here.push({ number, ids: [id] });
    }
  }
  return [...units.values()];
}

const bits: Readonly<Record<Near, number>> = { itself: 1, address: 2, block: 4 };
const everyBit = 7;

class Found implements NearPairings {
  readonly fromClasses: number[] = [];
  readonly toClasses: number[] = [];
  readonly shared: Near[] = [];
  readonly from: DeviceId[] = [];
  readonly to: DeviceId[] = [];
  /** By the sender's class, what was found of each other one: most of what two nodes have in common another two had. */
  readonly #seen: Uint8Array[] = [];
  readonly #count: number;
  readonly #addresses = new Map<DeviceId, number | null>();
  readonly #find: (id: DeviceId) => number | null;

  constructor(count: number, find: (id: DeviceId) => number | null) {
    this.#count = count;
    this.#find = find;
  }

  add(senders: Group, receivers: Group): void {
    const seen = (this.#seen[senders.number] ??= new Uint8Array(this.#count));
    if (seen[receivers.number] === everyBit) return;
    const [from] = senders.ids;
    if (from === undefined) return;
    const note = (shared: Near, one: DeviceId, other: DeviceId): void => {
      const before = seen[receivers.number] ?? 0;
      if ((before & bits[shared]) !== 0) return;
      seen[receivers.number] = before | bits[shared];
      this.fromClasses.push(senders.number);
      this.toClasses.push(receivers.number);
      this.shared.push(shared);
      this.from.push(one);
      this.to.push(other);
    };
    const address = this.#addressOf(from);
    for (const to of receivers.ids) {
      if (from === to) note('itself', from, to);
      else note(address !== null && this.#addressOf(to) === address ? 'address' : 'block', from, to);
    }
    if (senders.ids.length === 1) return;
    const [to] = receivers.ids;
    // The first sender may have only its twin to send to, where the second has another.
    const second = senders.ids.find((each) => each !== from && each !== to);
    if (
      second !== undefined &&
      to !== undefined &&
      (address === null || this.#addressOf(second) !== this.#addressOf(to))
    )
      note('block', second, to);
  }

  /** Of most units nobody asks: they are shaped as one before. */
  #addressOf(id: DeviceId): number | null {
    const known = this.#addresses.get(id);
    if (known !== undefined) return known;
    const own = this.#find(id);
    this.#addresses.set(id, own);
    return own;
  }
}
