import type { IpAddress } from '../net/address.ts';
import { everywhere, heldBy } from '../net/prefix.ts';
import type { Device } from './device.ts';
import type { Topology } from './topology.ts';

/** Every pod's own address, in reading order. */
export function podAddresses({ directory, devices }: Topology): readonly IpAddress[] {
  return [...directory.values()].flatMap(({ endpoint, own }) =>
    devices.get(endpoint)?.role === 'pod' ? [own.address] : [],
  );
}

/** How many pods have an address that another pod has too, and how many addresses those are. */
export function sharedPodAddresses(topology: Topology): { readonly pods: number; readonly addresses: number } {
  const all = podAddresses(topology);
  const holders = new Map<IpAddress, number>();
  for (const address of all) holders.set(address, (holders.get(address) ?? 0) + 1);
  const shared = [...holders.values()].filter((count) => count > 1);
  return { pods: shared.reduce((sum, count) => sum + count, 0), addresses: shared.length };
}

/** To how many of these addresses the device has a route of its own, the default route aside. */
export function routedAddresses({ routes }: Device, addresses: readonly IpAddress[]): number {
  const known = routes.filter(({ kind, prefix }) => kind === 'unicast' && prefix !== everywhere);
  return addresses.filter(heldBy(known.map(({ prefix }) => prefix))).length;
}
