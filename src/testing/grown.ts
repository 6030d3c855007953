import type { Scenario } from '../engine/index.ts';
import { addressOfValue, deviceId, nthAddress, prefix } from '../engine/index.ts';
import { twoClusters } from './catalogue.ts';

/** The lengths of the blocks that nodes get, and of the range that holds all of a cluster's. */
const blockLength = 24;

/** The canonical scenario with this many nodes in each cluster, and pods on each: up to 8,000 nodes. */
export function grown(nodes: number, pods: number): Scenario {
  const length = Math.min(16, blockLength - Math.ceil(Math.log2(nodes + 1)));
  const ranges = ['10.0.0.0', '10.128.0.0'].map((base) => prefix(`${base}/${length}`));
  return {
    ...twoClusters,
    reusedPodRange: prefix(`10.0.0.0/${length}`),
    clusters: twoClusters.clusters.map((cluster, index) => ({
      ...cluster,
      podRange: ranges[index] ?? cluster.podRange,
      nodeRange: prefix(`172.${16 + index}.0.0/16`),
      nodes: Array.from({ length: nodes }, (_, at) => ({
        id: deviceId(`${cluster.id}/node-${at + 1}`),
        name: `node-${at + 1}`,
        address: nthAddress(prefix(`172.${16 + index}.0.0/16`), at + 11) ?? addressOfValue(0),
        pods: Array.from({ length: pods }, (__, pod) => ({
          id: deviceId(`${cluster.id}/pod-${at + 1}-${pod + 1}`),
          name: `pod-${at + 1}-${pod + 1}`,
        })),
      })),
    })),
  };
}
