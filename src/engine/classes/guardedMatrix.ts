import type { Guard } from '../policy/guard.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { Asking } from './askings.ts';
import { PolicyAnswers, Asked } from './askings.ts';
import type { ClassCell, ClassMatrix, SendResult, SendTerms } from './classCell.ts';
import { cellWith, fateOf, madeBy } from './classCell.ts';
import type { Partition } from './endpointClasses.ts';
import { described, noUnit, partition, rememberedBy } from './endpointClasses.ts';
import type { NearPairings, Pairing, Shared } from './pairings.ts';
import { firstApart, nearPairing, pairingsOf, sharedBy, withinUnits } from './pairings.ts';
import type { PolicyClasses } from './policyClasses.ts';
import { policyClasses } from './policyClasses.ts';
import type { Places, Question } from './refusals.ts';
import { Questions, refusalsAmong, refusalsOf } from './refusals.ts';
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

/** What is asked between two classes, and by the answers the number of what becomes of a send. */
interface Judgement {
  readonly questions: readonly Question[];
  readonly fates: ReadonlyMap<number, number>;
}

type Two = Pick<Pairing, 'from' | 'to'>;

class Judged {
  readonly #network: Network;
  readonly #classes: PolicyClasses;
  /** By the class that it was before. */
  readonly #parts: number[][] = [];
  /** Of each class, its place among those that were one before. */
  readonly #places: number[] = [];
  /** Pairings of two that have a unit in common, and where they stand, by what they were before. */
  readonly #near: NearPairings;
  readonly #nearByPairing = new Map<number, number[]>();
  #nearByKey: ReadonlyMap<number, number> | null = null;
  readonly #homes: Int32Array;
  readonly #questions: Questions;
  readonly #fates: SendResult[] = [];
  readonly #judgements = new Map<number, Judgement>();
  #apart = 0;
  #drops: ReadonlySet<string> | null = null;
  sends = 0;

