import type { Cluster, DeviceId, EgressSpec, FilterSpec, KubernetesService, Scenario } from '../../engine/index.ts';
import { clusterId, deviceId } from '../../engine/index.ts';
import type { ReadV2 } from './schemaV2.ts';

/** The engine's scenario: full ids, and `null` where the document is silent. */
export function scenarioFromV2(document: ReadV2): Scenario {
  const { id, title, summary, reusedPodRange, nodePodLength, clusters, hosts, filters, earlier, egress } = document;
  return {
    id,
    title,
    summary,
    reusedPodRange,
    nodePodLength,
    clusters: clusters.map(clusterFrom),
    hosts: hosts.map((host) => ({ ...host, id: deviceId(host.id) })),
    filters: filters.map(filterFrom),
    earlier: earlier.map((send) => ({ ...send, from: deviceId(send.from), to: deviceId(send.to) })),
    ...(egress.length === 0 ? {} : { egress: egress.map(egressFrom) }),
  };
}

function clusterFrom({ services, ...cluster }: ReadV2['clusters'][number]): Cluster {
  const full = (short: string) => deviceId(`${cluster.id}/${short}`);
  return {
    ...cluster,
    id: clusterId(cluster.id),
    nodes: cluster.nodes.map((node) => ({
      ...node,
      id: full(node.id),
      pods: node.pods.map((pod) => ({ ...pod, id: full(pod.id) })),
    })),
    ...(services.length === 0 ? {} : { services: services.map((service) => serviceFrom(service, full)) }),
  };
}

function serviceFrom(
  service: ReadV2['clusters'][number]['services'][number],
  full: (short: string) => DeviceId,
): KubernetesService {
  const { id, name, protocol, clusterIp, port, targetPort, pods, nodePort, loadBalancer, externalIps } = service;
  const { announced: by, leader, externalTrafficPolicy, internalTrafficPolicy } = service;
  return {
    id: full(id),
    name,
    protocol,
    clusterIp,
    port,
    targetPort,
    backends: pods.map(full),
    nodePort: nodePort ?? null,
    loadBalancer: loadBalancer ?? null,
    externalIps,
    announced: by === 'l2' ? { by, leader: leader === undefined ? null : full(leader) } : { by },
    externalTraffic: externalTrafficPolicy,
    internalTraffic: internalTrafficPolicy,
  };
}

function egressFrom({ id, at, from, to, address, ports }: ReadV2['egress'][number]): EgressSpec {
  return { id, at: deviceId(at), from: from ?? null, to, address, ports };
}

function filterFrom({ id, at, from, to, protocol, ...rest }: ReadV2['filters'][number]): FilterSpec {
  return { id, at: deviceId(at), from: from ?? null, to: to ?? null, protocol: protocol ?? null, ...rest };
}
