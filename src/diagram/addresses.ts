import type { Device, DeviceId, IpAddress, Topology } from '../engine/index.ts';
import { choosesDestination } from '../engine/index.ts';

/** The addresses of a device that belong on the picture. */
interface ShownAddresses {
  /** Its own; for a device between its cluster and the rest, the inner one first. */
  readonly own: readonly IpAddress[];
  /** Addresses that are no device's own, and that this one answers for. */
  readonly virtual: readonly IpAddress[];
}

const known = new WeakMap<Topology, ReadonlyMap<DeviceId, ShownAddresses>>();

export function shownAddresses(topology: Topology, device: Device): ShownAddresses {
  return all(topology).get(device.id) ?? { own: [], virtual: [] };
}

/** The address a device is known by on the picture. */
export function cardAddress(topology: Topology, device: Device): IpAddress | null {
  return shownAddresses(topology, device).own.at(-1) ?? null;
}

function all(topology: Topology): ReadonlyMap<DeviceId, ShownAddresses> {
  const remembered = known.get(topology);
  if (remembered !== undefined) return remembered;
  const virtual = virtualAddresses(topology);
  const shown = new Map(
    [...topology.devices.values()].map((device) => [
      device.id,
      { own: ownAddresses(device), virtual: virtual.get(device.id) ?? [] },
    ]),
  );
  known.set(topology, shown);
  return shown;
}

function ownAddresses({ role, interfaces }: Device): readonly IpAddress[] {
  const onLinks = interfaces.flatMap((each) => (each.kind === 'ethernet' ? each.addresses : []));
  const distinct = [...new Set(onLinks.map(({ address }) => address))];
  // A gateway's uplink is made first; what it shows its cluster reads first.
  return role === 'gateway' ? distinct.toReversed() : distinct;
}

/** Published addresses that no interface holds belong to the device whose rules translate them. */
function virtualAddresses({ devices, directory }: Topology): ReadonlyMap<DeviceId, readonly IpAddress[]> {
  const held = new Set([...devices.values()].flatMap(ownAddresses));
  const published = new Set(
    [...directory.values()].map((entry) => entry.published.address).filter((address) => !held.has(address)),
  );
  return new Map(
    [...devices.values()].map(({ id, hooks }) => {
      const matched = hooks.prerouting.flatMap((rule) =>
        choosesDestination(rule) ? (rule.match.destination ?? []) : [],
      );
      if (matched.length === 0) return [id, []];
      const texts = new Set(matched.map((prefix) => prefix.split('/')[0]));
      return [id, [...published].filter((address) => texts.has(address))];
    }),
  );
}
