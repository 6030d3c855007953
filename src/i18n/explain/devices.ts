import type { Device, DeviceId, DeviceRole, Service, Topology } from '../../engine/index.ts';
import { gatewayName, routerName, socketText } from '../../engine/index.ts';
import type { Speech } from '../messages/speech.ts';
import { mainAddress } from '../format/addresses.ts';
import { clusterInside, localName, serviceName } from './names.ts';

export function deviceLabel(speech: Speech, { name }: Pick<Device, 'name'>): string {
  return localName(speech, name);
}

export function clusterLabel(speech: Speech, name: string): string {
  return localName(speech, name);
}

/** The label of the device or service with this id, also of one that only another network has: a goal, a fault or an old link may name it. */
export function labelOf(speech: Speech, topology: Topology, id: DeviceId): string {
  const device = topology.devices.get(id);
  if (device !== undefined) return deviceLabel(speech, device);
  const service = topology.services.get(id);
  return service === undefined ? nameElsewhere(topology, id) : serviceLabel(speech, topology, service);
}

/** As the models call it that have one; the id itself where none has. */
function nameElsewhere({ clusters }: Topology, id: DeviceId): string {
  const names = clusters.flatMap((cluster, index) => [
    [`${cluster.id}/gateway`, gatewayName(index + 1)] as const,
    [`${cluster.id}/router`, routerName(cluster.name)] as const,
  ]);
  return new Map<string, string>(names).get(id) ?? id;
}

/** `Web (node port of node-1)`. */
function serviceLabel(speech: Speech, topology: Topology, { name, door, node }: Service): string {
  const { t, say } = speech;
  switch (door) {
    case 'published':
      return serviceName(speech, name);
    case 'cluster-ip':
      return say(t.devices.clusterIp, { name });
    case 'node-port':
      return say(t.devices.nodePort, {
        name,
        node: node === null ? t.devices.someNode : labelOf(speech, topology, node),
      });
    case 'load-balancer':
      return say(t.devices.loadBalancer, { name });
    case 'external-ip':
      return say(t.devices.externalIp, { name });
  }
}

export function roleText({ t }: Speech, role: DeviceRole): string {
  return t.devices.role[role];
}

export function accessibleName(speech: Speech, topology: Topology, id: DeviceId): string {
  const service = topology.services.get(id);
  if (service !== undefined) return serviceText(speech, topology, service);
  const device = topology.devices.get(id);
  if (device === undefined) return id;
  return [
    deviceLabel(speech, device),
    mainAddress(topology, id),
    place(speech, topology, device),
    clusterName(speech, topology, device),
  ]
    .filter((part) => part !== null)
    .join(speech.t.devices.separator);
}

export function endpointName(speech: Speech, topology: Topology, id: DeviceId): string {
  const { t, say } = speech;
  const device = topology.devices.get(id);
  if (device === undefined) return labelOf(speech, topology, id);
  const cluster = clusterName(speech, topology, device);
  const label = deviceLabel(speech, device);
  return cluster === null ? label : say(t.devices.inCluster, { device: label, cluster });
}

/** `Cluster 2 service, 192.0.2.2:8000, any of 6 pods`. */
function serviceText(speech: Speech, topology: Topology, service: Service): string {
  const { t, say } = speech;
  const { address, backends } = service;
  return say(t.devices.service, {
    name: serviceLabel(speech, topology, service),
    address: socketText(address),
    count: backends.length,
  });
}

/** A pod is told by its node, everyone else by what it is. */
function place(speech: Speech, topology: Topology, { role, node }: Device): string {
  return node === null ? roleText(speech, role) : labelOf(speech, topology, node);
}

/** The cluster's name as it stands inside a sentence. */
export function clusterName(speech: Speech, topology: Topology, { cluster }: Pick<Device, 'cluster'>): string | null {
  const name = topology.clusters.find(({ id }) => id === cluster)?.name;
  return name === undefined ? null : clusterInside(speech, name);
}
