import type { ModelId } from '../../engine/index.ts';
import type { EarlierV1, FilterV1, HostV1 } from './documentV1.ts';
import type { EgressV2, ServiceV2 } from './documentV2.ts';

/**
 * A scenario as version 3 writes it: what is so is said, and everything that can be computed may be left out. A cluster may say what joins
 * it to the network; who says nothing is joined by the model that is being looked at. Frozen, as the versions before it are.
 */
export interface ScenarioDocumentV3 {
  readonly version: 3;
  readonly id: string;
  /** Absent: the id. */
  readonly title?: string;
  readonly summary?: string;
  /** The range of islands that do not say which they have; absent: each has its own `podRange`. */
  readonly reusedPodRange?: string;
  readonly nodePodLength?: number;
  readonly clusters: readonly ClusterV3[];
  readonly hosts?: readonly HostV3[];
  readonly routers?: readonly RouterV3[];
  readonly filters?: readonly FilterV1[];
  readonly egress?: readonly EgressV2[];
  readonly earlier?: readonly EarlierV1[];
}

export interface ClusterV3 {
  readonly id: string;
  readonly name?: string;
  /** Models come, and a page that does not know one says so; none may go while documents name it. */
  readonly model?: ModelId;
  readonly settings?: Readonly<Record<string, string>>;
  /** What of it nobody said, and is taken; the picture says so. */
  readonly assumed?: readonly AssumedV3[];
  /** Absent: what holds all blocks and addresses of its pods, else `reusedPodRange`. */
  readonly podRange?: string;
  /** Absent: what holds the addresses of its nodes, with room for their router. */
  readonly nodeRange?: string;
  /** Several, such as one for each zone, in `nodeRange`; each has the router's first address. Absent: `nodeRange` is the only one. */
  readonly nodeSubnets?: readonly string[];
  readonly virtualIp?: string;
  readonly transit?: string;
  /** `1024-1087`, or one: all that pods may leave with where their source is translated. Absent: every port. */
  readonly egressPorts?: string;
  readonly nodes: readonly NodeV3[];
  readonly services?: readonly ServiceV2[];
  /** Labels of namespaces; every one has that of its name besides. */
  readonly namespaces?: readonly NamespaceV3[];
  /** Absent: everybody may send to everybody. */
  readonly policies?: PoliciesV3;
}