  constructor(network: Network) {
    const { topology, guards, plain } = network;
    this.#network = network;
    this.#classes = policyClasses(topology, { guards, edges: network.asked.edges }, plain);
    const { parted, before } = this.#classes;
    for (const [number, earlier] of before.entries()) {
      const parts = (this.#parts[earlier] ??= []);
      this.#places[number] = parts.length;
      parts.push(number);
    }
    this.#near = withinUnits(parted);
    const { fromClasses, toClasses, shared } = this.#near;
    for (const [at, common] of shared.entries()) {
      const key = this.#keyOf(before[fromClasses[at] ?? 0] ?? 0, before[toClasses[at] ?? 0] ?? 0, common);
      const list = this.#nearByPairing.get(key);
      if (list === undefined) this.#nearByPairing.set(key, [at]);
      else list.push(at);
    }
    this.#homes = Int32Array.from(parted.unitsOfMembers, homeOf);
    this.#questions = new Questions({
      answers: new PolicyAnswers(topology, plain),
      edges: network.asked.edges,
      firsts: parted.classes.flatMap(({ members }) => members.slice(0, 1)),
    });
  }

  /** Follows every pair of a pairing; `false`: it would have too much to ask. */
  add(pairing: Pairing, askings: Map<string, Asking>): boolean {
    const { fromClass, toClass, shared } = pairing;
    const senders = this.#parts[fromClass] ?? [];
    const receivers = this.#parts[toClass] ?? [];
    for (;;) {
      const count = askings.size;
      const questions = [...askings.values()].flatMap((each) =>
        this.#questions.of(each, { class: fromClass, parts: senders }, { class: toClass, parts: receivers }),
      );
      if (questions.length > mostAskings) return false;
      const fates = new Map<number, number>();
      const follow = (refusals: number, two: Two | null): void => {
        if (two !== null) fates.set(refusals, this.#follow({ ...pairing, from: two.from, to: two.to }, askings));
      };
      if (shared === 'nothing') {
        const [froms, tos] = [senders.length, receivers.length];
        const counts = ({ from, to }: Places): boolean => this.#isApart(senders[from] ?? 0, receivers[to] ?? 0);
        for (const [refusals, { from, to }] of refusalsAmong(questions, { senders: froms, receivers: tos, counts })) {
          follow(refusals, this.#twoApart(senders[from] ?? 0, receivers[to] ?? 0));
        }
      } else {
        const { fromClasses, toClasses } = this.#near;
        let latest = -1;
        for (const at of this.#nearByPairing.get(this.#keyOf(fromClass, toClass, shared)) ?? []) {
          const from = this.#places[fromClasses[at] ?? 0] ?? 0;
          const to = this.#places[toClasses[at] ?? 0] ?? 0;
          const refusals = refusalsOf(questions, from, to);
          // Neighbours mostly fare alike.
          if (refusals === latest) continue;
          latest = refusals;
          if (!fates.has(refusals)) follow(refusals, nearPairing(this.#near, at));
        }
      }
      // Somebody went another way than without policies, and there was more to ask.
      if (askings.size > count) continue;
      this.#judgements.set(this.#keyOf(fromClass, toClass, shared), { questions, fates });
      if (shared === 'nothing') this.#apart += this.#countApart(senders, receivers);
      return true;
    }
  }

  /** How many there are of which two have no unit in common. */
  #countApart(senders: readonly number[], receivers: readonly number[]): number {
    const homes = new Map<number, number>();
    for (const each of senders) {
      const home = this.#homes[each] ?? noUnit;
      homes.set(home, (homes.get(home) ?? 0) + 1);
    }
    let near = 0;
    for (const each of receivers) {
      const home = this.#homes[each] ?? noUnit;
      if (home === noUnit) near += senders.includes(each) ? 1 : 0;
      else if (home !== manyHomes) near += homes.get(home) ?? 0;
    }
    return senders.length * receivers.length - near;
  }

  /** Where it stands among the pairings of two that have a unit in common. */
  #nearPlace(fromClass: number, toClass: number, shared: Shared): number {
    const { fromClasses, toClasses, shared: all } = this.#near;
    this.#nearByKey ??= new Map(
      all.map((common, at) => [this.#keyOf(fromClasses[at] ?? 0, toClasses[at] ?? 0, common), at]),
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

  #follow(pairing: Pairing, askings: Map<string, Asking>): number {
    const { topology, way, asked, plain, alone } = this.#network;
    const made = madeBy(topology, way, pairing);
    this.sends += 1;
    for (const each of strangersIn(topology, plain, made, pairing)) alone.add(each);
    for (const [key, each] of asked.in(plain, made, pairing, alone)) if (!askings.has(key)) askings.set(key, each);
    this.#fates.push(fateOf(made, pairing, way));
    return this.#fates.length - 1;
  }

  matrix(sends: number): ClassMatrix {
    const { parted } = this.#classes;
    return {
      classes: parted.classes,
      cellCount: this.#apart + this.#near.shared.length,
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
    const two =
      shared === 'nothing'
        ? this.#twoApart(fromClass, toClass)
        : nearPairing(this.#near, this.#nearPlace(fromClass, toClass, shared));
    if (two === null) return null;
    const fate = this.#fateOf(fromClass, toClass, shared);
    if (fate === undefined) return null;
    const pairing: Pairing = { fromClass, toClass, shared, from: two.from, to: two.to };
    const { outcome } = fate;
    if (outcome.rule === null || !this.#dropsOf().has(outcome.rule)) return cellWith(topology, pairing, fate);
    // What refuses these two is a rule of their own.
    const { at, rule } = fateOf(madeBy(topology, way, pairing), pairing, way).outcome;
    return cellWith(topology, pairing, { ...fate, outcome: { ...outcome, at, rule } });
  }

  #dropsOf(): ReadonlySet<string> {
    this.#drops ??= new Set(this.#network.guards.flatMap(({ drops }) => [...drops.keys()]));
    return this.#drops;
  }

  #fateOf(fromClass: number, toClass: number, shared: Shared): SendResult | undefined {
    const { before } = this.#classes;
    const judgement = this.#judgements.get(this.#keyOf(before[fromClass] ?? 0, before[toClass] ?? 0, shared));
    if (judgement === undefined) return undefined;
    const [from = 0, to = 0] = [this.#places[fromClass], this.#places[toClass]];
    return this.#fates[judgement.fates.get(refusalsOf(judgement.questions, from, to)) ?? -1];
  }

  /** Are there two of them that have no unit in common? */
  #isApart(from: number, to: number): boolean {
    const [home, other] = [this.#homes[from], this.#homes[to]];
    return home === manyHomes || home !== other || (home === noUnit && from !== to);
  }
}

const manyHomes = -2;

/** The unit of all, where they have one. */
function homeOf(units: readonly number[]): number {
  const [first = noUnit] = units;
  return units.every((each) => each === first) ? first : manyHomes;
}
