import type { Device, DeviceId, DeviceRole, Service, Topology } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import { mainAddress } from '../notation/addresses.ts';
import { localName, serviceName } from './names.ts';
import { say } from './say.ts';

const roles: Readonly<Record<DeviceRole, string>> = {
  pod: 'Pod',
  node: '節點 agent',
  gateway: '閘道',
  router: '路由器',
  host: '叢集外的主機',
};

export function deviceLabel({ name }: Pick<Device, 'name'>): string {
  return localName(name);
}

export function clusterLabel(name: string): string {
  return localName(name);
}

/** The label of the device or service with this id; the id itself where a fault or an old link names one that is not there. */
export function labelOf(topology: Topology, id: DeviceId): string {
  const device = topology.devices.get(id);
  if (device !== undefined) return deviceLabel(device);
  const service = topology.services.get(id);
  return service === undefined ? id : serviceLabel(topology, service);
}

/** `Web（node-1 的 node port）`. */
function serviceLabel(topology: Topology, { name, door, node }: Service): string {
  switch (door) {
    case 'published':
      return serviceName(name);
    case 'cluster-ip':
      return `${name}（cluster IP）`;
    case 'node-port':
      return say`${name}（${node === null ? '節點' : labelOf(topology, node)}的 node port）`;
    case 'load-balancer':
      return `${name}（負載平衡器）`;
    case 'external-ip':
      return `${name}（external IP）`;
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
    .join('，');
}

export function endpointName(topology: Topology, id: DeviceId): string {
  const device = topology.devices.get(id);
  if (device === undefined) return labelOf(topology, id);
  const cluster = clusterName(topology, device);
  return cluster === null ? deviceLabel(device) : `${deviceLabel(device)}（${cluster}）`;
}

/** `叢集 2 服務，192.0.2.2:8000，6 個 Pod 中的任一個`. */
function serviceText(topology: Topology, service: Service): string {
  const { address, backends } = service;
  return say`${serviceLabel(topology, service)}，${socketText(address)}，${backends.length}個 Pod 中的任一個`;
}

/** A pod is told by its node, everyone else by what it is. */
function place(topology: Topology, { role, node }: Device): string {
  return node === null ? roleText(role) : labelOf(topology, node);
}

export function clusterName(topology: Topology, { cluster }: Pick<Device, 'cluster'>): string | null {
  const name = topology.clusters.find(({ id }) => id === cluster)?.name;
  return name === undefined ? null : localName(name);
}
