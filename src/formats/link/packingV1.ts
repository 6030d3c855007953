import type { ScenarioDocumentV1 } from '../scenario/documentV1.ts';

/**
 * A document of version 1 without the names of its fields, which makes links half as long. Frozen with version 1:
 *
 *     [1, id, title, summary, reusedPodRange, nodePodLength, clusters, hosts, filters, earlier]
 *     cluster [id, name, podRange, nodeRange, virtualIp, transit, nodes]    node [id, name, address, [pod id, pod name, ...]]
 *     host [id, name, address, length, serves]    filter as in the document    earlier [from, to, dial, protocol]
 */
export function packed(document: ScenarioDocumentV1): unknown {
  const { version, id, title, summary, reusedPodRange, nodePodLength, clusters, hosts, filters, earlier } = document;
  return [
    version,
    id,
    title,
    summary,
    reusedPodRange,
    nodePodLength,
    clusters.map((cluster) => [
      cluster.id,
      cluster.name,
      cluster.podRange,
      cluster.nodeRange,
      cluster.virtualIp,
      cluster.transit,
      cluster.nodes.map((node) => [node.id, node.name, node.address, node.pods.flatMap((pod) => [pod.id, pod.name])]),
    ]),
    (hosts ?? []).map((host) => [host.id, host.name, host.address, host.length, host.serves ?? []]),
    filters ?? [],
    (earlier ?? []).map((send) => [send.from, send.to, send.dial, send.protocol]),
  ];
}

/** Fields of a document, before anybody looked at them. */
interface Unpacked {
  readonly [field: string]: unknown;
  readonly clusters: readonly object[];
}

/** The document again, if it ever was one: that is for `parseScenarioValue` to see. */
export function unpacked(value: unknown): Unpacked {
  const [version, id, title, summary, reusedPodRange, nodePodLength, clusters, hosts, filters, earlier] = items(value);
  return {
    version,
    id,
    title,
    summary,
    reusedPodRange,
    nodePodLength,
    clusters: items(clusters).map(unpackedCluster),
    hosts: items(hosts).map((host) => named(['id', 'name', 'address', 'length', 'serves'], host)),
    filters,
    earlier: items(earlier).map((send) => named(['from', 'to', 'dial', 'protocol'], send)),
  };
}

function unpackedCluster(value: unknown): object {
  const [id, name, podRange, nodeRange, virtualIp, transit, nodes] = items(value);
  return { id, name, podRange, nodeRange, virtualIp, transit, nodes: items(nodes).map(unpackedNode) };
}

function unpackedNode(value: unknown): unknown {
  const [id, name, address, pods] = items(value);
  const flat = items(pods);
  const pairs = flat.flatMap((pod, at) => (at % 2 === 0 ? [{ id: pod, name: flat[at + 1] }] : []));
  return { id, name, address, pods: pairs };
}

function named(names: readonly string[], value: unknown): unknown {
  const values = items(value);
  return Object.fromEntries(names.map((name, at) => [name, values[at]]));
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
