import type { Cluster, EgressSpec, FilterSpec, KubernetesService, Party, Scenario } from '../../engine/index.ts';
import type { ClusterV1, FilterV1, PartyV1, ScenarioDocumentV1 } from './documentV1.ts';
import type { EgressV2, ScenarioDocumentV2, ServiceV2 } from './documentV2.ts';
import { portsText } from './ports.ts';

/** A document of any version. */
export type ScenarioDocument = ScenarioDocumentV1 | ScenarioDocumentV2;

/** The document that says this scenario, of the oldest version that can, so that older pages read it too. */
export function documentOf(scenario: Scenario): ScenarioDocument {
  const { clusters, egress = [] } = scenario;
  const first = documentV1(scenario);
  if (egress.length === 0 && clusters.every(({ services = [] }) => services.length === 0)) return first;
  return {
    ...first,
    version: 2,
    clusters: clusters.map((cluster) => ({ ...clusterV1(cluster), services: (cluster.services ?? []).map(serviceV2) })),
    egress: egress.map(egressV2),
  };
}

/** What does not matter is left out of filters. */
function documentV1(scenario: Scenario): ScenarioDocumentV1 {
  const { id, title, summary, reusedPodRange, nodePodLength, clusters, hosts, filters, earlier } = scenario;
  return {
    version: 1,
    id,
    title,
    summary,
    reusedPodRange,
    nodePodLength,
    clusters: clusters.map(clusterV1),
    hosts,
    filters: filters.map(filterV1),
    earlier,
  };
}

function clusterV1({ id, name, podRange, nodeRange, virtualIp, transit, nodes }: Cluster): ClusterV1 {
  return {
    id,
    name,
    podRange,
    nodeRange,
    virtualIp,
    transit,
    nodes: nodes.map((node) => ({
      ...node,
      id: short(node.id),
      pods: node.pods.map((pod) => ({ ...pod, id: short(pod.id) })),
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
    ...(ports.length === 0 ? {} : { ports: ports.map(portsText) }),
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
