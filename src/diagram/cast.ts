import type { DeviceId, Topology } from '../engine/index.ts';
import type { Tagged, Visit } from '../playback/index.ts';
import type { Cast } from './layout/outline.ts';
import { duplicateAddressesIn } from './duplicateAddresses.ts';

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
