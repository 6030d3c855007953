import type { Guard } from '../policy/guard.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { Asking } from './askings.ts';
import { PolicyAnswers, Asked } from './askings.ts';
import type { ClassCell, ClassMatrix, SendResult, SendTerms } from './classCell.ts';
import { cellWith, fateOf, madeBy } from './classCell.ts';
import type { Partition } from './endpointClasses.ts';
import { described, noUnit, partition, rememberedBy } from './endpointClasses.ts';
import type { Pairing, Shared } from './pairings.ts';
import { firstApart, pairingsOf, sharedBy, withinUnits } from './pairings.ts';
import type { PolicyClasses } from './policyClasses.ts';
import { policyClasses, portIndex } from './policyClasses.ts';
import { strangersIn } from './strangers.ts';
import { unguarded } from './unguarded.ts';

/**
 * The matrix of a network with policies. Classes are those of the network without them, parted by what policies tell apart. A send between
 * two of those classes meets what it met without policies until one refuses it, so those of one pairing in which the same refuse fare
 * alike, and one of them is sent. `null`: there are no policies, or not all that they say is known.
 */
export function guardedMatrix(topology: Topology, way: SendTerms): ClassMatrix | null {
  const plainly = unguarded(topology);
  if (plainly === null) return null;
  const written = described(plainly);
  if (written.units.pods.further.length > 0) return null;
  const guards = topology.guards ?? [];
  const asked = new Asked(plainly, guards);
  const alone = new Set(rememberedBy(topology, way.before));
  let sends = 0;
  for (;;) {
    const known = alone.size;
    const plain = partition(written, alone);
    const met = pairingsOf(plain).map((pairing) => {
      const made = madeBy(plainly, way, pairing);
      for (const each of strangersIn(plainly, plain, made, pairing)) alone.add(each);
      return { pairing, askings: new Map(asked.in(plain, made, pairing, alone)) };
    });
    sends += met.length;
    if (alone.size > known) continue;
    const judged = new Judged({ topology, way, guards, asked, plain, alone });
    for (const { pairing, askings } of met) if (!judged.add(pairing, askings)) return null;
    sends += judged.sends;
    if (alone.size === known) return judged.matrix(sends);
  }
}

/** As many as there are bits to say who of them refuses. */
const mostAskings = 30;

interface Network {
  readonly topology: Topology;
  readonly way: SendTerms;
  readonly guards: readonly Guard[];
  readonly asked: Asked;
  readonly plain: Partition;
  readonly alone: Set<DeviceId>;
}

const sharings: readonly Shared[] = ['nothing', 'itself', 'address', 'block'];

/** The classes that two classes of the network without policies were parted into, and what is asked between them. */
interface Pairs {
  readonly senders: readonly number[];
  readonly receivers: readonly number[];
  readonly questions: readonly Question[];
  readonly byRefusals: ReadonlyMap<number, number>;
}

/** What becomes of sends between their members. */
interface Grid {
  /** How many classes there are of them. */
  readonly receivers: number;
  /** Of each two, row by row, the number of their fate; `noFate`: there are no such two. */
  readonly fates: Int32Array;
}

const noFate = -1;

type Two = Pick<Pairing, 'from' | 'to'>;

class Judged {
  readonly #network: Network;
  readonly #classes: PolicyClasses;
  readonly #answers: PolicyAnswers;
  /** By the class that it was before. */
  readonly #parts: number[][] = [];
  /** Of each class, its place among those that were one before. */
  readonly #places: number[] = [];
  /** Pairings of two that have a unit in common, where they stand by what they were before, and of each the number of its fate. */
  readonly #near: readonly Pairing[];
  readonly #nearByPairing = new Map<number, number[]>();
  readonly #nearFates: Int32Array;
  #nearByKey: ReadonlyMap<number, number> | null = null;
  readonly #homes: Int32Array;
  /** The first of each class, and where the port at which it is published lies among those that policies tell apart. */
  readonly #firsts: readonly DeviceId[];
  readonly #ports: Int32Array;
  readonly #fates: SendResult[] = [];
  readonly #grids = new Map<string, Grid>();
  readonly #drops: ReadonlySet<string>;
  sends = 0;

