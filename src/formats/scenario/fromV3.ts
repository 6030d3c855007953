import type {
  Cluster,
  DeviceId,
  EgressSpec,
  FilterSpec,
  Host,
  InterfaceSpec,
  KubernetesService,
  Node,
  RouterSpec,
  RouteSpec,
  Scenario,
} from '../../engine/index.ts';
import { clusterId, deviceId } from '../../engine/index.ts';
import type { DescribedScenario, DescribedCluster, DescribedNode } from './described.ts';

/** The engine's scenario: full ids, and `null` where the document is silent. */
export function scenarioFromV3(document: DescribedScenario): Scenario {
  const { version: _version, clusters, hosts, filters, earlier, egress, routers, ...rest } = document;
  return {
    ...rest,
    clusters: clusters.map(clusterFrom),
    hosts: hosts.map(hostFrom),
    filters: filters.map(filterFrom),
    earlier: earlier.map((send) => ({ ...send, from: deviceId(send.from), to: deviceId(send.to) })),
    ...(egress.length === 0 ? {} : { egress: egress.map(egressFrom) }),
    ...(routers.length === 0 ? {} : { routers: routers.map(routerFrom) }),
  };
}

export function clusterFrom({ services, ...cluster }: DescribedCluster): Cluster {
  const full = (short: string) => deviceId(`${cluster.id}/${short}`);
  return {
    ...cluster,
    id: clusterId(cluster.id),
    nodes: cluster.nodes.map((node) => nodeFrom(node, full)),
    ...(services.length === 0 ? {} : { services: services.map((service) => serviceFrom(service, full)) }),
  };
}

function nodeFrom({ interfaces, routes, ...node }: DescribedNode, full: (short: string) => DeviceId): Node {
  return {
    ...node,
    id: full(node.id),
    pods: node.pods.map((pod) => ({ ...pod, id: full(pod.id) })),
    ...(interfaces === undefined ? {} : { interfaces: interfaces.map(interfaceFrom) }),
    ...(routes === undefined ? {} : { routes: routes.map(routeFrom) }),
  };
}

type ReadInterface = NonNullable<DescribedNode['interfaces']>[number];
type ReadRoute = NonNullable<DescribedNode['routes']>[number];

function interfaceFrom({ name, address }: ReadInterface): InterfaceSpec {
  return { name, ...address };
}

function routeFrom({ prefix, via, interface: name }: ReadRoute): RouteSpec {
  return { prefix, via: via ?? null, interface: name ?? null };
}

function hostFrom({ routes, ...host }: DescribedScenario['hosts'][number]): Host {
  return { ...host, id: deviceId(host.id), ...(routes === undefined ? {} : { routes: routes.map(routeFrom) }) };
}

function routerFrom({ interfaces, routes, ...router }: DescribedScenario['routers'][number]): RouterSpec {
  const ports = interfaces.map(({ link, ...each }) => ({ ...interfaceFrom(each), link: link ?? null }));
  return { ...router, id: deviceId(router.id), interfaces: ports, routes: routes.map(routeFrom) };
}

function serviceFrom(
  service: DescribedCluster['services'][number],
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

function egressFrom({ id, at, from, to, address, ports }: DescribedScenario['egress'][number]): EgressSpec {
  return { id, at: deviceId(at), from: from ?? null, to, address, ports };
}

function filterFrom({ id, at, from, to, protocol, ...rest }: DescribedScenario['filters'][number]): FilterSpec {
  return { id, at: deviceId(at), from: from ?? null, to: to ?? null, protocol: protocol ?? null, ...rest };
}
