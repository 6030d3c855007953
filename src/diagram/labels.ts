import type { Cause, ClusterPlan, Device, IpAddress, TunnelKind } from '../engine/index.ts';
import type { Folded } from './layout/outline.ts';

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
  /** Who is folded away: a name, and how many besides. */
  readonly folded: (folded: Folded) => readonly [string | null, string | null];
  /** What a pod says of itself: before the name of whom it dials, before whom it sees, and where it listens. */
  readonly dials: string;
  readonly sees: string;
  readonly listens: (port: number) => string;
  readonly hearsNothing: string;
  /** On hooks that nothing hangs on yet. */
  /** Where the other side has a device, and this one has nothing to do. */
  readonly gap: string;
  /** On the way that a packet was meant to go. */
  readonly meantFor: string;
}
