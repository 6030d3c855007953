import type { Assumption } from './assumed.ts';
import type { ModelId } from './models/index.ts';
import type { Settings } from './models/settings.ts';
import type { IpAddress } from './net/address.ts';
import type { TransportProtocol } from './net/packet.ts';
import type { Prefix } from './net/prefix.ts';
import type { ClusterPolicies, Namespace } from './policy/policy.ts';
import type { NamedPort } from './policy/ports.ts';
import type { PortRange, ConnectionState } from './rules/match.ts';
import type { PortPolicy, Refusal } from './rules/rule.ts';
import type { ClusterId, DeviceId } from './topology/ids.ts';

/** A network as a person describes it, before any model decides how it is joined together. Ids are unique. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The one pod range that models which re-use addresses give to every cluster; absent: each keeps its own. */
  readonly reusedPodRange?: Prefix;
  /** The length of the block of pod addresses each node gets that says nothing of its blocks; absent: what suits its cluster. */
  readonly nodePodLength?: number;
  readonly clusters: readonly Cluster[];
  readonly hosts: readonly Host[];
  readonly filters: readonly FilterSpec[];
  /** Flows made before the one on screen; their conntrack entries are still there. */
  readonly earlier: readonly EarlierSend[];
  /** Absent: none. */
  readonly egress?: readonly EgressSpec[];
  /** Routers besides the fabric, and routes of devices that the model makes. Absent: none. */
  readonly routers?: readonly RouterSpec[];
}

export interface Cluster {
  readonly id: ClusterId;
  readonly name: string;
  /** The pod range in models where pod addresses are meant to be unique. */
  readonly podRange: Prefix;
  /** Holds every node's address; their subnet, unless they have several. */
  readonly nodeRange: Prefix;
  /** One for each zone, each with the router's first address. Absent: `nodeRange`. */
  readonly nodeSubnets?: readonly Prefix[];
  /** The address published by a virtual-IP gateway: no host's own. Absent: one of those for documentation, as for `transit`. */
  readonly virtualIp?: IpAddress;
  /** The subnet between a dedicated gateway (second address) and the fabric (first). */
  readonly transit?: Prefix;
  /** The only ports that pods may leave with where their source is translated. Absent: as many as an address has. */
  readonly egressPorts?: PortRange;
  readonly nodes: readonly Node[];
  /** Absent: none. */
  readonly services?: readonly KubernetesService[];
  /** Labels of its namespaces, but for that of the name, which every one has. Absent: none. */
  readonly namespaces?: readonly Namespace[];
  /** Whom its pods may send to and hear from. Absent: everybody. */
  readonly policies?: ClusterPolicies;
  /** What joins it to the network, whatever joins the others; absent: what is being looked at, for all clusters that say nothing. */
  readonly model?: ModelId;
  /** What of it nobody said, and is taken. Absent: nothing. */
  readonly assumed?: readonly Assumption[];
  /** How that is set: from its beginning with a model of its own, else on top of what is being looked at. */
  readonly settings?: Settings;
}

/** Which of a service's endpoints a packet may be sent to: all of them, or those of the node that it is on. */
export type TrafficPolicy = 'cluster' | 'local';

/**
 * How the rest of the network learns where a service's outer addresses are: one node answers for them (`leader`; `null`: the first
 * that may), every node that may announces them by BGP, or nobody says (MetalLB, Concepts).
 */
export type Announced =
  | { readonly by: 'l2'; readonly leader: DeviceId | null }
  | { readonly by: 'bgp' }
  | { readonly by: 'nobody' };

/** A Service of Kubernetes: addresses and ports that stand for several pods of a cluster (kubernetes.io, Virtual IPs and Service Proxies). */
export interface KubernetesService {
  readonly id: DeviceId;
  readonly name: string;
  readonly protocol: TransportProtocol;
  readonly clusterIp: IpAddress;
  readonly port: number;
  /** Where the pods listen. */
  readonly targetPort: number;
  readonly backends: readonly DeviceId[];
  /** A port of every node; `null`: none. */
  readonly nodePort: number | null;
  readonly loadBalancer: LoadBalancer | null;
  readonly externalIps: readonly IpAddress[];
  readonly announced: Announced;
  readonly externalTraffic: TrafficPolicy;
  readonly internalTraffic: TrafficPolicy;
}

interface LoadBalancer {
  readonly address: IpAddress;
  /** Who may use it; empty: everybody. */
  readonly sources: readonly Prefix[];
}

