import type { NetworkState } from '../forwarding/conntrack.ts';
import { valueOf } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { lengthOf, rangeOf } from '../net/prefix.ts';
import type { DeviceId } from '../topology/ids.ts';
import { deviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { coloursOf, interning } from './colours.ts';
import type { Description } from './description.ts';
import { describe } from './description.ts';
import type { Pods } from './pods.ts';
import { noAddress } from './pods.ts';
import type { Units } from './units.ts';
import { unitsOf } from './units.ts';

/** Endpoints that a network cannot tell apart. */
export interface EndpointClass {
  readonly id: string;
  readonly members: readonly DeviceId[];
}

/** Where an endpoint stands, as far as that decides whom it can be exchanged with. */
interface Place {
  readonly class: number;
  readonly unit: number;
  /** Of a pod, as a number. */
  readonly address: number | null;
}

export interface Partition {
  readonly classes: readonly EndpointClass[];
  /** Of each class, the units of its members in their order; `noUnit`: it belongs to none. */
  readonly unitsOfMembers: readonly (readonly number[])[];
  /** `null` of what is no endpoint. */
  readonly placeOf: (id: DeviceId) => Place | null;
  readonly units: Units;
  /** Devices that nobody is exchanged with. */
  readonly fixed: (id: DeviceId) => boolean;
}

/** Nobody is like whoever belongs to no unit. */
export const noUnit = -1;

/** A network's endpoints, before anybody asks who is like whom. */
interface Described {
  readonly topology: Topology;
  readonly units: Units;
  readonly description: Description;
}

const written = new WeakMap<Topology, Described>();

export function described(topology: Topology): Described {
  const known = written.get(topology);
  if (known !== undefined) return known;
  const units = unitsOf(topology);
  const made = { topology, units, description: describe(topology, units) };
  written.set(topology, made);
  return made;
}

/**
 * The classes of a network's endpoints. Two are of one class where the network with both changed round is the same network: everything
 * that its devices hold is written down with what is the endpoint's own (its address, id, port, node) under names, and the two read the
 * same. `alone`: devices that are to have nobody like them.
 */
export function partition({ topology, units, description }: Described, alone: ReadonlySet<DeviceId>): Partition {
  const { pods, unitOf, unitsOfPods } = units;
  const singlePods = new Set(description.singlePods);
  for (const place of contestedPods(units)) singlePods.add(idAt(pods, place));
  const singleUnits = new Set(description.singleUnits);
  for (const id of alone) {
    const unit = unitOf.get(id);
    if (unit === undefined) singlePods.add(id);
    else singleUnits.add(unit);
  }
  const unitOfPod = (id: DeviceId): number | undefined => unitsOfPods[pods.placeOf(id) ?? -1];
  for (const id of singlePods) {
    const unit = unitOfPod(id);
    if (unit !== undefined) singleUnits.add(unit);
  }
  const colours = coloursOf(units, { ...description, singleUnits });
  const standing = standingAmongTwins(pods, looksOf(units, description, singlePods));
  const numbers = numbering();
  const classesOfPods = new Int32Array(pods.devices.length);
  const classesOfOthers = new Map<DeviceId, number>();
  const members: DeviceId[][] = [];
  const unitsOfMembers: number[][] = [];
  for (const id of topology.directory.keys()) {
    const place = pods.placeOf(id);
    const unit = place === undefined ? unitOf.get(id) : unitsOfPods[place];
    const colour = unit === undefined ? 0 : (colours[unit] ?? 0);
    let number: number;
    if (place !== undefined) {
      number = numbers.ofPair(colour, standing[place] ?? 0);
      classesOfPods[place] = number;
    } else {
      number = numbers.ofText(unit === undefined ? `!${id}` : `${colour} ${units.names.get(id)?.text}`);
      classesOfOthers.set(id, number);
    }
    (members[number] ??= []).push(id);
    (unitsOfMembers[number] ??= []).push(unit ?? noUnit);
  }
  const placeOf = (id: DeviceId): Place | null => {
    const other = classesOfOthers.get(id);
    if (other !== undefined) return { class: other, unit: unitOf.get(id) ?? noUnit, address: null };
    const place = pods.placeOf(id);
    if (place === undefined || !topology.directory.has(id)) return null;
    const address = pods.addresses[place] ?? noAddress;
    return {
      class: classesOfPods[place] ?? 0,
      unit: unitsOfPods[place] ?? noUnit,
      address: address === noAddress ? null : address,
    };
  };
  const fixed = (id: DeviceId): boolean => {
    const unit = unitOf.get(id);
    if (unit !== undefined) return singleUnits.has(unit);
    return unitOfPod(id) === undefined || singlePods.has(id);
  };
  return { classes: named(topology, members), unitsOfMembers, placeOf, units, fixed };
}

function idAt({ devices }: Pods, place: number): DeviceId {
  const device = devices[place];
  if (device === undefined) throw new Error(`no pod at ${place}`);
  return device.id;
}

/** Numbers from 0 for texts and for pairs of numbers, each its own. */
function numbering() {
  const texts = new Map<string, number>();
  const pairs = new Map<number, number>();
  let next = 0;
  let [first, second, latest] = [-1, -1, -1];
  const given = <Key>(known: Map<Key, number>, key: Key): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, next);
    next += 1;
    return next - 1;
  };
  return {
    ofText: (text: string): number => given(texts, text),
    /** Of small whole numbers; the same is mostly asked for again at once. */
    ofPair: (a: number, b: number): number => {
      if (a !== first || b !== second) [first, second, latest] = [a, b, given(pairs, a * mostLooks + b)];
      return latest;
    },
  };
}

