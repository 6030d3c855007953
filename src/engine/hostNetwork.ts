import type { Cluster, Scenario } from './scenario.ts';
import type { Warning } from './topology/warning.ts';

/**
 * The scenario without the pods that have their node's network instead of one of their own: whoever talks with them talks with the node,
 * and where a service counts them among its endpoints, the node is one.
 */
export function withoutHostNetwork(scenario: Scenario): Scenario {
  return scenario.clusters.some(isConcerned)
    ? { ...scenario, clusters: scenario.clusters.map((each) => (isConcerned(each) ? onNodes(each) : each)) }
    : scenario;
}

/** Who stands for them. */
export function hostNetworkWarnings({ clusters }: Scenario): readonly Warning[] {
  return clusters.flatMap(({ nodes }, index): readonly Warning[] => {
    const pods = nodes.flatMap((node) => node.pods.filter(({ hostNetwork }) => hostNetwork === true)).length;
    const reason = { because: 'host-network', pods } as const;
    return pods === 0 ? [] : [{ kind: 'not-in-force', where: `clusters[${index}].nodes`, reason }];
  });
}

function isConcerned({ nodes }: Cluster): boolean {
  return nodes.some(({ pods }) => pods.some(({ hostNetwork }) => hostNetwork === true));
}

function onNodes(cluster: Cluster): Cluster {
  const homes = new Map(
    cluster.nodes.flatMap(({ id, pods }) =>
      pods.flatMap((pod) => (pod.hostNetwork === true ? [[pod.id, id] as const] : [])),
    ),
  );
  const services = cluster.services?.map((service) => ({
    ...service,
    backends: [...new Set(service.backends.map((pod) => homes.get(pod) ?? pod))],
  }));
  return {
    ...cluster,
    nodes: cluster.nodes.map((node) => ({ ...node, pods: node.pods.filter(({ id }) => !homes.has(id)) })),
    ...(services === undefined ? {} : { services }),
  };
}