  constructor(network: Network) {
    const { topology, guards, plain } = network;
    this.#network = network;
    this.#classes = policyClasses(topology, { guards, edges: network.asked.edges }, plain);
    this.#answers = new PolicyAnswers(topology, plain);
    this.#drops = new Set(guards.flatMap(({ drops }) => [...drops.keys()]));
    const { parted, before } = this.#classes;
    for (const [number, earlier] of before.entries()) {
      const parts = (this.#parts[earlier] ??= []);
      this.#places[number] = parts.length;
      parts.push(number);
    }
    this.#near = withinUnits(parted);
    this.#nearFates = new Int32Array(this.#near.length).fill(noFate);
    for (const [at, { fromClass, toClass, shared }] of this.#near.entries()) {
      const key = this.#keyOf(before[fromClass] ?? 0, before[toClass] ?? 0, shared);
      const list = this.#nearByPairing.get(key);
      if (list === undefined) this.#nearByPairing.set(key, [at]);
      else list.push(at);
    }
    this.#homes = Int32Array.from(parted.unitsOfMembers, homeOf);
    this.#firsts = parted.classes.flatMap(({ members }) => members.slice(0, 1));
    const { edges } = network.asked;
    this.#ports = Int32Array.from(this.#firsts, (each) => portIndex(edges, this.#answers.published(each)));
  }

  /** Follows every pair of a pairing; `false`: it would have too much to ask. */
  add(pairing: Pairing, askings: Map<string, Asking>): boolean {
    const senders = this.#parts[pairing.fromClass] ?? [];
    const receivers = this.#parts[pairing.toClass] ?? [];
    for (;;) {
      const count = askings.size;
      const questions = [...askings.values()].flatMap((each) => this.#question(each, senders, receivers));
      if (questions.length > mostAskings) return false;
      const byRefusals = new Map<number, number>();
      const follow = (refusals: number, two: Two | null): number => {
        if (two === null) return noFate;
        const fate = this.#follow({ ...pairing, from: two.from, to: two.to }, askings);
        byRefusals.set(refusals, fate);
        return fate;
      };
      const { fromClass, toClass, shared } = pairing;
      if (shared === 'nothing') {
        const fates = this.#gridOf({ senders, receivers, questions, byRefusals }, follow);
        this.#grids.set(`${fromClass} ${toClass}`, { receivers: receivers.length, fates });
      } else {
        for (const at of this.#nearByPairing.get(this.#keyOf(fromClass, toClass, shared)) ?? []) {
          const near = this.#near[at];
          if (near === undefined) continue;
          const refusals = refusalsOf(questions, this.#places[near.fromClass] ?? 0, this.#places[near.toClass] ?? 0);
          this.#nearFates[at] = byRefusals.get(refusals) ?? follow(refusals, near);
        }
      }
      // Somebody went another way than without policies, and there was more to ask.
      if (askings.size === count) return true;
    }
  }

  #gridOf(
    { senders, receivers, questions, byRefusals }: Pairs,
    follow: (refusals: number, two: Two | null) => number,
  ): Int32Array {
    const fates = new Int32Array(senders.length * receivers.length).fill(noFate);
    let [latest, fate] = [-1, noFate];
    for (let a = 0; a < senders.length; a += 1) {
      const from = senders[a] ?? 0;
      for (let b = 0; b < receivers.length; b += 1) {
        const to = receivers[b] ?? 0;
        if (!this.#isApart(from, to)) continue;
        const refusals = refusalsOf(questions, a, b);
        // Neighbours mostly fare alike.
        if (refusals !== latest) {
          latest = refusals;
          fate = byRefusals.get(refusals) ?? follow(refusals, this.#twoApart(from, to));
        }
        fates[a * receivers.length + b] = fate;
      }
    }
    return fates;
  }

  /** Where it stands among the pairings of two that have a unit in common. */
  #nearPlace(fromClass: number, toClass: number, shared: Shared): number {
    this.#nearByKey ??= new Map(
      this.#near.map((each, at) => [this.#keyOf(each.fromClass, each.toClass, each.shared), at]),
    );
    return this.#nearByKey.get(this.#keyOf(fromClass, toClass, shared)) ?? -1;
  }

  #twoApart(fromClass: number, toClass: number): Two | null {
    const { parted } = this.#classes;
    return firstApart(parted, parted.classes[fromClass]?.members ?? [], parted.classes[toClass]?.members ?? []);
  }

  #keyOf(fromClass: number, toClass: number, shared: Shared): number {
    return (fromClass * this.#classes.parted.classes.length + toClass) * sharings.length + sharings.indexOf(shared);
  }

  /** Are there two of them that have no unit in common? */
  #isApart(from: number, to: number): boolean {
    const [home, other] = [this.#homes[from], this.#homes[to]];
    return home === manyHomes || home !== other || (home === noUnit && from !== to);
  }

  #follow(pairing: Pairing, askings: Map<string, Asking>): number {
    const { topology, way, asked, plain, alone } = this.#network;
    const made = madeBy(topology, way, pairing);
    this.sends += 1;
    for (const each of strangersIn(topology, plain, made, pairing)) alone.add(each);
    for (const [key, each] of asked.in(plain, made, pairing, alone)) if (!askings.has(key)) askings.set(key, each);
    this.#fates.push(fateOf(made, pairing, way));
    return this.#fates.length - 1;
  }