/** A number holds two of which neither reaches this: there are no more endpoints. */
const mostLooks = 2 ** 26;

/** Pods that hold what something else holds too. */
function contestedPods({ prefixes, pods }: Units): readonly number[] {
  const others = new Set<number>();
  for (const list of prefixes) for (const each of list) if (lengthOf(each) === 32) others.add(rangeOf(each).first);
  for (const { interfaces } of pods.others) {
    for (const { addresses } of interfaces) for (const { address } of addresses) others.add(valueOf(address));
  }
  const found: number[] = [];
  pods.addresses.forEach((address, place) => {
    if (others.has(address)) found.push(place);
  });
  return found;
}

/**
 * What there is to each pod, at its place: what is said of it, and where its address and its port lie among those that are mentioned.
 * The same number for the same.
 */
function looksOf(
  { pods, prefixes, unitsOfPods }: Units,
  { ofPod, literals, portEdges }: Description,
  single: ReadonlySet<DeviceId>,
): Int32Array {
  const looks = new Int32Array(pods.devices.length);
  const intern = interning();
  const ranges = prefixes.map((each) => new RangesOfUnit(each));
  const singles = new Set([...single].map((id) => pods.placeOf(id)));
  let latest = { phrase: -1, edge: -1, around: '', within: '', look: -1 };
  for (let place = 0; place < looks.length; place += 1) {
    if (singles.has(place)) {
      looks[place] = intern(`!${place}`);
      continue;
    }
    const entry = pods.entries[place];
    const address = pods.addresses[place] ?? noAddress;
    const phrase = ofPod[place] ?? 0;
    const isPublished = entry !== undefined && entry.own !== entry.published;
    const edge = isPublished ? edgeBelow(portEdges, entry.published.port) : -1;
    const around = address === noAddress ? '' : literals.around(address);
    const within = address === noAddress ? 'none' : (ranges[unitsOfPods[place] ?? 0]?.at(address) ?? '');
    const isSame =
      phrase === latest.phrase && edge === latest.edge && around === latest.around && within === latest.within;
    if (!isSame) latest = { phrase, edge, around, within, look: intern(`${phrase}#${edge}|${around}|${within}`) };
    looks[place] = latest.look;
  }
  return looks;
}

/** Where an address lies among the prefixes of a unit, in a word that is remembered for as far as it holds. */
class RangesOfUnit {
  readonly #ranges: readonly { readonly first: number; readonly last: number; readonly length: number }[];
  #from = 0;
  #to = -1;
  #word = '';

