import type { Prefix } from '../net/prefix.ts';
import { prefixAround } from '../net/prefix.ts';
import type { Device } from '../topology/device.ts';
import type { LinkId } from '../topology/ids.ts';
import type { Interface } from '../topology/interface.ts';
import type { Topology } from '../topology/topology.ts';
import type { LiteralCollector } from './literals.ts';
import { collectRule } from './literals.ts';
import type { OwnTexts } from './publishing.ts';
import { isOwnHost, ownTexts, podNaming, readAlike } from './publishing.ts';
import type { Naming, Phrase, Phrases } from './spelling.ts';
import type { Units } from './units.ts';

const asItIs: Naming = (text) => text;

interface Said {
  readonly where: string;
  readonly item: string;
  readonly value: unknown;
  readonly own: OwnTexts;
  readonly after: Phrase;
}

/** What is said of each pod by others, a phrase that goes on. Of neighbours mostly the same is said, which is not spelled again. */
export class PodSayings {
  readonly #topology: Topology;
  readonly #units: Units;
  readonly #phrases: Phrases;
  readonly #own: OwnTexts[] = [];
  readonly #said: Int32Array;
  /** What was said last after a phrase. */
  readonly #latest = new Map<Phrase, Said>();

  constructor(topology: Topology, units: Units, phrases: Phrases) {
    this.#topology = topology;
    this.#units = units;
    this.#phrases = phrases;
    this.#said = new Int32Array(units.pods.devices.length);
    for (const device of units.pods.devices) this.#own.push(ownTexts(topology, units, device));
  }

  own(place: number): OwnTexts {
    const own = this.#own[place];
    if (own === undefined) throw new Error(`no pod at ${place} of ${this.#topology.devices.size} devices`);
    return own;
  }

  said(place: number): Phrase {
    return this.#said[place] ?? 0;
  }

  say(place: number, where: string, item: string, value: unknown): void {
    const before = this.said(place);
    const own = this.own(place);
    const latest = this.#latest.get(before);
    if (latest?.where === where && latest.item === item && readAlike(latest.value, value, latest.own, own)) {
      this.#said[place] = latest.after;
      return;
    }
    const { name, number } = podNaming(this.#units, own);
    const phrases = this.#phrases;
    const begun = phrases.and(phrases.and(before, phrases.word(where)), phrases.word(item));
    const after = phrases.and(begun, phrases.spelled(value, name, number));
    this.#said[place] = after;
    this.#latest.set(before, { where, item, value, own, after });
  }
}

interface Telling {
  readonly phrases: Phrases;
  readonly sayings: PodSayings;
  readonly literals: LiteralCollector;
}

/** What each pod itself has. */
export function podSelves(topology: Topology, units: Units, telling: Telling): Int32Array {
  const { phrases, sayings, literals } = telling;
  const shared = new Map<object, Phrase>();
  const once = (value: object): Phrase => {
    const known = shared.get(value) ?? phrases.spelled(value, asItIs);
    shared.set(value, known);
    return known;
  };
  const { devices } = units.pods;
  const selves = new Int32Array(devices.length);
  let latest = -1;
  for (const [place, pod] of devices.entries()) {
    const before = devices[latest];
    const isAlike =
      before !== undefined && isSelfAlike(topology, before, pod, [sayings.own(latest), sayings.own(place)]);
    selves[place] = isAlike
      ? (selves[latest] ?? 0)
      : podSelf(topology, units, pod, { phrases, once, literals, own: sayings.own(place) });
    latest = place;
  }
  return selves;
}

/** Has the pod what the one before it has? */
function isSelfAlike(
  topology: Topology,
  one: Device,
  other: Device,
  [oneOwn, otherOwn]: readonly [OwnTexts, OwnTexts],
): boolean {
  const isMadeAlike =
    one.node === other.node &&
    one.up === other.up &&
    one.cluster === other.cluster &&
    one.listeners === other.listeners &&
    one.hooks === other.hooks &&
    one.proxies === other.proxies &&
    one.sysctls === other.sysctls &&
    one.interfaces.length === other.interfaces.length;
  if (!isMadeAlike) return false;
  // Of what a pod has, only where it is dialled has a port of its own.
  const [bare, otherBare] = [withoutPort(oneOwn), withoutPort(otherOwn)];
  return (
    one.interfaces.every((each, index) => isPortAlike(topology, [one, each], [other, other.interfaces[index]])) &&
    readAlike(one.interfaces, other.interfaces, bare, otherBare) &&
    readAlike(one.routes, other.routes, bare, otherBare) &&
    readAlike(topology.directory.get(one.id), topology.directory.get(other.id), oneOwn, otherOwn)
  );
}

function withoutPort(own: OwnTexts): OwnTexts {
  return own.port === null ? own : { ...own, port: null };
}

/** Does it lead to the same, and lie in the same subnets? */
function isPortAlike(
  topology: Topology,
  [one, port]: readonly [Device, Interface],
  [other, otherPort]: readonly [Device, Interface | undefined],
): boolean {
  if (otherPort === undefined || port.addresses.length !== otherPort.addresses.length) return false;
  return (
    wayOut(topology, one, port) === wayOut(topology, other, otherPort) &&
    port.addresses.every(({ address, length }, index) => {
      const near = otherPort.addresses[index];
      return (
        length === 32 || (near !== undefined && prefixAround(address, length) === prefixAround(near.address, length))
      );
    })
  );
}

interface SelfTelling extends Omit<Telling, 'sayings'> {
  readonly once: (value: object) => Phrase;
  readonly own: OwnTexts;
}

function podSelf(topology: Topology, units: Units, pod: Device, { phrases, once, literals, own }: SelfTelling): Phrase {
  const { name, number } = podNaming(units, own);
  const entry = topology.directory.get(pod.id);
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
