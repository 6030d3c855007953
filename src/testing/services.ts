import type { KubernetesService, Scenario } from '../engine/index.ts';
import { address, deviceId } from '../engine/index.ts';
import { twoClusters } from './catalogue.ts';

/** A service of cluster 1 with every kind of address, for pods of the canonical scenario by their letters. */
export function serviceOf(letters: readonly string[], of: Partial<KubernetesService> = {}): KubernetesService {
  return {
    id: deviceId('cluster-1/web'),
    name: 'Web',
    protocol: 'tcp',
    clusterIp: address('10.96.0.10'),
    port: 80,
    targetPort: 8080,
    backends: letters.map((letter) => deviceId(`cluster-1/pod-${letter}`)),
    nodePort: 30080,
    loadBalancer: { address: address('192.168.1.200'), sources: [] },
    externalIps: [],
    announced: { by: 'l2', leader: null },
    externalTraffic: 'cluster',
    internalTraffic: 'cluster',
    ...of,
  };
}

/** The canonical scenario with these services in its first cluster. */
export function serving(...services: readonly KubernetesService[]): Scenario {
  const clusters = twoClusters.clusters.map((each, index) => (index === 0 ? { ...each, services } : each));
  return { ...twoClusters, clusters };
}
