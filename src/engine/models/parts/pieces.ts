import { hostPrefix } from '../../net/prefix.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import type { AddressedCluster } from './addressing.ts';
import { agentPort, listEndpoint, offer, podListeners, podPort } from './directory.ts';

/** Enter a cluster's pods, then its agents, each under its own address. */
export function listCluster(draft: TopologyDraft, cluster: AddressedCluster): void {
  const { nodes } = cluster;
  for (const { pods } of nodes) {
    for (const { pod, address } of pods) listEndpoint(draft, pod.id, { address, port: podPort });
  }
  const [first] = nodes.flatMap(({ pods }) => pods);
  // Without a gateway a service is a name for its pods' own addresses; a client takes the first (a headless Service).
  if (first !== undefined) {
    const protocols = podListeners.map(({ protocol }) => protocol);
    offer(draft, cluster, { address: { address: first.address, port: podPort }, protocols });
  }
  for (const { node } of nodes) listEndpoint(draft, node.id, { address: node.address, port: agentPort });
}

/** Enter a cluster in the topology; `podsKnown`: do its pod addresses mean this cluster alone? */
export function nameCluster(
  draft: TopologyDraft,
  { cluster, podRange, transit, virtualIp }: AddressedCluster,
  podsKnown: boolean,
): void {
  const known: Prefix[] = [cluster.nodeRange, transit, hostPrefix(virtualIp)];
  draft.clusters.push({
    id: cluster.id,
    name: cluster.name,
    podRange,
    nodeRange: cluster.nodeRange,
    known: podsKnown ? [podRange, ...known] : known,
    ...(cluster.model === undefined ? {} : { model: cluster.model }),
  });
}
