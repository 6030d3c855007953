import type { IpAddress } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import { contains, everywhere, lengthOf, nthAddress, prefixAround, sizeOf } from '../../net/prefix.ts';
import type { Host } from '../../scenario.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import { addDevice, addInterface, addLink, addRoute, at, ethernet, fixed, joinLink } from '../../topology/builder.ts';
import type { DeviceId } from '../../topology/ids.ts';
import { deviceId, linkId } from '../../topology/ids.ts';
import { nodeSubnetOf, nodeSubnetsOf } from './addressing.ts';
import { defaultHostPort, listEndpoint } from './directory.ts';
import { freeName, shortId } from './names.ts';
import type { RouterLan } from './routers.ts';
import type { NodeLan } from './uplinks.ts';
import { attach } from './uplinks.ts';

/** The router between everything: the network that clusters are joined to. */
export const fabric: DeviceId = deviceId('fabric');

export function addFabric(draft: TopologyDraft): void {
  addDevice(draft, { id: fabric, role: 'router', name: 'Network fabric' });
}

/**
 * Machines outside every cluster: beside the nodes where their address lies in a cluster's node range, else behind the router that has
 * their subnet, else behind the fabric, where those of one subnet share it.
 */
export function addHosts(
  draft: TopologyDraft,
  hosts: readonly Host[],
  lans: readonly NodeLan[],
  behind: readonly RouterLan[],
): void {
  for (const host of hosts) {
    const { id, name, address, length, serves } = host;
    const listeners = [...new Set(serves)].flatMap((port) => [
      { protocol: 'tcp', port } as const,
      { protocol: 'udp', port } as const,
    ]);
    addDevice(draft, { id, role: 'host', name, listeners });
    const lan = lanAround(lans, address);
    const router = behind.find(({ subnet }) => subnet === prefixAround(address, length));
    if (lan === null && router !== undefined) addBehindRouter(draft, host, router);
    else if (lan === null)
      addBehindFabric(
        draft,
        host,
        hosts.filter((each) => lanAround(lans, each.address) === null),
      );
    else attach(draft, lan, { id, address, addresses: [], length, proxyArp: false });
    listEndpoint(draft, id, { address, port: serves[0] ?? defaultHostPort });
  }
}

/** The nodes that a machine stands beside: those with the narrowest range around its address. */
function lanAround(lans: readonly NodeLan[], address: IpAddress): NodeLan | null {
  const around = lans.filter(({ cluster: { cluster } }) =>
    nodeSubnetsOf(cluster).some((subnet) => contains(subnet, address)),
  );
  const lengths = around.map(({ cluster: { cluster } }) => lengthOf(nodeSubnetOf(cluster, address)));
  return around[lengths.indexOf(Math.max(...lengths))] ?? null;
}

function addBehindRouter(draft: TopologyDraft, { id, address, length }: Host, { link, router }: RouterLan): void {
  joinLink(draft, link, { device: id, interface: 'eth0' });
  addInterface(draft, id, ethernet('eth0', link, [at(address, length)]));
  addRoute(draft, id, fixed(everywhere, router, 'eth0'));
}

function addBehindFabric(draft: TopologyDraft, { id, address, length }: Host, all: readonly Host[]): void {
  const subnet = prefixAround(address, length);
  const sharing = all.filter((each) => prefixAround(each.address, each.length) === subnet);
  const router = routerAddress(subnet, sharing);
  const [first] = sharing;
  if (first === undefined) return;
  const link = linkId(`${first.id}/uplink`);
  const end = { device: id, interface: 'eth0' };
  if (first.id === id) {
    const port = freeName(draft, fabric, `to-${shortId(id)}`, 'port');
    addLink(draft, link, 'cable', [end, { device: fabric, interface: port }]);
    addInterface(draft, id, ethernet('eth0', link, [at(address, length)]));
    addRoute(draft, id, fixed(everywhere, router, 'eth0'));
    addInterface(draft, fabric, ethernet(port, link, [at(router, length)]));
    return;
  }
  joinLink(draft, link, end);
  addInterface(draft, id, ethernet('eth0', link, [at(address, length)]));
  addRoute(draft, id, fixed(everywhere, router, 'eth0'));
}

/** The first address of a subnet that is none of its hosts' own; where they hold every one, the first is held twice. */
function routerAddress(subnet: Prefix, hosts: readonly Host[]): IpAddress {
  const held = new Set(hosts.map(({ address }) => address));
  const last = sizeOf(subnet) - 2;
  for (let offset = 1; offset <= Math.min(last, held.size + 1); offset += 1) {
    const found = nthAddress(subnet, offset);
    if (found !== null && !held.has(found)) return found;
  }
  const first = nthAddress(subnet, 1);
  if (first === null)
    throw new Error('a host needs a subnet with room for its router; check the scenario before compiling');
  return first;
}
