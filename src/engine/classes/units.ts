import { valueOf } from '../net/address.ts';
import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { hostPrefix, lengthOf, prefixAround, rangeOf } from '../net/prefix.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Route } from '../topology/route.ts';
import type { Topology } from '../topology/topology.ts';
import type { Pods } from './pods.ts';
import { noAddress, podsOn } from './pods.ts';

/** What a unit calls something of its own, so that two units' descriptions can be equal. */
export interface OwnName {
  readonly unit: number;
  readonly text: string;
  /** As the unit itself calls it, and as another one does. */
  readonly here: string;
  readonly there: string;
}

export function ownName(unit: number, text: string): OwnName {
  return { unit, text, here: `@${text}`, there: `@@${text}` };
}

/**
 * Nodes that hold addresses in common, and so can only change places with others together: one of each cluster where islands give out
 * the same addresses, else a single one. What is a unit's own has a name that is the same in every unit; whatever else the network
 * mentions goes by itself.
 */
export interface Units {
  readonly nodes: readonly (readonly Device[])[];
  readonly unitOf: ReadonlyMap<DeviceId, number>;
  /** By address, prefix and device id, as they are written. */
  readonly names: ReadonlyMap<string, OwnName>;
  readonly prefixes: readonly (readonly Prefix[])[];
  /** Units of which an address is held by something that is no node as well. */
  readonly contested: ReadonlySet<number>;
  readonly pods: Pods;
  /** Of each pod, at its place. */
  readonly unitsOfPods: Int32Array;
}

export function unitsOf(topology: Topology): Units {
  const machines: Device[] = [];
  for (const device of topology.devices.values()) if (device.role !== 'pod') machines.push(device);
  const nodes = machines.filter(({ role }) => role === 'node');
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const groups = grouping(nodes.length);
  const pods = podsOn(topology, order);
  const { members, holders } = membersOf(topology, order, pods, groups);
  const claims = claimsOf(machines, order, holders);
  const own = claims.filter((claim) => members.areAllOf(claim, groups));
  const hosts = [...holders].map(([ip, node]) => ({ first: valueOf(ip), last: valueOf(ip), node }));
  uniteOverlapping([...own.map(({ prefix, node }) => ({ ...rangeOf(prefix), node })), ...hosts], groups);
  return named(nodes, groups, { own, pods });
}

/** Which of the nodes belong together, as far as that is known. */
function grouping(count: number) {
  const parent = Array.from({ length: count }, (_, index) => index);
  const of = (node: number): number => {
    let root = node;
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) root = up;
    parent[node] = root;
    return root;
  };
  return {
    of,
    unite: (a: number, b: number): void => {
      const [first, second] = [of(a), of(b)].toSorted((x, y) => x - y);
      if (first !== undefined && second !== undefined) parent[second] = first;
    },
  };
}

type Grouping = ReturnType<typeof grouping>;

/** The addresses of nodes and their pods, in the order of the numbers; nodes that share one are united. */
function membersOf(
  topology: Topology,
  order: ReadonlyMap<DeviceId, number>,
  { addresses: ofPods, further, nodes: nodesOfPods }: Pods,
  groups: Grouping,
) {
  const holders = new Map<IpAddress, number>();
  const packed: number[] = [];
  for (const [id, node] of order) {
    for (const { addresses } of topology.devices.get(id)?.interfaces ?? []) {
      for (const { address } of addresses) {
        if (!holders.has(address)) holders.set(address, node);
        packed.push(valueOf(address) * mostNodes + node);
      }
    }
  }
  const add = (address: number, place: number): void => {
    if (address !== noAddress) packed.push(address * mostNodes + (nodesOfPods[place] ?? 0));
  };
  for (let place = 0; place < ofPods.length; place += 1) add(ofPods[place] ?? noAddress, place);
  for (const { address, place } of further) add(address, place);
  const sorted = new Float64Array(packed).toSorted();
  const nodeAt = (index: number): number => (sorted[index] ?? 0) % mostNodes;
  const addressAt = (index: number): number => Math.floor((sorted[index] ?? 0) / mostNodes);
  for (let index = 1; index < sorted.length; index += 1) {
    const [node, before] = [nodeAt(index), nodeAt(index - 1)];
    if (node !== before && addressAt(index) === addressAt(index - 1)) groups.unite(before, node);
  }
  /** Where a run of addresses of one group ends, counted once all are united. */
  let ends: Uint32Array | null = null;
  const endOfRun = (index: number): number => {
    ends ??= runs(sorted.map((each) => groups.of(each % mostNodes)));
    return ends[index] ?? index;
  };
  return {
    holders,
    members: {
      /** Are all that lie in the prefix of the node's own group? What a node alone speaks of has to hold at least one. */
      areAllOf: ({ prefix, node, by }: Claim, { of }: Grouping): boolean => {
        const { first, last } = rangeOf(prefix);
        const start = lowerBound(sorted, first * mostNodes);
        if ((sorted[start] ?? Infinity) >= (last + 1) * mostNodes) return by === 'others';
        const next = sorted[endOfRun(start) + 1] ?? Infinity;
        return of(nodeAt(start)) === of(node) && next >= (last + 1) * mostNodes;
      },
    },
  };
}

