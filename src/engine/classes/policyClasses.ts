import { lengthOf, rangeOf } from '../net/prefix.ts';
import type { Denials, Guard } from '../policy/guard.ts';
import type { Direction } from '../policy/policy.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { Partition } from './endpointClasses.ts';
import { named } from './endpointClasses.ts';
import type { Pods } from './pods.ts';
import { noAddress } from './pods.ts';

/** Classes of a network without its policies, parted once more by what the policies say to and of their members. */
export interface PolicyClasses {
  readonly parted: Partition;
  /** Of each class, the one that it was before. */
  readonly before: readonly number[];
}

/**
 * Members of a class are refused the same, and are the same to whoever refuses: they themselves, whoever has their address too, and
 * the addresses of the nodes that change places with theirs.
 */
export function policyClasses(
  topology: Topology,
  { guards, edges }: { readonly guards: readonly Guard[]; readonly edges: readonly number[] },
  parted: Partition,
): PolicyClasses {
  const { units } = parted;
  const listed = listing();
  const numbers = numbering();
  const saidOfPod = (id: DeviceId): number => {
    let said = 0;
    for (const { denials } of guards) {
      const own = denials.get(id);
      said = own === undefined ? listed(said, 0) : listed(listed(said, 1 + numbers(own.ingress)), numbers(own.egress));
    }
    return said;
  };
  const kindsOf = (value: number): number => {
    let kinds = 0;
    for (const guard of guards) kinds = listed(kinds, kindAt(guard, value));
    return kinds;
  };
  const kindsOfUnit = units.prefixes.map((all) => {
    let kinds = 0;
    for (const each of all) if (lengthOf(each) === 32) kinds = listed(kinds, kindsOf(rangeOf(each).first));
    return kinds;
  });
  const saidAtAddress = saidByAddress(units.pods, { saidOfPod, kindsOf, listed });
  const saidOf = (id: DeviceId, own: number, unit: number): number => {
    const port = topology.directory.get(id)?.published.port ?? 0;
    const said = listed(listed(listed(0, own), kindsOfUnit[unit] ?? 0), portIndex(edges, port));
    const place = units.pods.placeOf(id);
    return place === undefined || units.pods.addresses[place] === noAddress
      ? said
      : listed(said, saidAtAddress[place] ?? 0);
  };
  const classNumbers = numbering();
  const classes = new Map<DeviceId, number>();
  const [members, unitsOfMembers, before]: [DeviceId[][], number[][], number[]] = [[], [], []];
  for (const id of topology.directory.keys()) {
    const place = parted.placeOf(id);
    if (place === null) continue;
    const number = classNumbers(saidOf(id, place.class, place.unit));
    classes.set(id, number);
    before[number] = place.class;
    (members[number] ??= []).push(id);
    (unitsOfMembers[number] ??= []).push(place.unit);
  }
  const placeOf: Partition['placeOf'] = (id) => {
    const place = parted.placeOf(id);
    return place === null ? null : { ...place, class: classes.get(id) ?? 0 };
  };
  return { parted: { ...parted, classes: named(topology, members), unitsOfMembers, placeOf }, before };
}

interface Said {
  readonly saidOfPod: (id: DeviceId) => number;
  readonly kindsOf: (value: number) => number;
  readonly listed: (before: number, last: number) => number;
}

/** Of each pod, at its place: what policies say of all that have its address, and of which kinds that is. */
function saidByAddress({ devices, addresses, byAddress }: Pods, { saidOfPod, kindsOf, listed }: Said): Int32Array {
  const said = new Int32Array(devices.length);
  for (let first = 0; first < byAddress.length; ) {
    const address = addresses[byAddress[first] ?? 0] ?? noAddress;
    let list = 0;
    let end = first;
    for (; end < byAddress.length && addresses[byAddress[end] ?? 0] === address; end += 1) {
      const pod = address === noAddress ? undefined : devices[byAddress[end] ?? 0];
      if (pod !== undefined) list = listed(list, saidOfPod(pod.id));
    }
    list = listed(list, kindsOf(address));
    for (let index = first; index < end; index += 1) said[byAddress[index] ?? 0] = list;
    first = end;
  }
  return said;
}

/** Of which kind the address is. */
export function kindAt({ space }: Pick<Guard, 'space'>, value: number): number {
  let [low, high] = [0, space.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((space[middle]?.last ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return space[low]?.kind ?? 0;
}

/** Numbers from 0, each its own. */
function numbering(): (key: Denials | number) => number {
  const numbers = new Map<Denials | number, number>();
  return (key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
}

/** Lists of small whole numbers have numbers: 0 the empty one, and each other by what is before its last, and that. */
function listing(): (before: number, last: number) => number {
  const numbers = new Map<number, number>();
  return (before, last) => {
    const key = before * mostNumbers + last;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size + 1);
    return numbers.size;
  };
}

/** Neither a kind nor a list has a number as large: there are fewer endpoints. */
const mostNumbers = 2 ** 26;

const directions: readonly Direction[] = ['ingress', 'egress'];

/** Where ports begin that some policy treats otherwise than the ones before. */
export function portEdges(guards: readonly Guard[]): readonly number[] {
  const edges = new Set<number>([0]);
  const seen = new Set<Denials>();
  for (const { denials } of guards) {
    for (const own of denials.values()) {
      for (const each of directions.map((direction) => own[direction])) {
        if (seen.has(each)) continue;
        seen.add(each);
        for (const { ports } of each.all) {
          for (const { from, to } of [...ports.tcp, ...ports.udp]) edges.add(from).add(to + 1);
        }
      }
    }
  }
  return [...edges].toSorted((a, b) => a - b);
}

/** The last edge that the port is not before. */
export function portIndex(edges: readonly number[], port: number): number {
  return edges.findLast((edge) => edge <= port) ?? 0;
}