  constructor(prefixes: readonly Prefix[]) {
    this.#ranges = prefixes.flatMap((each) => {
      const length = lengthOf(each);
      return length === 32 ? [] : [{ ...rangeOf(each), length }];
    });
  }

  at(address: number): string {
    if (address < this.#from || address > this.#to) this.#find(address);
    return this.#word;
  }

  #find(address: number): void {
    this.#word = '';
    let [from, to] = [0, 2 ** 32];
    for (const { first, last, length } of this.#ranges) {
      const hasEnd = length < 31;
      this.#word += address < first || address > last ? '-' : address === last && hasEnd ? '!' : '+';
      for (const edge of hasEnd ? [first, last, last + 1] : [first, last + 1]) {
        if (edge <= address) from = Math.max(from, edge);
        else to = Math.min(to, edge - 1);
      }
    }
    this.#from = from;
    this.#to = to;
  }
}

/** What there is to each pod, and to those that have its address too, in their order; the same number for the same. */
function standingAmongTwins({ addresses, byAddress }: Pods, looks: Int32Array): Int32Array {
  const standing = new Int32Array(looks.length);
  const numbers = numbering();
  const at = (index: number): number => byAddress[index] ?? 0;
  for (let first = 0; first < byAddress.length; ) {
    const address = addresses[at(first)];
    let end = first + 1;
    if (address !== noAddress) while (end < byAddress.length && addresses[at(end)] === address) end += 1;
    // A list of looks is numbered look by look, a longer one by what is before and the next.
    let list = 0;
    for (let index = first; index < end; index += 1) list = 1 + numbers.ofPair(list, looks[at(index)] ?? 0);
    for (let index = first; index < end; index += 1) {
      standing[at(index)] = end === first + 1 ? 2 * list : 1 + 2 * numbers.ofPair(list, index - first);
    }
    first = end;
  }
  return standing;
}

function edgeBelow(edges: readonly number[], port: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? 0) <= port) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `cluster-1/pods`, `cluster-1/nodes`, numbered where there are several; of one member its own id. */
export function named({ devices }: Topology, members: readonly (readonly DeviceId[])[]): readonly EndpointClass[] {
  const counts = new Map<string, number>();
  return members.map((ids): EndpointClass => {
    const [only, second] = ids;
    if (only !== undefined && second === undefined) return { id: only, members: ids };
    const device = only === undefined ? undefined : devices.get(only);
    const name = `${device?.cluster ?? ''}/${device?.role ?? 'endpoint'}s`;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return { id: `${name}-${number}`, members: ids };
  });
}

/** Every device that a network remembers something at or about: what has happened there makes it unlike others. */
export function rememberedBy(topology: Topology, state: NetworkState): ReadonlySet<DeviceId> {
  const devices = new Set<DeviceId>([...state.conntrack.keys(), ...state.outerFlows.keys()]);
  const addresses = new Set<string>();
  for (const entries of state.conntrack.values()) {
    for (const { original, reply } of entries) {
      for (const each of [original.source, original.destination, reply.source, reply.destination]) addresses.add(each);
    }
  }
  for (const flows of state.outerFlows.values()) {
    for (const { source, destination, translated } of flows) addresses.add(source).add(destination).add(translated);
  }
  for (const [key, { owner, rivals }] of state.neighbours) {
    const [device = '', , target = ''] = key.split(' ');
    addresses.add(target);
    for (const { device: id } of [owner, ...rivals]) devices.add(id);
    const holder = topology.devices.get(deviceId(device));
    if (holder !== undefined) devices.add(holder.id);
  }
  if (addresses.size === 0 && state.placed.size === 0) return devices;
  for (const { id, interfaces, hooks, proxies } of topology.devices.values()) {
    const holds = interfaces.some((port) => port.addresses.some(({ address }) => addresses.has(address)));
    const placed =
      state.placed.size > 0 &&
      [
        ...Object.entries(hooks).flatMap(([hook, rules]) => rules.map((rule) => `${hook} ${rule.id}`)),
        ...proxies.map((each) => each.id),
      ].some((each) => state.placed.has(each));
    if (holds || placed) devices.add(id);
  }
  return devices;
}
