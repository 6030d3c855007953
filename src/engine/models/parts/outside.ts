import type { IpAddress } from '../../net/address.ts';
import { everywhere, nthAddress, prefixAround } from '../../net/prefix.ts';
import type { Host, Scenario } from '../../scenario.ts';
import type { Plan } from '../../topology/builder.ts';
import { addDevice, addInterface, addLink, addRoute, at, ethernet, fixed } from '../../topology/builder.ts';
import type { DeviceId } from '../../topology/ids.ts';
import { deviceId } from '../../topology/ids.ts';
import { defaultHostPort, list } from './directory.ts';
import { freeName, shortId } from './names.ts';

/** The router between everything: the network that clusters are joined to. */
export const fabric: DeviceId = deviceId('fabric');

export function addFabric(plan: Plan): void {
  addDevice(plan, { id: fabric, role: 'router', name: 'Network fabric' });
}

/** Machines outside every cluster, each on a subnet of its own behind the fabric. */
export function addHosts(plan: Plan, { hosts }: Scenario): void {
  for (const host of hosts) addHost(plan, host);
}

function addHost(plan: Plan, host: Host): void {
  const { id, name, address, length, serves } = host;
  const router = routerAddress(host);
  const listeners = serves.flatMap(
    (port) =>
      [
        { protocol: 'tcp', port },
        { protocol: 'udp', port },
      ] as const,
  );
  addDevice(plan, { id, role: 'host', name, listeners });
  const port = freeName(plan, fabric, `to-${shortId(id)}`, 'port');
  const link = `${id}/uplink`;
  addLink(plan, link, 'cable', [
    { device: id, interface: 'eth0' },
    { device: fabric, interface: port },
  ]);
  addInterface(plan, id, ethernet('eth0', link, [at(address, length)]));
  addRoute(plan, id, fixed(everywhere, router, 'eth0'));
  addInterface(plan, fabric, ethernet(port, link, [at(router, length)]));
  list(plan, id, { address, port: serves[0] ?? defaultHostPort });
}

/** The first address of the host's subnet that is not the host's own. */
export function routerAddress({ address, length }: Pick<Host, 'address' | 'length'>): IpAddress {
  const subnet = prefixAround(address, length);
  const first = nthAddress(subnet, 1);
  const found = first === address ? nthAddress(subnet, 2) : first;
  if (found === null)
    throw new Error('a host needs a subnet with room for its router; check the scenario before compiling');
  return found;
}
