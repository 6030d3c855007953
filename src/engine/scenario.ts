import type { IpAddress } from './net/address.ts';
import type { TransportProtocol } from './net/packet.ts';
import type { Prefix } from './net/prefix.ts';
import type { PortRange, ConnectionState } from './rules/match.ts';
import type { Refusal } from './rules/rule.ts';
import type { ClusterId, DeviceId } from './topology/ids.ts';

/** A network as a person describes it, before any model decides how it is joined together. Ids are unique. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The one pod range that models which re-use addresses give to every cluster. */
  readonly reusedPodRange: Prefix;
  /** The length of the block of pod addresses each node gets. */
  readonly nodePodLength: number;
  readonly clusters: readonly Cluster[];
  readonly hosts: readonly Host[];
  readonly filters: readonly FilterWish[];
  /** Flows made before the one on screen; their conntrack entries are still there. */
  readonly earlier: readonly EarlierSend[];
}

export interface Cluster {
  readonly id: ClusterId;
  readonly name: string;
  /** The pod range in models where pod addresses are meant to be unique. */
  readonly podRange: Prefix;
  readonly nodeRange: Prefix;
  /** The address published by a virtual-IP gateway: no host's own. */
  readonly virtualIp: IpAddress;
  /** The subnet between a dedicated gateway (second address) and the fabric (first). */
  readonly transit: Prefix;
  readonly nodes: readonly Node[];
}

export interface Node {
  readonly id: DeviceId;
  readonly name: string;
  readonly address: IpAddress;
  readonly pods: readonly Pod[];
}

export interface Pod {
  readonly id: DeviceId;
  readonly name: string;
}

/** A machine on the network that is not part of any cluster. */
export interface Host {
  readonly id: DeviceId;
  readonly name: string;
  readonly address: IpAddress;
  /** Length of its subnet; the fabric holds the subnet's first address. */
  readonly length: number;
  readonly serves: readonly number[];
}

/** One side of a filter: a cluster by name, so that it survives a change of model, or prefixes. */
export type Party =
  | { readonly kind: 'cluster'; readonly cluster: ClusterId }
  | { readonly kind: 'device'; readonly device: DeviceId }
  | { readonly kind: 'prefixes'; readonly prefixes: readonly Prefix[] };

/** A firewall rule someone wants, on a router or on a node. */
export interface FilterWish {
  readonly id: string;
  readonly at: DeviceId;
  readonly from: Party | null;
  readonly to: Party | null;
  readonly protocol: TransportProtocol | null;
  readonly ports: readonly PortRange[];
  readonly states: readonly ConnectionState[];
  readonly verdict: 'accept' | Refusal;
  readonly enabled: boolean;
}

export type Dial = 'auto' | 'pod-ip' | 'service';

export interface EarlierSend {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
}