interface NamespaceV3 {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface PoliciesV3 {
  /** Where ingress is judged: on the pod's node (absent), or at its port. */
  readonly enforced?: 'forward' | 'port';
  readonly network?: readonly NetworkPolicyV3[];
  readonly tiers?: readonly TierPolicyV3[];
}

/** NetworkPolicy. */
interface NetworkPolicyV3 {
  /** Absent: `default`. */
  readonly namespace?: string;
  readonly name: string;
  /** Absent: all of the namespace. */
  readonly pods?: SelectorV3;
  /** Absent or `null`: it says nothing of this direction; an empty list allows nothing. */
  readonly ingress?: readonly AllowRuleV3[] | null;
  readonly egress?: readonly AllowRuleV3[] | null;
}

/** Absent or `null`: everybody, every port of every protocol. */
interface AllowRuleV3 {
  readonly peers?: readonly PeerV3[] | null;
  readonly ports?: readonly PortMatchV3[] | null;
}

/** ClusterNetworkPolicy, or a kind before it. */
interface TierPolicyV3 {
  readonly kind?: 'ClusterNetworkPolicy' | 'AdminNetworkPolicy' | 'BaselineAdminNetworkPolicy';
  readonly name: string;
  readonly tier: 'admin' | 'baseline';
  readonly priority: number;
  readonly subject: PodChoiceV3;
  readonly ingress?: readonly TierRuleV3[];
  readonly egress?: readonly TierRuleV3[];
}

interface TierRuleV3 {
  readonly name?: string | null;
  readonly action: 'accept' | 'deny' | 'pass';
  readonly peers: readonly PeerV3[];
  readonly ports?: readonly PortMatchV3[] | null;
}

/** Requirements that must all hold. */
type SelectorV3 = readonly (
  | { readonly key: string; readonly operator: 'in' | 'not-in'; readonly values: readonly string[] }
  | { readonly key: string; readonly operator: 'exists' | 'does-not-exist' }
)[];

interface PodChoiceV3 {
  readonly namespaces:
    | { readonly kind: 'named'; readonly name: string }
    | { readonly kind: 'labelled'; readonly selector: SelectorV3 };
  readonly pods: SelectorV3;
}

type PeerV3 =
  | ({ readonly kind: 'pods' } & PodChoiceV3)
  | { readonly kind: 'addresses'; readonly prefixes: readonly string[]; readonly except?: readonly string[] };

type PortMatchV3 =
  | { readonly kind: 'all'; readonly protocol: 'tcp' | 'udp' | 'sctp' }
  | {
      readonly kind: 'range';
      readonly protocol: 'tcp' | 'udp' | 'sctp';
      readonly range: { readonly from: number; readonly to: number };
    }
  /** What the receiving pod calls so. */
  | { readonly kind: 'named'; readonly name: string; readonly protocol: 'tcp' | 'udp' | 'sctp' | null };

type AssumedV3 =
  | 'routed'
  | 'encapsulated'
  | 'translated'
  | 'ranges'
  | 'nodes'
  | 'bgp'
  | 'one-fabric'
  | 'firewalls'
  | 'spoofing'
  | 'kernel'
  | 'beyond'
  | 'policies';

export interface NodeV3 {
  readonly id: string;
  readonly name?: string;
  /** Absent: the next of `nodeRange`, or of the first of `nodeSubnets`. */
  readonly address?: string;
  /** Further ones on the same interface. */
  readonly addresses?: readonly string[];
  /** Absent: the next of `podRange`, unless every pod has an address. */
  readonly blocks?: readonly string[];
  readonly interfaces?: readonly InterfaceV3[];
  readonly routes?: readonly RouteV3[];
  readonly kernel?: NodeKernelV3;
  readonly pods?: readonly PodV3[];
}

export interface PodV3 {
  readonly id: string;
  readonly name?: string;
  /** Absent: the next of its node's blocks. */
  readonly address?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Those that have a name. */
  readonly ports?: readonly NamedPortV3[];
  readonly hostNetwork?: boolean;
}

interface NamedPortV3 {
  readonly name: string;
  /** Absent: `tcp`. */
  readonly protocol?: 'tcp' | 'udp' | 'sctp';
  readonly port: number;
}

/** What differs from the usual: nodes and routers forward, and nobody judges sources. */
export interface KernelV3 {
  /** `net.ipv4.ip_forward`. */
  readonly ipForward?: boolean;
  /** `net.ipv4.conf.all.rp_filter`: 0, 1, 2. */
  readonly rpFilter?: RpFilterV3;
  /** `net.ipv4.conf.NAME.rp_filter`; in force is the larger of it and `rpFilter`. */
  readonly interfaceRpFilter?: Readonly<Record<string, RpFilterV3>>;
}

type RpFilterV3 = 'off' | 'strict' | 'loose';

/** Both usually on. */
export interface NodeKernelV3 extends KernelV3 {
  /** `net.bridge.bridge-nf-call-iptables`. */
  readonly bridgeNfCallIptables?: boolean;
  /** Of every port by which a pod is on the node's bridge. */
  readonly hairpinMode?: boolean;
}

/** A bridge of the node's own, such as docker0. */
export interface InterfaceV3 {
  readonly name: string;
  /** `172.17.0.1/16`. */
  readonly address: string;
}

/** By way of `via`, or straight over the interface; at least one of them. */
export interface RouteV3 {
  readonly prefix: string;
  readonly via?: string;
  readonly interface?: string;
}

export interface HostV3 extends Omit<HostV1, 'name'> {
  readonly name?: string;
  readonly routes?: readonly RouteV3[];
  readonly kernel?: KernelV3;
}

/** A router of its own; or more routes for `fabric`, a cluster's `gateway` or `router`. */
export interface RouterV3 {
  readonly id: string;
  readonly name?: string;
  readonly interfaces?: readonly RouterPortV3[];
  readonly routes?: readonly RouteV3[];
  readonly kernel?: KernelV3;
}

interface RouterPortV3 extends InterfaceV3 {
  /** `fabric`, or a name that the ports at one wire share. Absent: only hosts of its subnet are there. */
  readonly link?: string;
}
