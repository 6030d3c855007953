import type { Assumption } from '../assumed.ts';
import type { ModelId } from '../models/index.ts';
import type { SocketAddress } from '../net/address.ts';
import type { TransportProtocol } from '../net/packet.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Guard } from '../policy/guard.ts';
import type { Device } from './device.ts';
import type { ClusterId, DeviceId, LinkId } from './ids.ts';
import type { Warning } from './warning.ts';

export interface LinkEnd {
  readonly device: DeviceId;
  readonly interface: string;
}

/** A cable has two ends; a segment is a switch that any number of interfaces share. Neither touches TTL. */
export interface Link {
  readonly id: LinkId;
  readonly kind: 'cable' | 'segment';
  readonly ends: readonly LinkEnd[];
}

/** How an endpoint can be dialled. */
export interface DirectoryEntry {
  readonly endpoint: DeviceId;
  /** Its own address and port. */
  readonly own: SocketAddress;
  /** Where it is published; equal to `own` where nothing stands before it. */
  readonly published: SocketAddress;
  /** Whom a well-informed administrator would tell to use `own`; the rest use `published`. */
  readonly ownFor: 'everyone' | 'clusters' | 'own-cluster';
  /** With `clusters`: which; others dial what is published. */
  readonly members?: readonly ClusterId[];
}

/** Which of a service's addresses: what its cluster publishes for all its pods, or one of those that Kubernetes gives a Service. */
export type ServiceFrontend = 'published' | 'cluster-ip' | 'node-port' | 'load-balancer' | 'external-ip';

/** An address that stands for several endpoints: whoever dials it reaches one of them. */
export interface Service {
  readonly id: DeviceId;
  readonly name: string;
  readonly door: ServiceFrontend;
  /** Node ports: whose. */
  readonly node: DeviceId | null;
  readonly cluster: ClusterId;
  readonly address: SocketAddress;
  /** A port of another protocol with this number is another port. */
  readonly protocols: readonly TransportProtocol[];
  readonly backends: readonly DeviceId[];
}

/** A cluster as the network sees it. */
export interface ClusterPlan {
  readonly id: ClusterId;
  readonly name: string;
  readonly podRange: Prefix;
  readonly nodeRange: Prefix;
  /** Addresses that mean this cluster to others: published ones, gateways, nodes, and pods where they are unique. */
  readonly known: readonly Prefix[];
  /** Its own model where the scenario gives it one, whatever the other clusters' is. */
  readonly model?: ModelId;
  /** What of it is taken without anybody having said so. */
  readonly assumed?: readonly Assumption[];
}

/** A network as data: enough to simulate it, and enough to build it for real. */
export interface Topology {
  readonly devices: ReadonlyMap<DeviceId, Device>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly clusters: readonly ClusterPlan[];
  /** Everyone who can send and be sent to, in reading order. */
  readonly directory: ReadonlyMap<DeviceId, DirectoryEntry>;
  /** What stands for several of them at once. */
  readonly services: ReadonlyMap<DeviceId, Service>;
  /** The policies of clusters that have any. Absent: none. */
  readonly guards?: readonly Guard[];
  /** What of it hardly does what was meant. */
  readonly warnings: readonly Warning[];
}

/** The device; throws when our own code asks for one that does not exist. */
export function deviceOf(topology: Topology, id: DeviceId): Device {
  const device = topology.devices.get(id);
  if (device === undefined) throw new Error(`no such device: ${id}`);
  return device;
}
