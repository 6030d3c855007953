import type { Device, DeviceId, DeviceRole, Service, Topology } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import { mainAddress } from '../notation/addresses.ts';
import { counted } from './lists.ts';

const roles: Readonly<Record<DeviceRole, string>> = {
  pod: 'pod',
  node: 'agent',
  gateway: 'gateway',
  router: 'router',
  host: 'host outside the clusters',
};

export function deviceLabel({ name }: Device): string {
  return name;
}

export function clusterLabel(name: string): string {
  return name;
}

/** The label of the device or service with this id; the id itself where a fault or an old link names one that is not there. */
export function labelOf(topology: Topology, id: DeviceId): string {
  const device = topology.devices.get(id);
  if (device !== undefined) return deviceLabel(device);
  const service = topology.services.get(id);
  return service === undefined ? id : serviceLabel(topology, service);
}

/** `Web (node port of node-1)`. */
function serviceLabel(topology: Topology, { name, door, node }: Service): string {
  switch (door) {
    case 'published':
      return name;
    case 'cluster-ip':
      return `${name} (cluster IP)`;
    case 'node-port':
      return `${name} (node port of ${node === null ? 'a node' : labelOf(topology, node)})`;
    case 'load-balancer':
      return `${name} (load balancer)`;
    case 'external-ip':
      return `${name} (external IP)`;
  }
}

export function roleText(role: DeviceRole): string {
  return roles[role];
}

export function accessibleName(topology: Topology, id: DeviceId): string {
  const service = topology.services.get(id);
  if (service !== undefined) return serviceText(topology, service);
  const device = topology.devices.get(id);
  if (device === undefined) return id;
  return [deviceLabel(device), mainAddress(topology, id), place(topology, device), clusterName(topology, device)]
    .filter((part) => part !== null)
    .join(', ');
}

export function endpointName(topology: Topology, id: DeviceId): string {
  const device = topology.devices.get(id);
  if (device === undefined) return labelOf(topology, id);
  const cluster = clusterName(topology, device);
  return cluster === null ? deviceLabel(device) : `${deviceLabel(device)} (${cluster})`;
}

/** `Cluster 2 service, 192.0.2.2:8000, any of 6 pods`. */
function serviceText(topology: Topology, service: Service): string {
  const { address, backends } = service;
  return `${serviceLabel(topology, service)}, ${socketText(address)}, any of ${counted(backends.length, 'pod', 'pods')}`;
}

/** A pod is told by its node, everyone else by what it is. */
function place(topology: Topology, { role, node }: Device): string {
  return node === null ? roleText(role) : labelOf(topology, node);
}

/** The cluster's name as it stands inside a sentence. */
export function clusterName(topology: Topology, { cluster }: Pick<Device, 'cluster'>): string | null {
  const name = topology.clusters.find(({ id }) => id === cluster)?.name;
  return name === undefined ? null : name.replace(/^Cluster /, 'cluster ');
}
