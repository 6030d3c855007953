import type { DeviceId } from '../topology/ids.ts';
import type { Asking, PolicyAnswers } from './askings.ts';
import { portIndex } from './policyClasses.ts';

/** Whoever is meant by an asking: each sender, each receiver, or one whoever the two are. */
type Side = Asking['pod']['side'];

/** A class of the network without policies, and the classes that it was parted into. */
interface Parted {
  readonly class: number;
  readonly parts: readonly number[];
}

/** An asking, answered for all pairs of two lists of classes. */
export interface Question {
  readonly pod: Side;
  /** By port, and by the class of whoever refuses: 1 at each kind of other end that is refused. */
  readonly rows: readonly Rows[];
  /** Of each receiver, which of the ports it is. */
  readonly portOf: Int32Array;
  readonly other: Side;
  readonly kinds: Int32Array;
}

type Rows = readonly (Uint8Array | null)[];

interface Network {
  readonly answers: PolicyAnswers;
  readonly edges: readonly number[];
  /** One of each class. */
  readonly firsts: readonly DeviceId[];
}

/** Asks for each class once, in however many pairings it stands. */
export class Questions {
  readonly #network: Network;
  /** Of each class, where the port at which it is published lies among those that policies tell apart. */
  readonly #ports: Int32Array;
  readonly #rows = new Map<string, Rows | null>();
  readonly #kinds = new Map<string, Int32Array>();

  constructor(network: Network) {
    this.#network = network;
    const { answers, edges, firsts } = network;
    this.#ports = Int32Array.from(firsts, (each) => portIndex(edges, answers.published(each)));
  }

  /** None where nobody would refuse. */
  of(asking: Asking, senders: Parted, receivers: Parted): readonly Question[] {
    const { pod, other } = asking;
    const ports: number[] = [];
    const portOf = Int32Array.from(receivers.parts, (each) => {
      const port = asking.port ?? this.#ports[each] ?? 0;
      const known = ports.indexOf(port);
      return known >= 0 ? known : ports.push(port) - 1;
    });
    const whoseAre = (side: Side): Parted => (side === 'to' ? receivers : senders);
    const rows = ports.map((port) => this.#rowsOf(asking, whoseAre(pod.side), port));
    if (rows.every((all) => all === null)) return [];
    const kinds = this.#kindsOf(asking, whoseAre(other.side));
    return [{ pod: pod.side, rows: rows.map((all) => all ?? []), portOf, other: other.side, kinds }];
  }

  /** `null`: none of them refuses anybody. */
  #rowsOf(asking: Asking, refusing: Parted, port: number): Rows | null {
    const { guard, pod, direction, protocol } = asking;
    const key = [guard.cluster, direction, protocol, port, ...whose(pod, refusing)].join(' ');
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const rows = this.#firstsOf(pod.side, refusing).map((each) => this.#network.answers.row(asking, each, port));
    const made = rows.some((row) => row !== null && row.includes(1)) ? rows : null;
    this.#rows.set(key, made);
    return made;
  }

  #kindsOf(asking: Asking, others: Parted): Int32Array {
    const key = [asking.guard.cluster, ...whose(asking.other, others)].join(' ');
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const made = Int32Array.from(this.#firstsOf(asking.other.side, others), (each) =>
      this.#network.answers.kind(asking, each),
    );
    this.#kinds.set(key, made);
    return made;
  }

  #firstsOf(side: Side, { parts }: Parted): readonly DeviceId[] {
    const { firsts } = this.#network;
    return (side === 'neither' ? parts.slice(0, 1) : parts).flatMap((each) => firsts[each] ?? []);
  }
}

/** What is meant is the same for a class in whichever pairing, and for nobody in particular in all. */
function whose({ side, which }: Asking['pod'] | Asking['other'], { class: number }: Parted): readonly unknown[] {
  return side === 'neither' ? [side, which] : [number, which];
}

/** A bit for each question that somebody answers by refusing, of one pair. */
export function refusalsOf(questions: readonly Question[], from: number, to: number): number {
  let refusals = 0;
  for (let index = 0; index < questions.length; index += 1) {
    const question = questions[index];
    if (question !== undefined && isRefused(question, from, to)) refusals |= 1 << index;
  }
  return refusals;
}

function isRefused({ pod, rows, portOf, other, kinds }: Question, from: number, to: number): boolean {
  const row = rows[portOf[to] ?? 0]?.[at(pod, from, to)] ?? null;
  return row !== null && row[kinds[at(other, from, to)] ?? 0] === 1;
}

function at(side: Side, from: number, to: number): number {
  return side === 'neither' ? 0 : side === 'from' ? from : to;
}