/** A number that holds both an address and a node: there are fewer nodes than this. */
const mostNodes = 2 ** 20;

function runs(of: Float64Array): Uint32Array {
  const ends = new Uint32Array(of.length);
  for (let index = of.length - 1; index >= 0; index -= 1) {
    ends[index] = of[index] === of[index + 1] ? (ends[index + 1] ?? index) : index;
  }
  return ends;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Claim {
  readonly prefix: Prefix;
  readonly node: number;
  readonly by: 'itself' | 'others';
}

/** Prefixes that somebody sends to a node, or that it has on a bridge or keeps to itself. */
function claimsOf(
  machines: readonly Device[],
  order: ReadonlyMap<DeviceId, number>,
  holders: ReadonlyMap<IpAddress, number>,
): readonly Claim[] {
  const claims = new Map<string, Claim>();
  const claim = (prefix: Prefix, node: number, by: Claim['by']): void => {
    const key = `${prefix} ${node}`;
    if (by === 'others' || !claims.has(key)) claims.set(key, { prefix, node, by });
  };
  for (const device of machines) {
    const node = order.get(device.id);
    for (const route of device.routes) {
      const via = route.kind === 'unicast' && route.via !== null ? holders.get(route.via) : undefined;
      if (via !== undefined) claim(route.prefix, via, 'others');
      else if (node !== undefined && isKept(route) && lengthOf(route.prefix) < 32) claim(route.prefix, node, 'itself');
    }
    if (node === undefined) continue;
    for (const { kind, addresses } of device.interfaces) {
      if (kind !== 'bridge') continue;
      for (const { address, length } of addresses) claim(prefixAround(address, length), node, 'itself');
    }
  }
  return [...claims.values()];
}

function isKept(route: Route): boolean {
  return route.kind !== 'unicast' || route.via === null;
}

/** Prefixes lie in one another or apart, so in order each lies in the one before, in one that still goes on, or in none. */
function uniteOverlapping(
  ranges: readonly { readonly first: number; readonly last: number; readonly node: number }[],
  groups: Grouping,
): void {
  const open: (typeof ranges)[number][] = [];
  for (const each of ranges.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    while ((open.at(-1)?.last ?? Infinity) < each.first) open.pop();
    const around = open.at(-1);
    if (around !== undefined) groups.unite(around.node, each.node);
    open.push(each);
  }
}

function named(
  nodes: readonly Device[],
  groups: Grouping,
  { own, pods }: { readonly own: readonly Claim[]; readonly pods: Pods },
): Units {
  const roots = [...new Set(nodes.map((_, index) => groups.of(index)))];
  const numbers = new Map(roots.map((root, unit) => [root, unit]));
  const unitAt = (node: number): number => numbers.get(groups.of(node)) ?? 0;
  const members: Device[][] = roots.map(() => []);
  const prefixes: Prefix[][] = roots.map(() => []);
  const names = new Map<string, OwnName>();
  const unitOf = new Map<DeviceId, number>();
  const add = (text: Prefix, unit: number): void => {
    const list = prefixes[unit] ?? [];
    if (names.has(text)) return;
    const name = `p${list.length}/${lengthOf(text)}`;
    const known = ownName(unit, name);
    names.set(text, known);
    list.push(text);
    if (lengthOf(text) === 32) names.set(text.slice(0, -3), known);
  };
  for (const [index, device] of nodes.entries()) {
    const unit = unitAt(index);
    unitOf.set(device.id, unit);
    names.set(device.id, ownName(unit, `n${members[unit]?.length ?? 0}`));
    members[unit]?.push(device);
    for (const { addresses } of device.interfaces) {
      for (const { address } of addresses) add(hostPrefix(address), unit);
    }
  }
  for (const { prefix, node } of own) add(prefix, unitAt(node));
  const contested = new Set<number>();
  for (const { interfaces } of pods.others) {
    for (const { addresses } of interfaces) {
      for (const { address } of addresses) {
        const held = names.get(address);
        if (held !== undefined) contested.add(held.unit);
      }
    }
  }
  const unitsOfPods = pods.nodes.map(unitAt);
  return { nodes: members, unitOf, names, prefixes, contested, pods, unitsOfPods };
}
