import { valueOf } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { prefixAround } from '../net/prefix.ts';
import type { Device } from '../topology/device.ts';
import type { LinkId } from '../topology/ids.ts';
import type { Interface } from '../topology/interface.ts';
import type { DirectoryEntry, Topology } from '../topology/topology.ts';
import type { LiteralCollector } from './literals.ts';
import { collectRule } from './literals.ts';
import type { Comparison, OwnTexts } from './publishing.ts';
import { isOwnHost, ownTexts, podNaming, readAlike } from './publishing.ts';
import type { Row, Rows } from './rows.ts';
import type { Naming, Phrase, Phrases } from './spelling.ts';
import type { Units } from './units.ts';

const asItIs: Naming = (text) => text;

/** An item of somebody's that is about a pod; `without`: a field of it that only says which, or nothing. */
export interface Item {
  readonly item: string;
  readonly value: object;
  readonly without: string;
}

interface Said extends Item {
  readonly where: string;
  readonly own: OwnTexts;
  readonly after: Phrase;
}

/** Who says it of a pod: the node that it runs on, of its ways to it, or whoever sends others to it. */
type Speakers = 'home' | 'others';

/** What is said of each pod by others, a phrase that goes on. Of neighbours mostly the same is said, which is not spelled again. */
export class PodSayings {
  readonly #units: Units;
  readonly #phrases: Phrases;
  readonly #said: Readonly<Record<Speakers, Int32Array>>;
  /** What was said last after a phrase. */
  readonly #latest = new Map<Phrase, Said>();

  constructor(units: Units, phrases: Phrases) {
    this.#units = units;
    this.#phrases = phrases;
    const { length } = units.pods.devices;
    this.#said = { home: new Int32Array(length), others: new Int32Array(length) };
  }

  own(place: number): OwnTexts {
    return ownTexts(this.#units, place);
  }

  said(place: number): Phrase {
    return this.#phrases.and(this.#said.home[place] ?? 0, this.#said.others[place] ?? 0);
  }

  saidByOthers(place: number): Phrase {
    return this.#said.others[place] ?? 0;
  }

  /** Others said the same of it as of one before. */
  goOn(place: number, said: Phrase): void {
    this.#said.others[place] = said;
  }

  /** Of all in a row its node says what it said of the first. */
  sayOfRow({ first, end }: Row): void {
    this.#said.home.fill(this.#said.home[first] ?? 0, first, end);
  }

  say(by: Speakers, place: number, where: string, { item, value, without }: Item): void {
    const said = this.#said[by];
    const before = said[place] ?? 0;
    const own = this.own(place);
    const latest = this.#latest.get(before);
    const isSaid =
      latest?.where === where &&
      latest.item === item &&
      latest.without === without &&
      readAlike(latest.value, value, { one: latest.own, other: own, without, numbers: true });
    if (isSaid) {
      said[place] = latest.after;
      return;
    }
    const { name, number } = podNaming(this.#units, own);
    const phrases = this.#phrases;
    const begun = phrases.and(phrases.and(before, phrases.word(where)), phrases.word(item));
    const after = phrases.and(
      begun,
      phrases.spelled(without === '' ? value : { ...value, [without]: '' }, name, number),
    );
    said[place] = after;
    this.#latest.set(before, { where, item, value, without, own, after });
  }
}

interface Telling {
  readonly phrases: Phrases;
  readonly sayings: PodSayings;
  readonly literals: LiteralCollector;
}

/** What each pod itself has; those in a row have what the first of them has. */
export function podSelves(topology: Topology, units: Units, rows: Rows, telling: Telling): Int32Array {
  const { phrases, sayings, literals } = telling;
  const shared = new Map<object, Phrase>();
  const once = (value: object): Phrase => {
    const known = shared.get(value) ?? phrases.spelled(value, asItIs);
    shared.set(value, known);
    return known;
  };
  const { devices, entries } = units.pods;
  const isShared = sharing();
  const selves = new Int32Array(devices.length);
  let wasHome = false;
  for (let place = 0; place < devices.length; place += 1) {
    const [pod, before] = [devices[place], devices[place - 1]];
    if (pod === undefined) continue;
    const row = rows.at(place);
    if (row !== null && place > row.first) {
      selves[place] = selves[row.first] ?? 0;
      wasHome = true;
      continue;
    }
    const own = sayings.own(place);
    const isHome = pod.interfaces.every((each) => wayOut(topology, pod, each) === '');
    const isAlike =
      before !== undefined &&
      isHome &&
      wasHome &&
      isMadeAlike(before, pod) &&
      haveAlike(isShared, [before, entries[place - 1], sayings.own(place - 1)], [pod, entries[place], own]);
    selves[place] = isAlike
      ? (selves[place - 1] ?? 0)
      : podSelf(topology, units, pod, { phrases, once, literals, own, entry: entries[place] });
    wasHome = isHome;
  }
  return selves;
}

export function isMadeAlike(one: Device, other: Device): boolean {
  return (
    one.node === other.node &&
    one.up === other.up &&
    one.cluster === other.cluster &&
    one.listeners === other.listeners &&
    one.hooks === other.hooks &&
    one.proxies === other.proxies &&
    one.sysctls === other.sysctls &&
    one.interfaces.length === other.interfaces.length
  );
}

type Dialled = readonly [pod: Device, entry: DirectoryEntry | undefined, own: OwnTexts];

/** Has the pod what the one before it has? */
function haveAlike(isShared: IsShared, [one, entry, own]: Dialled, [other, otherEntry, otherOwn]: Dialled): boolean {
  // Only where a pod is dialled a number is its own.
  const by: Comparison = { one: own, other: otherOwn, without: '', numbers: false };
  if (!readAlike(entry, otherEntry, { ...by, numbers: true })) return false;
  for (let at = 0; at < one.interfaces.length; at += 1) {
    const [port, near] = [one.interfaces[at], other.interfaces[at]];
    if (port === undefined || near === undefined) return false;
    if (port === near && isShared(port, own, otherOwn)) continue;
    if (!isInSubnetsOf(port, near) || !readAlike(port, near, by)) return false;
  }
  return (
    (one.routes === other.routes && isShared(one.routes, own, otherOwn)) || readAlike(one.routes, other.routes, by)
  );
}

type IsShared = (value: object, one: OwnTexts, other: OwnTexts) => boolean;

/** Does something that two pods both have read the same to both, because no text in it is either's own? */
function sharing(): IsShared {
  const texts = new Map<object, ReadonlySet<string>>();
  return (value, one, other) => {
    const known = texts.get(value) ?? textsIn(value);
    texts.set(value, known);
    return !isIn(known, one) && !isIn(known, other);
  };
}

function isIn(texts: ReadonlySet<string>, { id, address }: OwnTexts): boolean {
  return texts.has(id) || (address !== null && texts.has(address));
}

/** Of the prefix of one address, that address. */
function textsIn(value: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === 'string') texts.add(each.endsWith('/32') ? each.slice(0, -3) : each);
    return each;
  });
  return texts;
}

