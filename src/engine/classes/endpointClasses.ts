import type { NetworkState } from '../forwarding/conntrack.ts';
import { valueOf } from '../net/address.ts';
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
import { isPodOf, unitsOf } from './units.ts';

/** Endpoints that a network cannot tell apart. */
export interface EndpointClass {
  readonly id: string;
  readonly members: readonly DeviceId[];
}

/** Where an endpoint stands, as far as that decides whom it can be exchanged with. */
export interface Place {
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
export interface Described {
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
  const { pods, unitOf } = units;
  const contested = contestedPods(topology, units);
  const singlePods = new Set([...description.singlePods, ...contested]);
  const singleUnits = new Set(description.singleUnits);
  for (const id of alone) {
    const unit = unitOf.get(id);
    if (unit === undefined) singlePods.add(id);
    else singleUnits.add(unit);
  }
  const unitOfPod = (id: DeviceId): number | undefined => {
    const device = pods.devices[pods.placeOf.get(id) ?? -1];
    return device === undefined ? undefined : unitOf.get(device.node ?? id);
  };
  for (const id of singlePods) {
    const unit = unitOfPod(id);
    if (unit !== undefined) singleUnits.add(unit);
  }
  const colours = coloursOf(units, { ...description, singleUnits });
  const looks = looksOf(topology, units, description, singlePods);
  const standing = standingAmongTwins(pods, looks);
  const numbers = numbering();
  const known = new Map<DeviceId, number>();
  const members: DeviceId[][] = [];
  const unitsOfMembers: number[][] = [];
  for (const id of topology.directory.keys()) {
    const place = pods.placeOf.get(id);
    const unit = place === undefined ? unitOf.get(id) : unitOf.get(pods.devices[place]?.node ?? id);
    const colour = unit === undefined ? 0 : (colours[unit] ?? 0);
    const number =
      unit === undefined
        ? numbers.ofText(`!${id}`)
        : place === undefined
          ? numbers.ofText(`${colour} ${units.names.get(id)?.text}`)
          : numbers.ofPair(colour, standing[place] ?? 0);
    (members[number] ??= []).push(id);
    (unitsOfMembers[number] ??= []).push(unit ?? noUnit);
    known.set(id, number);
  }
  const placeOf = (id: DeviceId): Place | null => {
    const number = known.get(id);
    if (number === undefined) return null;
    const place = pods.placeOf.get(id);
    const address = place === undefined ? noAddress : (pods.addresses[place] ?? noAddress);
    return {
      class: number,
      unit: unitOf.get(id) ?? unitOfPod(id) ?? noUnit,
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
function contestedPods(topology: Topology, { unitOf, prefixes, pods }: Units): readonly DeviceId[] {
  const others = new Set<number>();
  for (const list of prefixes) for (const each of list) if (lengthOf(each) === 32) others.add(rangeOf(each).first);
  for (const device of topology.devices.values()) {
    if (device.role === 'node' || isPodOf(device, unitOf)) continue;
    for (const { addresses } of device.interfaces) for (const { address } of addresses) others.add(valueOf(address));
  }
  return pods.devices.flatMap(({ id }, place) => (others.has(pods.addresses[place] ?? noAddress) ? [id] : []));
}

/**
 * What there is to each pod, at its place: what is said of it, and where its address and its port lie among those that are mentioned.
 * The same number for the same.
 */
function looksOf(
  { directory }: Topology,
  units: Units,
  { ofPod, literals, portEdges }: Description,
  single: ReadonlySet<DeviceId>,
): Int32Array {
  const { devices, addresses } = units.pods;
  const looks = new Int32Array(devices.length);
  const intern = interning();
  const ranges = units.prefixes.map((prefixes) =>
    prefixes.flatMap((each) => (lengthOf(each) === 32 ? [] : [{ ...rangeOf(each), length: lengthOf(each) }])),
  );
  const atRanges = (unit: number, value: number): string =>
    (ranges[unit] ?? [])
      .map(({ first, last, length }) =>
        value < first || value > last ? '-' : value === last && length < 31 ? '!' : '+',
      )
      .join('');
  let node: DeviceId | null = null;
  let unit = -1;
  let [phrase, edge, around, within] = [-1, -1, '', ''];
  for (const [place, device] of devices.entries()) {
    const entry = directory.get(device.id);
    const value = addresses[place] ?? noAddress;
    if (device.node !== node) [node, unit] = [device.node, units.unitOf.get(device.node ?? device.id) ?? -1];
    const isPublished = entry !== undefined && entry.own !== entry.published;
    const now = {
      phrase: ofPod[place] ?? 0,
      edge: isPublished ? edgeBelow(portEdges, entry.published.port) : -1,
      around: value === noAddress ? '' : literals.around(value),
      within: value === noAddress ? 'none' : atRanges(unit, value),
    };
    const isSame =
      place > 0 && now.phrase === phrase && now.edge === edge && now.around === around && now.within === within;
    ({ phrase, edge, around, within } = now);
    if (single.has(device.id)) looks[place] = intern(`!${device.id}`);
    else if (isSame && !single.has(devices[place - 1]?.id ?? device.id)) looks[place] = looks[place - 1] ?? 0;
    else looks[place] = intern(`${phrase}#${edge}|${around}|${within}`);
  }
  return looks;
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
function named({ devices }: Topology, members: readonly (readonly DeviceId[])[]): readonly EndpointClass[] {
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
