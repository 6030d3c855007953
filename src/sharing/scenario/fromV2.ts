import type { Cluster, FilterWish, Scenario } from '../../engine/index.ts';
import { clusterId, deviceId } from '../../engine/index.ts';
import type { ReadV1 } from './schemaV1.ts';

/** The engine's scenario: full ids, and `null` where the document is silent. */
export function scenarioFromV1(document: ReadV1): Scenario {
  const { id, title, summary, reusedPodRange, nodePodLength, clusters, hosts, filters, earlier } = document;
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
  };
}

function clusterFrom(cluster: ReadV1['clusters'][number]): Cluster {
  const full = (short: string) => deviceId(`${cluster.id}/${short}`);
  return {
    ...cluster,
    id: clusterId(cluster.id),
    nodes: cluster.nodes.map((node) => ({
      ...node,
      id: full(node.id),
      pods: node.pods.map((pod) => ({ ...pod, id: full(pod.id) })),
    })),
  };
}

function filterFrom({ id, at, from, to, protocol, ...rest }: ReadV1['filters'][number]): FilterWish {
  return { id, at: deviceId(at), from: from ?? null, to: to ?? null, protocol: protocol ?? null, ...rest };
}
