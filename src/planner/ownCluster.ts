import type { RangedCluster } from './collisions.ts';

/**
 * How pods of a cluster are reached where they are: by routes in the network's devices, typed or announced; in the nodes' own subnet;
 * inside tunnels between the nodes; or by routes that only the nodes have.
 */
export const runsKinds = ['routed', 'bgp', 'subnet', 'vxlan', 'geneve', 'ipip', 'direct'] as const;
export type Runs = (typeof runsKinds)[number];

/** As whom pods leave: as themselves, as their node, as a gateway, by a proxy; or not at all. */
export const leavesKinds = ['itself', 'node', 'gateway', 'proxy', 'nothing'] as const;
export type Leaves = (typeof leavesKinds)[number];

/** What others can dial: pods themselves, ports of a gateway, an address that stands for pods, a proxy; or nothing. */
export const publishesKinds = ['itself', 'nothing', 'ports', 'vip', 'proxy'] as const;
export type Publishes = (typeof publishesKinds)[number];

/** What a person says of a cluster of theirs; `null` where they do not. */
export interface OwnCluster extends RangedCluster {
  readonly runs: Runs | null;
  readonly leaves: Leaves | null;
  readonly publishes: Publishes | null;
}

interface Possible {
  readonly leaves: readonly [Leaves, ...Leaves[]];
  readonly publishes: readonly [Publishes, ...Publishes[]];
}

const flat: Possible = { leaves: ['itself', 'node'], publishes: ['itself'] };
const island: Possible = {
  leaves: ['node', 'gateway', 'proxy', 'nothing'],
  publishes: ['nothing', 'ports', 'vip', 'proxy'],
};

/** What can be said besides, the commonest first: an address that the network routes needs nobody to stand in for it. */
export const possible: Readonly<Record<Runs, Possible>> = {
  routed: flat,
  bgp: flat,
  subnet: flat,
  vxlan: island,
  geneve: island,
  ipip: island,
  direct: island,
};

/** What is taken for granted where nobody says: an overlay, as most products begin with. */
const commonest: Runs = 'vxlan';

/** A cluster with everything said; what does not go with what it runs, or was left open, is the commonest. */
export interface CompleteCluster extends RangedCluster {
  readonly runs: Runs;
  readonly leaves: Leaves;
  readonly publishes: Publishes;
}

export function complete(cluster: OwnCluster): CompleteCluster {
  const runs = cluster.runs ?? commonest;
  const { leaves, publishes } = possible[runs];
  return {
    ...cluster,
    runs,
    leaves: leaves.find((each) => each === cluster.leaves) ?? leaves[0],
    publishes: publishes.find((each) => each === cluster.publishes) ?? publishes[0],
  };
}
