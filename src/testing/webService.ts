import type { KubernetesService } from '../engine/index.ts';
import { address, deviceId } from '../engine/index.ts';

/** A Service of cluster 2 with Pod-G behind it, at 10.96.0.10:80; unpublished but for what is said. */
export function webService(more: Partial<KubernetesService> = {}): KubernetesService {
  return {
    id: deviceId('cluster-2/web'),
    name: 'web',
    protocol: 'tcp',
    clusterIp: address('10.96.0.10'),
    port: 80,
    targetPort: 8080,
    backends: [deviceId('cluster-2/pod-g')],
    nodePort: null,
    loadBalancer: null,
    externalIps: [],
    announced: { by: 'nobody' },
    externalTraffic: 'cluster',
    internalTraffic: 'cluster',
    ...more,
  };
}
