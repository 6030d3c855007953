import * as fc from 'fast-check';
import type { Cluster, EgressSpec, IpAddress, Node, Prefix, Scenario } from '../engine/index.ts';
import { address, deviceId, prefix } from '../engine/index.ts';
import { twoClusters } from './catalogue.ts';
import type { Generated } from './generated.ts';
import { generated } from './generated.ts';

/** The pod range of cluster 1 contains the nodes of cluster 2; its second block is their whole range. */
export const podsOverNodes: Scenario = {
  ...twoClusters,
  reusedPodRange: prefix('10.20.0.0/16'),
  clusters: twoClusters.clusters.map((each, index) =>
    index === 0
      ? { ...each, podRange: prefix('10.20.0.0/16') }
      : moved({ ...each, podRange: prefix('10.21.0.0/16') }, '10.20.1', [3, 4]),
  ),
};

/** Pods of cluster 1 go to the nodes of cluster 2 under an address of their second node. */
export const egressOverNodes: Scenario = {
  ...twoClusters,
  egress: [egressAt('cluster-1/node-2', ['192.168.2.0/24'], '192.0.2.50')],
};

/**
 * Networks in which one address may mean a pod, a node, a host or a published door at once: every range is one of a few that lie in
 * one another, and nodes hide what goes to their own space.
 */
export const sharingSpace: fc.Arbitrary<Generated> = fc
  .record({
    drawn: generated,
    places: fc.array(fc.record({ pods: fc.nat({ max: 3 }), nodes: fc.nat({ max: 5 }) }), {
      minLength: 4,
      maxLength: 4,
    }),
    reused: fc.nat({ max: 3 }),
    hiding: fc.array(fc.record({ cluster: fc.nat({ max: 3 }), node: fc.nat({ max: 5 }), to: fc.nat({ max: 2 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ drawn: { scenario, ...rest }, places, reused, hiding }) => {
    const clusters = scenario.clusters.map((each, index) => {
      const { pods, nodes } = places[index] ?? { pods: 0, nodes: 0 };
      return moved({ ...each, podRange: podRange(pods) }, `10.4.${nodes}`, null);
    });
    const egress_ = hiding.flatMap(({ cluster, node, to }, index) => {
      const at = clusters[cluster]?.nodes[node];
      const aim = ['10.0.0.0/8', '10.4.0.0/16', '0.0.0.0/0'][to] ?? '10.0.0.0/8';
      return at === undefined ? [] : [egressAt(at.id, [aim], `192.0.2.${200 + index}`)];
    });
    const overlapping = { ...scenario, reusedPodRange: podRange(reused), nodePodLength: 24, clusters, egress: egress_ };
    return { ...rest, scenario: overlapping };
  });

function podRange(number: number): Prefix {
  return prefix(['10.4.0.0/16', '10.4.0.0/21', '10.0.0.0/12', '192.168.0.0/16'][number] ?? '10.4.0.0/16');
}

function moved(cluster: Cluster, base: string, last: readonly number[] | null): Cluster {
  const at = (index: number): IpAddress => address(`${base}.${last?.[index] ?? 11 + index}`);
  return {
    ...cluster,
    nodeRange: prefix(`${base}.0/24`),
    nodes: cluster.nodes.map((node, index): Node => ({ ...node, address: at(index) })),
  };
}

/** What leaves by a machine for these goes out under an address. */
export function egressAt(at: string, to: readonly string[], under: string): EgressSpec {
  return {
    id: `out-of-${under.replaceAll('.', '-')}`,
    at: deviceId(at),
    from: null,
    to: to.map(prefix),
    address: address(under),
    ports: 'kept',
  };
}