function isInSubnetsOf({ addresses }: Interface, { addresses: others }: Interface): boolean {
  if (addresses.length !== others.length) return false;
  for (let at = 0; at < addresses.length; at += 1) {
    const [here, there] = [addresses[at], others[at]];
    if (here === undefined || there === undefined || here.length !== there.length) return false;
    const size = 2 ** (32 - here.length);
    if (size > 1 && Math.floor(valueOf(here.address) / size) !== Math.floor(valueOf(there.address) / size))
      return false;
  }
  return true;
}

interface SelfTelling extends Omit<Telling, 'sayings'> {
  readonly once: (value: object) => Phrase;
  readonly own: OwnTexts;
  readonly entry: DirectoryEntry | undefined;
}

function podSelf(
  topology: Topology,
  units: Units,
  pod: Device,
  { phrases, once, literals, own, entry }: SelfTelling,
): Phrase {
  const { name, number } = podNaming(units, own);
  const self = { at: units.names.get(pod.node ?? pod.id)?.text, up: pod.up, cluster: pod.cluster };
  const mention = (prefix: Prefix): void => {
    if (!units.names.has(prefix) && !isOwnHost(own, prefix)) literals.add([prefix]);
  };
  let said = phrases.spelled(self, asItIs);
  for (const each of [pod.listeners, pod.hooks, pod.proxies, pod.sysctls]) said = phrases.and(said, once(each));
  for (const each of pod.interfaces) {
    said = phrases.and(said, phrases.word(wayOut(topology, pod, each)));
    said = phrases.and(said, phrases.spelled(each, name));
    for (const { address, length } of each.addresses) if (length < 32) mention(prefixAround(address, length));
  }
  for (const route of pod.routes) {
    said = phrases.and(said, phrases.spelled(route, name));
    mention(route.prefix);
  }
  for (const rules of Object.values(pod.hooks)) for (const rule of rules) collectRule(rule, units.names, literals);
  return entry === undefined ? said : phrases.and(said, phrases.spelled(entry, name, number));
}

/** The link, unless it leads to the pod's own node and nowhere else. */
function wayOut({ links }: Topology, { node }: Device, port: Interface): LinkId | '' {
  if (port.kind !== 'ethernet') return '';
  const ends = links.get(port.link)?.ends ?? [];
  return ends.length === 2 && ends.some(({ device }) => device === node) ? '' : port.link;
}
