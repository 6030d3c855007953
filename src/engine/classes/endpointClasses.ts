import type { NetworkState } from '../forwarding/conntrack.ts';
import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import { lengthOf, rangeOf } from '../net/prefix.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import { deviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { coloursOf, interning } from './colours.ts';
import type { Description } from './description.ts';
import { describe } from './description.ts';
import { addressOfPod } from './publishing.ts';
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
  /** `null`: it belongs to no unit, and nobody is like it. */
  readonly unit: number | null;
  readonly address: IpAddress | null;
}

export interface Partition {
  readonly classes: readonly EndpointClass[];
  readonly places: ReadonlyMap<DeviceId, Place>;
  readonly units: Units;
  /** Those of several clusters that have one address. */
  readonly sharing: ReadonlyMap<IpAddress, readonly DeviceId[]>;
  /** Devices that nobody is exchanged with. */
  readonly fixed: (id: DeviceId) => boolean;
}

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
  const { sharing, contested } = addressesOfPods(topology, units);
  const singlePods = new Set([...description.singlePods, ...contested]);
  const singleUnits = new Set(description.singleUnits);
  for (const id of alone) {
    const unit = units.unitOf.get(id);
    if (unit === undefined) singlePods.add(id);
    else singleUnits.add(unit);
  }
  for (const id of singlePods) {
    const unit = unitOfPod(topology, units, id);
    if (unit !== undefined) singleUnits.add(unit);
  }
  const colours = coloursOf(units, { ...description, singleUnits });
  const intern = interning();
  const look = podLook(units, description);
  const looks = new Map<DeviceId, number>();
  for (const device of topology.devices.values()) {
    if (isPodOf(device, units.unitOf)) {
      looks.set(device.id, intern(singlePods.has(device.id) ? `!${device.id}` : look(topology, device)));
    }
  }
  const keyOf = (
    id: DeviceId,
  ): { readonly key: string | number; readonly unit: number | null; readonly address: IpAddress | null } => {
    const device = topology.devices.get(id);
    const unit = device === undefined ? undefined : units.unitOf.get(device.node ?? id);
    if (device === undefined || unit === undefined) return { key: `!${id}`, unit: null, address: null };
    if (!isPodOf(device, units.unitOf)) {
      return { key: `${colours[unit]} ${units.names.get(id)?.text}`, unit, address: null };
    }
    const address = addressOfPod(device);
    const twins = address === null ? undefined : sharing.get(address);
    if (twins === undefined) return { key: (colours[unit] ?? 0) * mostLooks + (looks.get(id) ?? 0), unit, address };
    const all = twins.map((each) => looks.get(each)).join();
    return { key: `${colours[unit]} ${twins.indexOf(id)} ${all}`, unit, address };
  };
  const places = new Map<DeviceId, Place>();
  const numbers = new Map<string | number, number>();
  const members: DeviceId[][] = [];
  for (const id of topology.directory.keys()) {
    const { key, unit, address } = keyOf(id);
    const number = numbers.get(key) ?? members.length;
    if (number === members.length) {
      numbers.set(key, number);
      members.push([]);
    }
    members[number]?.push(id);
    places.set(id, { class: number, unit, address });
  }
  const fixed = (id: DeviceId): boolean => {
    const unit = units.unitOf.get(id);
    if (unit !== undefined) return singleUnits.has(unit);
    return unitOfPod(topology, units, id) === undefined || singlePods.has(id);
  };
  return { classes: named(topology, members), places, units, sharing, fixed };
}

/** A number holds a colour and a look: there are no more endpoints than this. */
const mostLooks = 2 ** 26;

function unitOfPod({ devices }: Topology, { unitOf }: Units, id: DeviceId): number | undefined {
  const device = devices.get(id);
  return device === undefined || !isPodOf(device, unitOf) ? undefined : unitOf.get(device.node ?? id);
}

/** Pods by address where several hold one, and those that hold what something else holds too. */
function addressesOfPods(topology: Topology, { unitOf, names }: Units) {
  const first = new Map<IpAddress, DeviceId>();
  const sharing = new Map<IpAddress, DeviceId[]>();
  const others = new Set<IpAddress>();
  for (const device of topology.devices.values()) {
    if (isPodOf(device, unitOf)) {
      const address = addressOfPod(device);
      if (address === null) continue;
      const known = first.get(address);
      if (known === undefined) first.set(address, device.id);
      else sharing.set(address, [...(sharing.get(address) ?? [known]), device.id]);
    } else if (!unitOf.has(device.id)) {
      for (const { addresses } of device.interfaces) for (const { address } of addresses) others.add(address);
    }
  }
  const contested: DeviceId[] = [];
  for (const [address, id] of first) {
    if (others.has(address) || names.has(address)) contested.push(...(sharing.get(address) ?? [id]));
  }
  return { sharing, contested };
}

/** What there is to a pod: what is said of it, and where its address and its port lie among those that are mentioned. */
function podLook(units: Units, { ofPod, literals, portEdges }: Description) {
  const ranges = units.prefixes.map((prefixes) =>
    prefixes.flatMap((each) => (lengthOf(each) === 32 ? [] : [{ ...rangeOf(each), length: lengthOf(each) }])),
  );
  return ({ directory }: Topology, device: Device): string => {
    const address = addressOfPod(device);
    const unit = units.unitOf.get(device.node ?? device.id) ?? -1;
    const entry = directory.get(device.id);
    let text = String(ofPod.get(device.id) ?? '');
    if (entry !== undefined && entry.own !== entry.published) text += `#${edgeBelow(portEdges, entry.published.port)}`;
    if (address === null) return text;
    const value = valueOf(address);
    text += `|${literals.around(value)}|`;
    for (const { first, last, length } of ranges[unit] ?? []) {
      text += value < first || value > last ? '-' : value === last && length < 31 ? '!' : '+';
    }
    return text;
  };
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
