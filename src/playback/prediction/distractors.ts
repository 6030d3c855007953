import type { DeviceId, IpAddress, Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';

/** Who sends to whom: what a distractor is taken from. */
export interface SendEnds {
  readonly from: DeviceId;
  readonly to: DeviceId;
}

/** Addresses that somebody could expect at a device, the likeliest first: its own, those of both ends, published ones, nodes. */
export function likelyAddresses(topology: Topology, at: DeviceId, { from, to }: SendEnds): readonly IpAddress[] {
  const ends = [from, to].flatMap((id) => {
    const entry = topology.directory.get(id);
    return entry === undefined ? [] : [entry.own.address, entry.published.address];
  });
  const nodes = [from, to].flatMap((id) => topology.devices.get(id)?.node ?? []);
  const gateways = [...topology.devices.values()].filter(({ role }) => role === 'gateway').map(({ id }) => id);
  return [
    ...addressesOf(topology, at),
    ...ends,
    ...nodes.flatMap((id) => addressesOf(topology, id)),
    ...gateways.flatMap((id) => addressesOf(topology, id)),
    ...[...topology.directory.values()].map(({ own }) => own.address),
  ];
}

/** Devices that a packet could go to from here: neighbours first, then whatever forwards, then anybody. */
export function likelyDevices(topology: Topology, from: DeviceId): readonly DeviceId[] {
  const neighbours = [...topology.links.values()]
    .map(({ ends }) => ends.map(({ device }) => device))
    .filter((devices) => devices.includes(from))
    .flat();
  const all = [...topology.devices.values()];
  const forwarding = all.filter(({ role }) => role !== 'pod' && role !== 'host').map(({ id }) => id);
  return [...neighbours, ...forwarding, ...all.map(({ id }) => id)].filter((id) => id !== from);
}

function addressesOf(topology: Topology, id: DeviceId): readonly IpAddress[] {
  return deviceOf(topology, id).interfaces.flatMap(({ kind, addresses }) =>
    kind === 'loopback' ? [] : addresses.filter(({ scope }) => scope === 'global').map(({ address }) => address),
  );
}