export interface Node {
  readonly id: DeviceId;
  readonly name: string;
  readonly address: IpAddress;
  /** Further addresses on the same interface. Absent: none. */
  readonly addresses?: readonly IpAddress[];
  /** Its blocks of pod addresses: several or none. Absent: the next of its cluster's. */
  readonly blocks?: readonly Prefix[];
  /** Bridges that nothing of this network is plugged into, such as docker0: it takes their subnets for its own. Absent: none. */
  readonly interfaces?: readonly InterfaceSpec[];
  /** Routes besides those that the model gives it. Absent: none. */
  readonly routes?: readonly RouteSpec[];
  readonly kernel?: NodeKernelSpec;
  readonly pods: readonly Pod[];
}

/** How a source is judged that answers would go back to by another interface (ip-sysctl, rp_filter; RFC 3704). */
export type RpFilter = 'off' | 'strict' | 'loose';

/** Kernel settings that differ from what machines of the kind usually have (ip-sysctl). Absent: as usual. */
export interface KernelSpec {
  /** net.ipv4.ip_forward: usually on for nodes and routers, off for other machines. */
  readonly ipForward?: boolean;
  /** net.ipv4.conf.all.rp_filter: usually off. */
  readonly rpFilter?: RpFilter;
  /** net.ipv4.conf.NAME.rp_filter, by interface: usually off. The kernel takes the larger of the two: loose before strict before off. */
  readonly interfaceRpFilter?: Readonly<Record<string, RpFilter>>;
}

export interface NodeKernelSpec extends KernelSpec {
  /** net.bridge.bridge-nf-call-iptables: usually on, because kube-proxy needs it. */
  readonly bridgeNfCallIptables?: boolean;
  /** Of every port by which a pod is on the node's bridge (bridge(8), hairpin): usually on. */
  readonly hairpinMode?: boolean;
}

/** An interface that somebody gave an address, and so a subnet. */
export interface InterfaceSpec {
  readonly name: string;
  readonly address: IpAddress;
  readonly length: number;
}

export interface RouteSpec {
  readonly prefix: Prefix;
  /** The next hop; `null`: the destination is on the interface's link. */
  readonly via: IpAddress | null;
  /** `null`: the one that leads to the next hop. */
  readonly interface: string | null;
}

export interface Pod {
  readonly id: DeviceId;
  readonly name: string;
  /** Its own in every model. Absent: the next of its node's blocks. */
  readonly address?: IpAddress;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Ports that have a name, by which policies may mean them. Absent: none. */
  readonly ports?: readonly NamedPort[];
  /** Has it the node's network instead of one of its own? */
  readonly hostNetwork?: boolean;
}

/** A machine on the network that is not part of any cluster. */
export interface Host {
  readonly id: DeviceId;
  readonly name: string;
  readonly address: IpAddress;
  /** Length of its subnet; the fabric holds the subnet's first address. */
  readonly length: number;
  readonly serves: readonly number[];
  /** Routes besides its default one. Absent: none. */
  readonly routes?: readonly RouteSpec[];
  readonly kernel?: KernelSpec;
}

/** A router; by the id of one that the model makes (the fabric, a gateway), what its table has besides. */
export interface RouterSpec {
  readonly id: DeviceId;
  readonly name: string;
  readonly interfaces: readonly RouterPort[];
  readonly routes: readonly RouteSpec[];
  readonly kernel?: KernelSpec;
}

/**
 * Hosts whose subnet it has stand behind it. `link`: a name that ports on one wire share, `fabric` for one to the fabric, which takes the
 * first address of the subnet that is free; `null`: there are only hosts.
 */
export interface RouterPort extends InterfaceSpec {
  readonly link: string | null;
}

/** One side of a filter: a cluster by name, so that it survives a change of model, or prefixes. */
export type Party =
  | { readonly kind: 'cluster'; readonly cluster: ClusterId }
  | { readonly kind: 'device'; readonly device: DeviceId }
  | { readonly kind: 'prefixes'; readonly prefixes: readonly Prefix[] };

/** A firewall rule someone wants, on a router or on a node. */
export interface FilterSpec {
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

/**
 * A source address somebody wants for what leaves by a router or a node. At a node: what its cluster's pods send to these prefixes is
 * steered to the node first, and answers to the address come back to it.
 */
export interface EgressSpec {
  readonly id: string;
  readonly at: DeviceId;
  /** `null`: at a node its cluster's pods, elsewhere everybody. */
  readonly from: Party | null;
  readonly to: readonly Prefix[];
  readonly address: IpAddress;
  readonly ports: PortPolicy;
}

export type Dial = 'auto' | 'pod-ip' | 'service';

export interface EarlierSend {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
}
