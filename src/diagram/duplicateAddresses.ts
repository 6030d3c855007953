import type { IpAddress, Topology } from '../engine/index.ts';

const known = new WeakMap<Topology, ReadonlySet<IpAddress>>();

/** Addresses that more than one endpoint holds. */
export function duplicateAddressesIn(topology: Topology): ReadonlySet<IpAddress> {
  const remembered = known.get(topology);
  if (remembered !== undefined) return remembered;
  const seen = new Set<IpAddress>();
  const twice = new Set<IpAddress>();
  for (const { own } of topology.directory.values()) {
    if (seen.has(own.address)) twice.add(own.address);
    seen.add(own.address);
  }
  known.set(topology, twice);
  return twice;
}
