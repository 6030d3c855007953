import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';

/** The pods that run on a node that is known. There are many, so what is known of each stands in a table, at its place. */
export interface Pods {
  /** In the order of the network's devices. */
  readonly devices: readonly Device[];
  readonly placeOf: ReadonlyMap<DeviceId, number>;
  /** Its node's place among the nodes. */
  readonly nodes: Int32Array;
  /** Its first address as a number; of none, `noAddress`. */
  readonly addresses: Float64Array;
  /** Places, by address; of one address in the order of the devices. */
  readonly byAddress: Uint32Array;
}

export const noAddress = -1;

/** A number that holds both an address and a place: there are fewer pods than this. */
const mostPods = 2 ** 20;

export function podsOn({ devices: all }: Topology, order: ReadonlyMap<DeviceId, number>): Pods {
  const devices: Device[] = [];
  const placeOf = new Map<DeviceId, number>();
  const found: number[] = [];
  let [latest, at]: [DeviceId | null, number | undefined] = [null, undefined];
  for (const device of all.values()) {
    if (device.role !== 'pod' || device.node === null) continue;
    // Those of one node mostly follow one another.
    if (device.node !== latest) [latest, at] = [device.node, order.get(device.node)];
    if (at === undefined) continue;
    placeOf.set(device.id, devices.length);
    devices.push(device);
    found.push(at);
  }
  const addresses = new Float64Array(devices.length);
  const sorted = new Float64Array(devices.length);
  for (const [place, device] of devices.entries()) {
    const own = addressOfPod(device);
    const value = own === null ? noAddress : valueOf(own);
    addresses[place] = value;
    sorted[place] = (value + 1) * mostPods + place;
  }
  sorted.sort();
  const byAddress = new Uint32Array(devices.length);
  for (let index = 0; index < sorted.length; index += 1) byAddress[index] = (sorted[index] ?? 0) % mostPods;
  return { devices, placeOf, nodes: Int32Array.from(found), addresses, byAddress };
}

export function addressOfPod({ interfaces }: Device): IpAddress | null {
  for (const { addresses } of interfaces) {
    for (const { address } of addresses) return address;
  }
  return null;
}

/** The pods that have the address, in the order of the devices. */
export function podsAt({ devices, addresses, byAddress }: Pods, address: IpAddress): readonly DeviceId[] {
  const value = valueOf(address);
  const addressAt = (index: number): number => addresses[byAddress[index] ?? 0] ?? noAddress;
  let [low, high] = [0, byAddress.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (addressAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  const found: DeviceId[] = [];
  for (; low < byAddress.length && addressAt(low) === value; low += 1) {
    const device = devices[byAddress[low] ?? 0];
    if (device !== undefined) found.push(device.id);
  }
  return found;
}
