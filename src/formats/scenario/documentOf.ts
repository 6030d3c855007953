import type {
  Cluster,
  EgressSpec,
  FilterSpec,
  InterfaceSpec,
  KubernetesService,
  Party,
  RouterSpec,
  RouteSpec,
  Scenario,
} from '../../engine/index.ts';
import type { ClusterV1, FilterV1, PartyV1, ScenarioDocumentV1 } from './documentV1.ts';
import type { EgressV2, ScenarioDocumentV2, ServiceV2 } from './documentV2.ts';
import type { ClusterV3, InterfaceV3, RouterV3, RouteV3, ScenarioDocumentV3 } from './documentV3.ts';
import { limits } from './limits.ts';
import { portRangeText } from './ports.ts';

/** A document of any version. */
export type ScenarioDocument = ScenarioDocumentV1 | ScenarioDocumentV2 | ScenarioDocumentV3;

/** The document that says this scenario, of the oldest version that can, so that older pages read it too. */
export function documentOf(scenario: Scenario): ScenarioDocument {
  const { clusters, egress = [] } = scenario;
  if (!isInFull(scenario)) return documentV3(scenario);
  const first = documentV1(scenario);
  if (egress.length === 0 && clusters.every(({ services = [] }) => services.length === 0)) return first;
  return {
    ...first,
    version: 2,
    clusters: scenario.clusters.map((cluster) => ({
      ...clusterV1(cluster),
      services: (cluster.services ?? []).map(serviceV2),
    })),
    egress: egress.map(egressV2),
  };
}

/** A scenario that says everything that versions before 3 ask for, and nothing that they do not know. */
type InFull = Omit<Scenario, 'clusters'> &
  Required<Pick<Scenario, 'reusedPodRange' | 'nodePodLength'>> & {
    readonly clusters: readonly ClusterInFull[];
  };
type ClusterInFull = Cluster & Required<Pick<Cluster, 'virtualIp' | 'transit'>>;

function isInFull(scenario: Scenario): scenario is InFull {
  const { reusedPodRange, nodePodLength, clusters, hosts, routers } = scenario;
  return (
    reusedPodRange !== undefined &&
    nodePodLength !== undefined &&
    routers === undefined &&
    isShort(scenario.id, scenario.title, limits.title.maximum) &&
    clusters.every(isClusterInFull) &&
    hosts.every(({ id, name, routes, kernel }) => routes === undefined && kernel === undefined && isShort(id, name))
  );
}

function isClusterInFull({
  id,
  name,
  virtualIp,
  transit,
  model,
  settings,
  assumed,
  nodeSubnets,
  egressPorts,
  namespaces,
  policies,
  nodes,
  services = [],
}: Cluster): boolean {
  return (
    virtualIp !== undefined &&
    transit !== undefined &&
    model === undefined &&
    settings === undefined &&
    assumed === undefined &&
    nodeSubnets === undefined &&
    egressPorts === undefined &&
    namespaces === undefined &&
    policies === undefined &&
    isShort(id, name) &&
    services.every((each) => isShort(short(each.id), each.name)) &&
    nodes.every(
      (node) =>
        Object.keys(node).every((field) => fieldsOfNodeV1.has(field)) &&
        isShort(short(node.id), node.name) &&
        node.pods.every(
          (pod) => Object.keys(pod).every((field) => fieldsOfPodV1.has(field)) && isShort(short(pod.id), pod.name),
        ),
    )
  );
}

const fieldsOfPodV1 = new Set(['id', 'name']);
const fieldsOfNodeV1 = new Set([...fieldsOfPodV1, 'address', 'pods']);

function isShort(id: string, name: string, longest: number = limits.name.maximum): boolean {
  return id.length <= limits.idLength && !id.includes('.') && name.length <= longest;
}

/** What does not matter is left out of filters. */
function documentV1(scenario: InFull): ScenarioDocumentV1 {
  const { id, title, summary, reusedPodRange, nodePodLength, clusters, hosts, filters, earlier } = scenario;
  return {
    version: 1,
    id,
    title,
    summary,
    reusedPodRange,
    nodePodLength,
    clusters: clusters.map(clusterV1),
    hosts: hosts.map(({ routes: _routes, kernel: _kernel, ...host }) => host),
    filters: filters.map(filterV1),
    earlier,
  };
}

