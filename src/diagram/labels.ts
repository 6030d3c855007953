import type { Cause, ClusterPlan, Device, Header, IpAddress, Packet, TunnelKind } from '../engine/index.ts';

/** Every word on the picture. Keep one object per language: layouts are remembered by it. */
export interface SceneLabels {
  readonly name: (device: Device) => string;
  /** Begins with the visible name, as in "Pod-A, 10.4.1.2, node-1, cluster 1". */
  readonly accessibleName: (device: Device) => string;
  /** A word or two beside a name: what a gateway does, what runs on a node, what the fabric knows. `null`: nothing. */
  readonly note: (device: Device) => string | null;
  readonly clusterName: (cluster: ClusterPlan) => string;
  /** The cluster's pod range, as a caption. */
  readonly clusterRange: (cluster: ClusterPlan) => string;
  readonly virtualAddress: (address: IpAddress) => string;
  /** Why a packet stopped, in a few words. */
  readonly cause: (cause: Cause) => string;
  readonly tunnel: (kind: TunnelKind) => string;
  /** What kind of packet it is, very short; `null`: not said. */
  readonly signal: (header: Header) => string | null;
  readonly ttl: (packet: Packet) => string;
  /** How many endpoints hold an address. */
  readonly holders: (count: number) => string;
}
