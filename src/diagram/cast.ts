import type { DeviceId, Topology, IpAddress } from '../engine/index.ts';
import type { Tagged, Visit } from '../playback/index.ts';
import type { Cast } from './layout/outline.ts';

interface CastInput {
  readonly topology: Topology;
  readonly visits: readonly Visit[];
  readonly tags: readonly Tagged[];
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
  /** Whoever is to be seen besides: what is looked into, what a lesson points at, what was unfolded. */
  readonly also: readonly DeviceId[];
}

/** Who takes part in a send: its ends, every device on its way, and whoever is asked for. */
export function castOf({ topology, visits, tags, from, to, also }: CastInput): Cast {
  const visited = visits.map(({ hop }) => hop.device);
  const ends = [from, to].filter((id) => id !== null);
  const there = (id: DeviceId): boolean => topology.devices.has(id);
  const marked = new Set([...ends, ...visited].filter(there));
  const taking = new Set([...marked, ...also.filter(there)]);
  const hooks = new Map<DeviceId, number>();
  for (const { here } of tags) {
    if (here === null) continue;
    const count = [here.source, here.destination].filter((each) => each !== null).length;
    hooks.set(here.device, Math.max(hooks.get(here.device) ?? 0, count));
  }
  return {
    topology,
    duplicateAddresses: duplicateAddressesIn(topology),
    taking,
    marked,
    hooks,
    desks: visits.length > 0,
    from,
    to,
  };
}

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
