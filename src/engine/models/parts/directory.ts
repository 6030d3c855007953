import type { SocketAddress } from '../../net/address.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import type { Listener } from '../../topology/device.ts';
import type { ClusterId, DeviceId } from '../../topology/ids.ts';
import { serviceIdOf } from '../../topology/ids.ts';
import type { DirectoryEntry, Service } from '../../topology/topology.ts';
import type { AddressedCluster } from './addressing.ts';

/** Where a pod's workload listens. */
export const podPort = 8080;
/** What a pod's workload answers on; gateways publish each of them, as the `ports` of a Service list each protocol. */
export const podListeners: readonly Listener[] = [
  { protocol: 'tcp', port: podPort },
  { protocol: 'udp', port: podPort },
];
/** Where the agent of a node listens; the kubelet's port. */
export const agentPort = 10250;
/** What a host without a service of its own is asked on. */
export const defaultHostPort = 80;

/** Enter somebody who is dialled by its own address by everyone. */
export function listEndpoint(draft: TopologyDraft, endpoint: DeviceId, own: SocketAddress): void {
  draft.directory.set(endpoint, { endpoint, own, published: own, ownFor: 'everyone' });
}

/** Enter an address that stands for all pods of a cluster; a later entry replaces an earlier one. */
export function offer(
  draft: TopologyDraft,
  { cluster, nodes }: AddressedCluster,
  { address, protocols }: Pick<Service, 'address' | 'protocols'>,
): void {
  const id = serviceIdOf(cluster.id);
  const backends = nodes.flatMap(({ pods }) => pods.map(({ pod }) => pod.id));
  const name = `${cluster.name} service`;
  draft.services.set(id, {
    id,
    name,
    door: 'published',
    node: null,
    cluster: cluster.id,
    address,
    protocols,
    backends,
  });
}

/** The cluster's published pods are dialled by their own address from every cluster it is joined with. */
export function ownForMembers(draft: TopologyDraft, { nodes }: AddressedCluster, members: readonly ClusterId[]): void {
  for (const { pod } of nodes.flatMap(({ pods }) => pods)) {
    const entry = draft.directory.get(pod.id);
    if (entry !== undefined) draft.directory.set(pod.id, { ...entry, ownFor: 'clusters', members });
  }
}

/** Enter somebody whom others dial by a published address. */
export function announce(draft: TopologyDraft, endpoint: DeviceId, own: SocketAddress, published: SocketAddress): void {
  const entry: DirectoryEntry = { endpoint, own, published, ownFor: 'own-cluster' };
  draft.directory.set(endpoint, entry);
}
