import { valueOf } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { lengthOf, rangeOf } from '../net/prefix.ts';
import type { Denials, Guard } from '../policy/guard.ts';
import type { Direction } from '../policy/policy.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { Partition } from './endpointClasses.ts';
import { named, noUnit } from './endpointClasses.ts';
import { addressOfPod, podsAt } from './pods.ts';

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
  const denialsNumber = numbering();
  const saidOfPod = (id: DeviceId): string =>
    guards
      .map(({ denials }) => {
        const own = denials.get(id);
        return own === undefined ? '' : `${denialsNumber(own.ingress)} ${denialsNumber(own.egress)}`;
      })
      .join('|');
  const kindsOf = (value: number): string => guards.map((guard) => kindAt(guard, value)).join();
  const kindsOfUnit = units.prefixes.map((all) =>
    all.flatMap((each) => (lengthOf(each) === 32 ? [kindsOf(firstOf(each))] : [])).join(' '),
  );
  const unitNumber = numbering();
  const saidOf = (id: DeviceId): string => {
    const address = addressOfPod(topology.devices.get(id));
    const isPod = units.pods.placeOf(id) !== undefined;
    const twins = isPod && address !== null ? podsAt(units.pods, address).map(saidOfPod) : [];
    const port = topology.directory.get(id)?.published.port ?? 0;
    const kinds = isPod && address !== null ? kindsOf(valueOf(address)) : '';
    const unit = parted.placeOf(id)?.unit ?? noUnit;
    return `${twins.join(';')}#${kinds}#${portIndex(edges, port)}#${unitNumber(kindsOfUnit[unit] ?? '')}`;
  };
  const numbers = numbering();
  const classes = new Map<DeviceId, number>();
  const [members, unitsOfMembers, before]: [DeviceId[][], number[][], number[]] = [[], [], []];
  for (const id of topology.directory.keys()) {
    const place = parted.placeOf(id);
    if (place === null) continue;
    const number = numbers(`${place.class} ${saidOf(id)}`);
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

function firstOf(each: Prefix): number {
  return rangeOf(each).first;
}

/** Numbers from 0, each its own. */
function numbering(): (key: Denials | string) => number {
  const numbers = new Map<Denials | string, number>();
  return (key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
}

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
