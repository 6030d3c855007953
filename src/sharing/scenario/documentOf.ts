import type { Cluster, FilterWish, Party, Scenario } from '../../engine/index.ts';
import type { ClusterV1, FilterV1, PartyV1, ScenarioDocumentV1 } from './documentV1.ts';
import { portsText } from './ports.ts';

/** The document that says this scenario; what does not matter is left out of its filters. */
export function documentOf(scenario: Scenario): ScenarioDocumentV1 {
  const { clusters, hosts, filters, earlier, ...described } = scenario;
  return {
    version: 1,
    ...described,
    clusters: clusters.map(clusterV1),
    hosts,
    filters: filters.map(filterV1),
    earlier,
  };
}

function clusterV1(cluster: Cluster): ClusterV1 {
  const short = (id: string): string => id.slice(cluster.id.length + 1);
  return {
    ...cluster,
    nodes: cluster.nodes.map((node) => ({
      ...node,
      id: short(node.id),
      pods: node.pods.map((pod) => ({ ...pod, id: short(pod.id) })),
    })),
  };
}

function filterV1({ id, at, from, to, protocol, ports, states, verdict, enabled }: FilterWish): FilterV1 {
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