/** A sender and a receiver, by their places in the two lists of classes. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** How many there are, and which two count. */
interface Lists {
  readonly senders: number;
  readonly receivers: number;
  readonly counts: (two: Places) => boolean;
}

/**
 * Which refusals occur, each with two for whom they do. There are millions of pairs, and whoever refuses mostly refuses all of one list
 * but a few: what is so for most is combined, and only those few are looked at one by one.
 */
export function refusalsAmong(
  questions: readonly Question[],
  { senders, receivers, counts }: Lists,
): ReadonlyMap<number, Places> {
  const found = new Map<number, Places>();
  const mostly = { from: new Int32Array(senders), to: new Int32Array(receivers) };
  const exceptions = new Set<number>();
  for (const [index, question] of questions.entries()) {
    const lists = { senders, receivers };
    for (const { side, place, isMostly, others } of leaningsOf(question, lists)) {
      if (isMostly) mostly[side][place] = (mostly[side][place] ?? 0) | (1 << index);
      for (const other of others)
        exceptions.add(side === 'from' ? place * receivers + other : other * receivers + place);
    }
  }
  const note = (two: Places): void => {
    const refusals = refusalsOf(questions, two.from, two.to);
    if (!found.has(refusals) && counts(two)) found.set(refusals, two);
  };
  for (const each of exceptions) note({ from: Math.floor(each / receivers), to: each % receivers });
  const [froms, tos] = [placesOf(mostly.from), placesOf(mostly.to)];
  for (const some of froms.values()) {
    for (const others of tos.values()) {
      const two = firstOf(some, others, (each) => !exceptions.has(each.from * receivers + each.to) && counts(each));
      if (two !== null) note(two);
    }
  }
  return found;
}

/** What a question says of one of a list to most of the other list, and of whom it says the opposite. */
interface Leaning {
  readonly side: 'from' | 'to';
  readonly place: number;
  readonly isMostly: boolean;
  readonly others: readonly number[];
}

function leaningsOf(
  question: Question,
  { senders, receivers }: Pick<Lists, 'senders' | 'receivers'>,
): readonly Leaning[] {
  const { pod, rows, portOf, other, kinds } = question;
  const alike = (side: Leaning['side'], place: number): Leaning => {
    const isMostly = side === 'from' ? isRefused(question, place, 0) : isRefused(question, 0, place);
    return { side, place, isMostly, others: [] };
  };
  const among = (side: Leaning['side'], place: number, row: Uint8Array | null): readonly Leaning[] => {
    if (row === null) return [];
    const leaning = leaningOf(row);
    return [
      { side, place, isMostly: leaning.isMostly, others: leaning.kinds.flatMap((kind) => ofKind.get(kind) ?? []) },
    ];
  };
  const ofKind = placesOf(kinds);
  if (pod === 'from') {
    const places = [...Array(senders).keys()];
    if (rows.length > 1) return places.map((place) => lookedAt(question, place, receivers));
    return places.flatMap((place) =>
      other === 'to' ? among('from', place, rows[0]?.[place] ?? null) : [alike('from', place)],
    );
  }
  return [...Array(receivers).keys()].flatMap((place) =>
    other === 'from' ? among('to', place, rows[portOf[place] ?? 0]?.[at(pod, 0, place)] ?? null) : [alike('to', place)],
  );
}

/** Where a sender is asked at several ports, each receiver is. */
function lookedAt(question: Question, place: number, receivers: number): Leaning {
  const others = [...Array(receivers).keys()].filter((to) => isRefused(question, place, to));
  return { side: 'from', place, isMostly: false, others };
}

const leanings = new WeakMap<Uint8Array, { readonly isMostly: boolean; readonly kinds: readonly number[] }>();

function leaningOf(row: Uint8Array): { readonly isMostly: boolean; readonly kinds: readonly number[] } {
  const known = leanings.get(row);
  if (known !== undefined) return known;
  let ones = 0;
  for (const each of row) ones += each;
  const isMostly = ones > row.length / 2;
  const kinds: number[] = [];
  const seldom = isMostly ? 0 : 1;
  for (let kind = row.indexOf(seldom); kind >= 0; kind = row.indexOf(seldom, kind + 1)) kinds.push(kind);
  const made = { isMostly, kinds };
  leanings.set(row, made);
  return made;
}

/** Places by what stands at them. */
function placesOf(list: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [place, each] of list.entries()) {
    const known = places.get(each);
    if (known === undefined) places.set(each, [place]);
    else known.push(place);
  }
  return places;
}

function firstOf(some: readonly number[], others: readonly number[], fits: (two: Places) => boolean): Places | null {
  for (const from of some) {
    for (const to of others) if (fits({ from, to })) return { from, to };
  }
  return null;
}
