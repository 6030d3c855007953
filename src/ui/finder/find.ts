import type { DeviceId } from '../../engine/index.ts';

/** Somebody who can be found. */
export interface Entry {
  readonly id: DeviceId;
  readonly name: string;
  /** A pod's node; of everyone else what it is. */
  readonly place: string;
  /** The cluster, or what else it is listed under. */
  readonly group: string;
  /** Its own, on either side: one, or two where the sides differ. */
  readonly addresses: readonly string[];
  /** Other names by which it may be sought: as the scenario writes them. */
  readonly also: readonly string[];
}

/** Those listed, best first, under what they belong to. */
export interface FoundEntries {
  readonly groups: readonly { readonly label: string; readonly entries: readonly Entry[] }[];
  readonly shown: number;
  /** How many match in all. */
  readonly count: number;
}

/** As many are drawn at once: what is further down is found by another letter. */
export const mostShown = 50;

const noMatch = Infinity;

/** Who is meant by what was typed: all its words are in a name, an address, a node or a group. Nothing typed: everybody, the chosen first. */
export function find(people: readonly Entry[], typed: string, chosen: DeviceId | null): FoundEntries {
  const sought = plain(typed);
  const ranked = sought === '' ? withFirst(people, chosen) : matching(people, sought);
  const shown = someOfEach(ranked);
  return { groups: grouped(shown), shown: shown.length, count: ranked.length };
}

function withFirst(people: readonly Entry[], chosen: DeviceId | null): readonly Entry[] {
  const first = people.find(({ id }) => id === chosen);
  return first === undefined ? people : [first, ...people.filter((each) => each !== first)];
}

function matching(people: readonly Entry[], sought: string): readonly Entry[] {
  const words = sought.split(/[\s,]+/).filter((word) => word !== '');
  return people
    .map((entry) => ({ entry, rank: rankOf(entry, sought, words) }))
    .filter(({ rank }) => rank < noMatch)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** The first of all; but each group has its share, so that none hides the others. */
function someOfEach(ranked: readonly Entry[]): readonly Entry[] {
  const groups = grouped(ranked);
  const share = Math.floor(mostShown / Math.max(1, groups.length));
  const kept = new Set(groups.flatMap(({ entries }) => entries.slice(0, share)));
  const spare = new Set(ranked.filter((each) => !kept.has(each)).slice(0, mostShown - kept.size));
  return ranked.filter((each) => kept.has(each) || spare.has(each));
}

/** In the order in which each is first met. */
function grouped(entries: readonly Entry[]): FoundEntries['groups'] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const members = groups.get(entry.group);
    if (members === undefined) groups.set(entry.group, [entry]);
    else members.push(entry);
  }
  return [...groups].map(([label, members]) => ({ label, entries: members }));
}

/** Less is better. What was typed as a whole comes before its words one by one. */
function rankOf(entry: Entry, sought: string, words: readonly string[]): number {
  const texts = textsOf(entry);
  const whole = rankIn(texts, sought);
  if (whole < noMatch || words.length < 2) return whole;
  return words.reduce((sum, word) => sum + rankIn(texts, word), worst);
}

/** In this order: who is called so; who is there; who begins so; who has a word or a place that does; who has it somewhere. */
function rankIn({ names, addresses, place, group }: Texts, word: string): number {
  if (names.includes(word) || addresses.includes(word)) return 0;
  if (place === word || group === word) return 1;
  if (names.some((name) => name.startsWith(word))) return 2;
  if (addresses.some((address) => address.startsWith(word))) return 3;
  if (names.some((name) => beginsAWord(name, word))) return 4;
  if (place.startsWith(word) || group.startsWith(word)) return 5;
  if (names.some((name) => name.includes(word))) return 6;
  if (place.includes(word) || group.includes(word)) return 7;
  return addresses.some((address) => address.includes(word)) ? worst : noMatch;
}

const worst = 8;

function beginsAWord(name: string, word: string): boolean {
  const at = name.indexOf(word);
  return at > 0 && /[^\p{L}\p{N}]/u.test(name.charAt(at - 1));
}

interface Texts {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly place: string;
  readonly group: string;
}

const known = new WeakMap<Entry, Texts>();

function textsOf(entry: Entry): Texts {
  const remembered = known.get(entry);
  if (remembered !== undefined) return remembered;
  const { name, also, addresses, place, group } = entry;
  const texts = { names: [name, ...also].map(plain), addresses, place: plain(place), group: plain(group) };
  known.set(entry, texts);
  return texts;
}

/** Without capitals, and without the wide letters that a Chinese keyboard may leave. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