  /** None where nobody would refuse. */
  #question(asking: Asking, senders: readonly number[], receivers: readonly number[]): readonly Question[] {
    const { pod, other } = asking;
    const classesOf = (side: Side): readonly number[] =>
      side === 'from' ? senders : side === 'to' ? receivers : senders.slice(0, 1);
    const firstsOf = (side: Side): readonly DeviceId[] => classesOf(side).flatMap((each) => this.#firsts[each] ?? []);
    const ports: number[] = [];
    const portOf = Int32Array.from(receivers, (each) => {
      const port = asking.port ?? this.#ports[each] ?? 0;
      if (!ports.includes(port)) ports.push(port);
      return ports.indexOf(port);
    });
    const firsts = firstsOf(pod.side);
    const rows = ports.map((port) => firsts.map((each) => this.#answers.row(asking, each, port)));
    if (rows.every((all) => all.every((row) => row === null || !row.includes(1)))) return [];
    const kinds = Int32Array.from(firstsOf(other.side), (each) => this.#answers.kind(asking, each));
    return [{ pod: steps[pod.side], rows, portOf, other: steps[other.side], kinds }];
  }

  matrix(sends: number): ClassMatrix {
    const { parted } = this.#classes;
    let cellCount = 0;
    for (const fates of [this.#nearFates, ...[...this.#grids.values()].map((grid) => grid.fates)]) {
      for (let at = 0; at < fates.length; at += 1) if (fates[at] !== noFate) cellCount += 1;
    }
    return {
      classes: parted.classes,
      cellCount,
      cells: () => this.#cells(),
      cellOf: (from, to) => this.#cellOf(from, to),
      sends,
    };
  }

  *#cells(): Generator<ClassCell> {
    const { classes } = this.#classes.parted;
    for (const fromClass of classes.keys()) {
      for (const toClass of classes.keys()) {
        for (const shared of sharings) {
          const cell = this.#cell(fromClass, toClass, shared);
          if (cell !== null) yield cell;
        }
      }
    }
  }

  #cellOf(from: DeviceId, to: DeviceId): ClassCell | null {
    const { parted } = this.#classes;
    const [one, other] = [parted.placeOf(from), parted.placeOf(to)];
    if (one === null || other === null) return null;
    return this.#cell(one.class, other.class, sharedBy(parted, from, to));
  }

  #cell(fromClass: number, toClass: number, shared: Shared): ClassCell | null {
    const { topology, way } = this.#network;
    const fate = this.#fates[this.#fateNumber(fromClass, toClass, shared)];
    if (fate === undefined) return null;
    const two =
      shared === 'nothing'
        ? this.#twoApart(fromClass, toClass)
        : this.#near[this.#nearPlace(fromClass, toClass, shared)];
    if (two === null || two === undefined) return null;
    const pairing: Pairing = { fromClass, toClass, shared, from: two.from, to: two.to };
    const { outcome } = fate;
    if (outcome.rule === null || !this.#drops.has(outcome.rule)) return cellWith(topology, pairing, fate);
    // What refuses these two is a rule of their own.
    const { at, rule } = fateOf(madeBy(topology, way, pairing), pairing, way).outcome;
    return cellWith(topology, pairing, { ...fate, outcome: { ...outcome, at, rule } });
  }

  #fateNumber(fromClass: number, toClass: number, shared: Shared): number {
    if (shared !== 'nothing') return this.#nearFates[this.#nearPlace(fromClass, toClass, shared)] ?? noFate;
    const { before } = this.#classes;
    const grid = this.#grids.get(`${before[fromClass]} ${before[toClass]}`);
    const [row = 0, column = 0] = [this.#places[fromClass], this.#places[toClass]];
    return grid?.fates[row * grid.receivers + column] ?? noFate;
  }
}

const manyHomes = -2;

/** The unit of all, where they have one. */
function homeOf(units: readonly number[]): number {
  const [first = noUnit] = units;
  return units.every((each) => each === first) ? first : manyHomes;
}

type Side = Asking['pod']['side'];

/** How far one goes in a list of whoever is asked about, from a sender to the next and from a receiver to the next. */
interface Steps {
  readonly from: 0 | 1;
  readonly to: 0 | 1;
}

const steps: Readonly<Record<Side, Steps>> = {
  from: { from: 1, to: 0 },
  to: { from: 0, to: 1 },
  neither: { from: 0, to: 0 },
};

/** An asking, answered for all members of two classes. */
interface Question {
  readonly pod: Steps;
  /** By port, and by the class of whoever refuses: 1 at each kind of other end that is refused. */
  readonly rows: readonly (readonly (Uint8Array | null)[])[];
  /** Of each receiver, which of the ports it is. */
  readonly portOf: Int32Array;
  readonly other: Steps;
  readonly kinds: Int32Array;
}

/** A bit for each question that somebody answers by refusing. It is asked millions of times. */
function refusalsOf(questions: readonly Question[], a: number, b: number): number {
  let refusals = 0;
  for (let index = 0; index < questions.length; index += 1) {
    const question = questions[index];
    if (question === undefined) continue;
    const { pod, rows, portOf, other, kinds } = question;
    const row = rows[portOf[b] ?? 0]?.[pod.from * a + pod.to * b] ?? null;
    if (row !== null && row[kinds[other.from * a + other.to * b] ?? 0] === 1) refusals |= 1 << index;
  }
  return refusals;
}
