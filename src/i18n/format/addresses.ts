import type { Device, DeviceId, IpAddress, Topology } from '../../engine/index.ts';

/** The address a person would name first: the one the device is dialled at, else the first of a wire it is on. */
export function mainAddress(topology: Topology, id: DeviceId): IpAddress | null {
  const listed = topology.directory.get(id);
  if (listed !== undefined) return listed.own.address;
  const device = topology.devices.get(id);
  if (device === undefined || device.role === 'router') return null;
  return globalAddresses(device)[0] ?? null;
}

/** The name of the interface that holds an address, the wanted one if several do; `null` when none does. */
export function holderOf(device: Device, address: IpAddress, wanted: string | null): string | null {
  const holders = device.interfaces.filter(({ addresses }) => addresses.some((each) => each.address === address));
  return (holders.find(({ name }) => name === wanted) ?? holders[0])?.name ?? null;
}

function globalAddresses({ interfaces }: Device): readonly IpAddress[] {
  return interfaces.flatMap(({ addresses }) =>
    addresses.filter(({ scope }) => scope === 'global').map(({ address }) => address),
  );
}
