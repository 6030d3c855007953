import type { Cluster, ClusterId, Host, IpAddress, Node, Pod, Prefix } from '../engine/index.ts';
import { clusterId, deviceId, nthAddress } from '../engine/index.ts';
import type { DrawnNames, DrawnSizes, Scaffold } from './scenarioDraft.ts';

/** The ranges of one cluster that is drawn. */
export interface DrawnCluster {
  readonly pods: Prefix;
  readonly nodes: Prefix;
  readonly virtualIp: Prefix;
  readonly transit: Prefix;
}

/** What is the same for all clusters drawn. */
interface Style {
  readonly sizes: DrawnSizes;
  readonly names: DrawnNames;
  /** The first node's place in its range. */
  readonly firstNode: number;
}

/** The index-th cluster; nodes and pods are counted on from cluster to cluster. */
export function clusterOf(ranges: DrawnCluster, index: number, style: Style): Cluster {
  const id = clusterId(`cluster-${index + 1}`);
  const { sizes, names, firstNode } = style;
  const before = index * sizes.nodesPerCluster;
  return {
    id,
    name: names.cluster(index + 1),
    podRange: ranges.pods,
    nodeRange: ranges.nodes,
    virtualIp: addressIn(ranges.virtualIp, 0),
    transit: ranges.transit,
    nodes: Array.from({ length: sizes.nodesPerCluster }, (_, at): Node => {
      const number = before + at + 1;
      return {
        id: deviceId(`${id}/node-${number}`),
        name: names.node(number),
        address: addressIn(ranges.nodes, firstNode + at),
        pods: podsOf(id, number - 1, style),
      };
    }),
  };
}

function podsOf(cluster: ClusterId, node: number, { sizes, names }: Style): readonly Pod[] {
  return Array.from({ length: sizes.podsPerNode }, (_, at) => {
    const letters = lettersOf(node * sizes.podsPerNode + at);
    return { id: deviceId(`${cluster}/pod-${letters}`), name: names.pod(letters) };
  });
}

/** 0 is `a`, 25 `z`, 26 `aa`. */
function lettersOf(index: number): string {
  const last = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`;
}

/** The sizes were cut to what the ranges hold, so there is an address. */
export function addressIn(range: Prefix, offset: number): IpAddress {
  const found = nthAddress(range, offset);
  if (found === null) throw new Error('a drawn range is too small');
  return found;
}

/** The canonical outsiders: one that asks, and one that serves. */
export function hostsOn(
  [first, second]: Scaffold['hosts'],
  { client, server }: Pick<DrawnNames, 'client' | 'server'>,
): readonly Host[] {
  if (first === undefined || second === undefined) return [];
  return [
    { id: deviceId('other-client'), name: client, address: addressIn(first, 10), length: 24, serves: [] },
    { id: deviceId('other-server'), name: server, address: addressIn(second, 20), length: 24, serves: [443] },
  ];
}
