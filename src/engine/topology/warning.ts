import type { Assumption } from '../assumed.ts';
import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { ClusterId, DeviceId } from './ids.ts';
import type { Topology } from './topology.ts';

/** What an address or a range is used for. */
export type AddressUse =
  | 'pods'
  | 'reused-pods'
  | 'pod'
  | 'nodes'
  | 'node'
  | 'nodes-router'
  | 'transit'
  | 'gateway-link'
  | 'host-subnet'
  | 'host'
  | 'virtual-ip'
  | 'cluster-ip'
  | 'load-balancer'
  | 'external-ip'
  /** A device, by its id: who answered for an address when it was asked for. */
  | 'answers';

/** One use of addresses, by what a person calls it: the name of a cluster, a machine, a pod or a service. */
export interface AddressHolding {
  readonly use: AddressUse;
  readonly name: string;
  readonly prefix: Prefix;
  /** Where the document says so, as in its problems: `clusters[0].podRange`. */
  readonly where: string;
}

/** Something about a network that can be built, but hardly does what was meant. */
export type Warning =
  /** Several hold one address; who of them is reached depends on where one asks. */
  | { readonly kind: 'duplicate-address'; readonly address: IpAddress; readonly holders: readonly AddressHolding[] }
  /** Two ranges that were meant to be apart have addresses in common. */
  | { readonly kind: 'overlap'; readonly one: AddressHolding; readonly other: AddressHolding }
  /** A machine's address is in the nodes' subnet where nodes have a link each: it gets one as they do. */
  | { readonly kind: 'host-linked-as-node'; readonly where: string; readonly host: string; readonly cluster: string }
  /** Pods are to be found by ARP, but their range is outside the nodes' subnet, so nobody asks for them there. */
  | {
      readonly kind: 'pods-beyond-segment';
      readonly where: string;
      readonly cluster: string;
      readonly pods: Prefix;
      readonly nodes: Prefix;
    }
  /**
   * Addresses of Services are to be found by ARP (layer 2), but nobody on the nodes' segment would ask for them: they lie outside
   * `nodes`, or nodes have a link each (`null`). They are reached all the same, because static routes to the leader are taken as set.
   */
  | {
      readonly kind: 'not-asked-for';
      readonly where: string;
      readonly addresses: readonly IpAddress[];
      readonly leader: DeviceId;
      readonly nodes: Prefix | null;
    }
  /** Nobody said these of a cluster; what comes of a send hangs on them. */
  | { readonly kind: 'assumed'; readonly where: string; readonly cluster: string; readonly what: readonly Assumption[] }
  /** Something that was written down has no effect in this network. */
  | { readonly kind: 'not-in-force'; readonly where: string; readonly reason: NotInForce };

export type WarningKind = Warning['kind'];

/** Where in the document it was said; of two places that do not go together, the later. */
export function whereOf(warning: Warning): string {
  switch (warning.kind) {
    case 'duplicate-address':
      return warning.holders.at(-1)?.where ?? '';
    case 'overlap':
      return warning.other.where;
    case 'host-linked-as-node':
    case 'pods-beyond-segment':
    case 'not-asked-for':
    case 'assumed':
    case 'not-in-force':
      return warning.where;
  }
}

/** Why something that was written down has no effect, or not the one that was meant. */
export type NotInForce =
  | { readonly because: 'no-such-device'; readonly device: DeviceId }
  /** Nobody by this name has an address here, so a rule about it would match nothing. */
  | { readonly because: 'no-address'; readonly of: ClusterId | DeviceId }
  /** Between these nodes lies a router, which would send the packets on by its own routes. */
  | { readonly because: 'no-way-between-nodes'; readonly from: readonly DeviceId[]; readonly to: DeviceId }
  | { readonly because: 'routed-otherwise'; readonly at: DeviceId; readonly prefix: Prefix }
  /** The packets that carry others to the gateway would be steered there themselves. */
  | { readonly because: 'covers-gateway'; readonly prefix: Prefix; readonly to: DeviceId }
  | { readonly because: 'steers-everyone'; readonly to: DeviceId }
  /** The leader has no endpoint while only nodes with one may answer; `instead` does, or nobody. */
  | { readonly because: 'leader-without-endpoint'; readonly leader: DeviceId; readonly instead: DeviceId | null }
  | { readonly because: 'nobody-announces' }
  | { readonly because: 'nothing-to-announce' }
  /** A fault about something that is gone, broken already, or was never there. */
  | { readonly because: 'nothing-to-break'; readonly at: DeviceId }
  /** No link of the device has the next hop, or the interface, by its name or address. */
  | { readonly because: 'no-next-hop'; readonly at: DeviceId; readonly via: string }
  /** Pods that share their node's network have no address of their own; the node stands for them. */
  | { readonly because: 'host-network'; readonly pods: number }
  /** The model that the cluster is joined by has no such setting. */
  | { readonly because: 'no-such-setting'; readonly setting: string }
  /** Pods have addresses there that no neighbour on a bridge would have: each gets a route of its own. */
  | { readonly because: 'not-bridged'; readonly node: DeviceId }
  /** Pods are published at a port each, and there are more of them than ports. */
  | { readonly because: 'no-port-left'; readonly address: IpAddress; readonly pods: number }
  /** Kernel settings: no interface of that name, or no bridge that pods are plugged into. */
  | { readonly because: 'no-interface'; readonly at: DeviceId; readonly name: string }
  | { readonly because: 'no-bridge-port'; readonly at: DeviceId }
  /** The kernel takes the larger of an interface's rp_filter and that of all. */
  | { readonly because: 'outweighed'; readonly at: DeviceId; readonly name: string }
  /** A policy is about no pod that there is, or only about pods with their node's network, which none is about. */
  | { readonly because: 'selects-nobody'; readonly policy: string }
  | { readonly because: 'selects-host-network'; readonly policy: string }
  /** Of a peer: its namespaces have no pods, none of their pods has such labels, or all of them have their node's network. */
  | { readonly because: 'no-namespace'; readonly policy: string }
  | { readonly because: 'no-pod'; readonly policy: string }
  | { readonly because: 'means-host-network'; readonly policy: string }
  | { readonly because: 'no-named-port'; readonly policy: string; readonly name: string }
  | { readonly because: 'except-outside'; readonly policy: string; readonly except: Prefix }
  | { readonly because: 'nobody-has'; readonly policy: string; readonly prefix: Prefix }
  /** Whoever has addresses in it comes under another, because sources are translated on the way. */
  | { readonly because: 'arrives-as'; readonly policy: string; readonly prefix: Prefix; readonly as: IpAddress }
  /** Destinations are translated before egress is judged: a Service's address is none by then. */
  | { readonly because: 'service-address'; readonly policy: string; readonly prefix: Prefix }
  /** The model gives every cluster the same range. */
  | { readonly because: 'range-reused'; readonly range: Prefix; readonly instead: Prefix };

export function warned(topology: Topology, warnings: readonly Warning[]): Topology {
  return warnings.length === 0 ? topology : { ...topology, warnings: [...topology.warnings, ...warnings] };
}
