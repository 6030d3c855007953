import type { ClusterPlan, Device, Topology } from '../../engine/index.ts';

/** Who stands with whom, before anything has a size. */
export interface Sketch {
  readonly topology: Topology;
  readonly clusters: readonly ClusterSketch[];
  /** The network between everything, if there is one. */
  readonly fabric: Device | null;
  readonly hosts: readonly Device[];
}

export interface ClusterSketch {
  readonly plan: ClusterPlan;
  readonly nodes: readonly NodeSketch[];
  /** Between the cluster and the rest: its gateways. */
  readonly gateways: readonly Device[];
  /** Inside, and joined to nothing else. */
  readonly routers: readonly Device[];
}

export interface NodeSketch {
  readonly node: Device;
  readonly pods: readonly Device[];
}

export function sketchOf(topology: Topology): Sketch {
  const devices = [...topology.devices.values()];
  const fabric = devices.find(({ role, cluster }) => role === 'router' && cluster === null) ?? null;
  return {
    topology,
    fabric,
    hosts: devices.filter((device) => device.cluster === null && device !== fabric),
    clusters: topology.clusters.map((plan) => {
      const own = devices.filter(({ cluster }) => cluster === plan.id);
      return {
        plan,
        gateways: own.filter(({ role }) => role === 'gateway'),
        routers: own.filter(({ role }) => role === 'router'),
        nodes: own
          .filter(({ role }) => role === 'node')
          .map((node) => ({ node, pods: own.filter((pod) => pod.role === 'pod' && pod.node === node.id) })),
      };
    }),
  };
}

/** What stands between a cluster's nodes and everything else. */
export function entrancesOf({ gateways, routers }: ClusterSketch): readonly Device[] {
  return [...gateways, ...routers];
}
