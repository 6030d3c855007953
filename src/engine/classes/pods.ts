import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { DirectoryEntry, Topology } from '../topology/topology.ts';

/** The pods that run on a node that is known. There are many, so what is known of each stands in a table, at its place. */
export interface Pods {
  /** In the order of the network's devices. */
  readonly devices: readonly Device[];
  /** Devices that are neither nodes nor such pods. */
  readonly others: readonly Device[];
  /** How each is dialled. */
  readonly entries: readonly (DirectoryEntry | undefined)[];
  /** Its node's place among the nodes. */
  readonly nodes: Int32Array;
  /** Its first address, and that as a number; of none, `noAddress`. */
  readonly ips: readonly (IpAddress | null)[];
  readonly addresses: Float64Array;
  /** Addresses besides the first, and whose they are. */
  readonly further: readonly { readonly address: number; readonly place: number }[];
  /** Places, by address; of one address in the order of the devices. */
  readonly byAddress: Uint32Array;
  /** `undefined`: it is no such pod. */
  readonly placeOf: (id: DeviceId) => number | undefined;
}

export const noAddress = -1;

/** A number that holds both an address and a place: there are fewer pods than this. */
const mostPods = 2 ** 20;

export function podsOn({ devices: all, directory }: Topology, order: ReadonlyMap<DeviceId, number>): Pods {
  const devices: Device[] = [];
  const others: Device[] = [];
  const nodes: number[] = [];
  let latest: DeviceId | null = null;
  let at: number | undefined;
  for (const device of all.values()) {
    if (device.role === 'node') continue;
    // Those of one node mostly follow one another.
    if (device.node !== latest) {
      latest = device.node;
      at = latest === null ? undefined : order.get(latest);
    }
    if (device.role !== 'pod' || at === undefined) others.push(device);
    else {
      devices.push(device);
      nodes.push(at);
    }
  }
  const ips: (IpAddress | null)[] = [];
  const addresses = new Float64Array(devices.length);
  const packed = new Float64Array(devices.length);
  const further: { readonly address: number; readonly place: number }[] = [];
  for (let place = 0; place < devices.length; place += 1) {
    let value = noAddress;
    let ip: IpAddress | null = null;
    for (const port of devices[place]?.interfaces ?? []) {
      for (const { address } of port.addresses) {
        if (ip === null) {
          ip = address;
          value = valueOf(address);
        } else further.push({ address: valueOf(address), place });
      }
    }
    ips.push(ip);
    addresses[place] = value;
    packed[place] = (value + 1) * mostPods + place;
  }
  const byAddress = new Uint32Array(packed.toSorted().map((each) => each % mostPods));
  const placeOf = placing(all, { devices, addresses, byAddress });
  const entries: (DirectoryEntry | undefined)[] = devices.map(() => undefined);
  for (const entry of directory.values()) {
    const place = placeOf(entry.endpoint);
    if (place !== undefined) entries[place] = entry;
  }
  return { devices, others, entries, nodes: Int32Array.from(nodes), ips, addresses, further, byAddress, placeOf };
}

export function addressOfPod(pod: Device | undefined): IpAddress | null {
  for (const { addresses } of pod?.interfaces ?? []) {
    const [first] = addresses;
    if (first !== undefined) return first.address;
  }
  return null;
}

type ByAddress = Pick<Pods, 'devices' | 'addresses' | 'byAddress'>;

/** Who asks about many mostly asks in their order; whoever is not the next one is found by address. */
function placing(all: Topology['devices'], pods: ByAddress): Pods['placeOf'] {
  const { devices, byAddress } = pods;
  let latest = -1;
  return (id) => {
    if (devices[latest]?.id === id) return latest;
    if (devices[latest + 1]?.id === id) {
      latest += 1;
      return latest;
    }
    const device = all.get(id);
    if (device?.role !== 'pod') return undefined;
    const own = addressOfPod(device);
    const value = own === null ? noAddress : valueOf(own);
    for (let index = firstAt(pods, value); index < byAddress.length; index += 1) {
      const place = byAddress[index] ?? 0;
      if (pods.addresses[place] !== value) return undefined;
      if (devices[place] !== device) continue;
      latest = place;
      return place;
    }
    return undefined;
  };
}

function firstAt({ addresses, byAddress }: ByAddress, value: number): number {
  let [low, high] = [0, byAddress.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((addresses[byAddress[middle] ?? 0] ?? noAddress) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pods that have the address, in the order of the devices. */
export function podsAt(pods: Pods, address: IpAddress): readonly DeviceId[] {
  const { devices, addresses, byAddress } = pods;
  const value = valueOf(address);
  const found: DeviceId[] = [];
  for (let index = firstAt(pods, value); index < byAddress.length; index += 1) {
    const place = byAddress[index] ?? 0;
    const device = addresses[place] === value ? devices[place] : undefined;
    if (device === undefined) break;
    found.push(device.id);
  }
  return found;
}
