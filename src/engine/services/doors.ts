import type { IpAddress } from '../net/address.ts';
import type { KubernetesService } from '../scenario.ts';
import { deviceId } from '../topology/ids.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { ServiceFrontend, Service, Topology } from '../topology/topology.ts';

/** Every address at which a service can be dialled, the cluster's own first, then by node, then those for the outside. */
export function doorsOf(
  topology: Topology,
  cluster: Service['cluster'],
  service: KubernetesService,
): readonly Service[] {
  const { id, name, protocol, clusterIp, port, backends, nodePort, loadBalancer, externalIps } = service;
  const door = (kind: ServiceFrontend, part: string | null, address: IpAddress): Service => ({
    id: part === null ? id : doorIdOf(id, part),
    name,
    door: kind,
    node: null,
    cluster,
    address: { address, port },
    protocols: [protocol],
    backends,
  });
  const nodes = [...topology.devices.values()].filter((each) => each.cluster === cluster && each.role === 'node');
  return [
    door('cluster-ip', null, clusterIp),
    ...nodes.flatMap((node) => {
      const own = topology.directory.get(node.id)?.own.address;
      if (nodePort === null || own === undefined) return [];
      const part = node.id.slice(cluster.length + 1);
      return [{ ...door('node-port', part, own), node: node.id, address: { address: own, port: nodePort } }];
    }),
    ...(loadBalancer === null ? [] : [door('load-balancer', loadBalancerPart, loadBalancer.address)]),
    ...externalIps.map((address, index) => door('external-ip', externalPart(index), address)),
  ];
}

export const loadBalancerPart = 'load-balancer';

export function externalPart(index: number): string {
  return `external-${index + 1}`;
}

/** The id of one way to a service: `cluster-1/web/node-1`, `cluster-1/web/load-balancer`; the service's own id is its cluster IP. */
export function doorIdOf(service: DeviceId, part: string): DeviceId {
  return deviceId(`${service}/${part}`);
}
