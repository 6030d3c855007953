import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains, everywhere, hostPrefix, lengthOf, nthAddress } from '../net/prefix.ts';
import type { AddressedCluster } from '../models/parts/addressing.ts';
import { listEndpoint } from '../models/parts/directory.ts';
import { freeName, gatewayName } from '../models/parts/names.ts';
import { fabric } from '../models/parts/fabricAndHosts.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import { addDevice, addInterface, addLink, addRoute, at, ethernet, fixed } from '../topology/builder.ts';
import type { DeviceId } from '../topology/ids.ts';
import { deviceId } from '../topology/ids.ts';

/** A place where gateway rules hang: a node, or a machine of its own. */
export interface GatewayAttachment {
  readonly device: DeviceId;
  /** The address the rest of the network knows it by. */
  readonly outerAddress: IpAddress;
  /** The address the cluster knows it by; on a node the same. */
  readonly innerAddress: IpAddress;
  /** The interface that leads out of the cluster; `null` on a node, whose one uplink carries inside traffic too. */
  readonly outerInterface: string | null;
  /** The fabric's interface towards it. */
  readonly fabricInterface: string;
}

/** A gateway is rules to hang on a device's hooks, for one cluster. */
export type Gateway = (draft: TopologyDraft, cluster: AddressedCluster, site: GatewayAttachment) => void;

/** Where a dedicated gateway's own services would be. */
const gatewayPort = 443;

/** A machine between a cluster's nodes and the fabric; the fabric knows the nodes by way of it. */
export function addGateway(
  draft: TopologyDraft,
  { cluster, upstream, transit }: AddressedCluster,
  number: number,
): GatewayAttachment {
  const device = deviceId(`${cluster.id}/gateway`);
  const length = lengthOf(transit);
  const [far, near] = [transitAddress(transit, 1), transitAddress(transit, 2)];
  addDevice(draft, { id: device, role: 'gateway', name: gatewayName(number), cluster: cluster.id });
  const link = `${device}/uplink`;
  const port = freeName(draft, fabric, `to-${gatewayName(number)}`, 'port');
  addLink(draft, link, 'cable', [
    { device, interface: 'eth1' },
    { device: fabric, interface: port },
  ]);
  addInterface(draft, device, ethernet('eth1', link, [at(near, length)]));
  addRoute(draft, device, fixed(everywhere, far, 'eth1'));
  addInterface(draft, fabric, ethernet(port, link, [at(far, length)]));
  addRoute(draft, fabric, fixed(cluster.nodeRange, near, port));
  for (const address of cluster.nodes.flatMap(({ addresses = [] }) => addresses)) {
    if (!contains(cluster.nodeRange, address)) addRoute(draft, fabric, fixed(hostPrefix(address), near, port));
  }
  return { device, outerAddress: near, innerAddress: upstream, outerInterface: 'eth1', fabricInterface: port };
}

/** Enter a dedicated gateway, after the cluster's own people. */
export function listGateway(draft: TopologyDraft, { device, outerAddress }: GatewayAttachment): void {
  listEndpoint(draft, device, { address: outerAddress, port: gatewayPort });
}

/** Every node as a gateway of its own, known to the fabric by its uplink. */
export function nodeSites(
  { nodes }: AddressedCluster,
  ports: ReadonlyMap<string, string>,
): readonly GatewayAttachment[] {
  return nodes.map(({ node: { id, address } }) => ({
    device: id,
    outerAddress: address,
    innerAddress: address,
    outerInterface: null,
    fabricInterface: ports.get(id) ?? '',
  }));
}

function transitAddress(transit: Prefix, offset: number): IpAddress {
  const found = nthAddress(transit, offset);
  if (found === null) throw new Error('a transit subnet needs two addresses; check the scenario before compiling');
  return found;
}