/** What a scenario does not say, its document does not either. */
function documentV3(scenario: Scenario): ScenarioDocumentV3 {
  const { clusters, hosts, filters, egress = [], routers = [], ...rest } = scenario;
  return {
    version: 3,
    ...rest,
    clusters: clusters.map(clusterV3),
    hosts: hosts.map(({ routes, ...host }) => ({
      ...host,
      ...(routes === undefined ? {} : { routes: routes.map(routeV3) }),
    })),
    filters: filters.map(filterV1),
    egress: egress.map(egressV2),
    ...(routers.length === 0 ? {} : { routers: routers.map(routerV3) }),
  };
}

function clusterV3({ nodes, services = [], egressPorts, ...cluster }: Cluster): ClusterV3 {
  return {
    ...cluster,
    ...(egressPorts === undefined ? {} : { egressPorts: portRangeText(egressPorts) }),
    nodes: nodes.map(({ interfaces, routes, ...node }) => ({
      ...node,
      id: short(node.id),
      pods: node.pods.map((pod) => ({ ...pod, id: short(pod.id) })),
      ...(interfaces === undefined ? {} : { interfaces: interfaces.map(interfaceV3) }),
      ...(routes === undefined ? {} : { routes: routes.map(routeV3) }),
    })),
    ...(services.length === 0 ? {} : { services: services.map(serviceV2) }),
  };
}

function interfaceV3({ name, address, length }: InterfaceSpec): InterfaceV3 {
  return { name, address: `${address}/${length}` };
}

function routeV3({ prefix, via, interface: name }: RouteSpec): RouteV3 {
  return { prefix, ...(via === null ? {} : { via }), ...(name === null ? {} : { interface: name }) };
}

function routerV3({ interfaces, routes, ...router }: RouterSpec): RouterV3 {
  return {
    ...router,
    interfaces: interfaces.map(({ link, ...port }) => ({ ...interfaceV3(port), ...(link === null ? {} : { link }) })),
    routes: routes.map(routeV3),
  };
}

function clusterV1({ id, name, podRange, nodeRange, virtualIp, transit, nodes }: ClusterInFull): ClusterV1 {
  return {
    id,
    name,
    podRange,
    nodeRange,
    virtualIp,
    transit,
    nodes: nodes.map(({ id: node, name: called, address, pods }) => ({
      id: short(node),
      name: called,
      address,
      pods: pods.map((pod) => ({ id: short(pod.id), name: pod.name })),
    })),
  };
}

/** A full id without its cluster. */
function short(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function serviceV2(service: KubernetesService): ServiceV2 {
  const { id, name, protocol, clusterIp, port, targetPort, backends, nodePort, loadBalancer, externalIps } = service;
  const { announced, externalTraffic, internalTraffic } = service;
  return {
    id: short(id),
    name,
    protocol,
    clusterIp,
    port,
    targetPort,
    pods: backends.map(short),
    ...(nodePort === null ? {} : { nodePort }),
    ...(loadBalancer === null ? {} : { loadBalancer }),
    externalIps,
    announced: announced.by,
    ...(announced.by === 'l2' && announced.leader !== null ? { leader: short(announced.leader) } : {}),
    externalTrafficPolicy: externalTraffic,
    internalTrafficPolicy: internalTraffic,
  };
}

function egressV2({ id, at, from, to, address, ports }: EgressSpec): EgressV2 {
  return { id, at, ...(from === null ? {} : { from: partyV1(from) }), to, address, ports };
}

function filterV1({ id, at, from, to, protocol, ports, states, verdict, enabled }: FilterSpec): FilterV1 {
  return {
    id,
    at,
    ...(from === null ? {} : { from: partyV1(from) }),
    ...(to === null ? {} : { to: partyV1(to) }),
    ...(protocol === null ? {} : { protocol }),
    ...(ports.length === 0 ? {} : { ports: ports.map(portRangeText) }),
    ...(states.length === 0 ? {} : { states }),
    verdict,
    enabled,
  };
}

function partyV1(party: Party): PartyV1 {
  switch (party.kind) {
    case 'cluster':
      return { cluster: party.cluster };
    case 'device':
      return { device: party.device };
    case 'prefixes':
      return { prefixes: party.prefixes };
  }
}
