/**
 * A scenario as version 1 of the format writes it. Frozen: a change to the format is a new version with a new file beside this
 * one, and an upgrade from here. Ids are short; the engine's are the cluster's, a slash, and the short one.
 */
export interface ScenarioDocumentV1 {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly reusedPodRange: string;
  readonly nodePodLength: number;
  readonly clusters: readonly ClusterV1[];
  readonly hosts?: readonly HostV1[];
  readonly filters?: readonly FilterV1[];
  readonly earlier?: readonly EarlierV1[];
}

export interface ClusterV1 {
  readonly id: string;
  readonly name: string;
  readonly podRange: string;
  readonly nodeRange: string;
  readonly virtualIp: string;
  readonly transit: string;
  readonly nodes: readonly NodeV1[];
}

interface NodeV1 {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly pods: readonly PodV1[];
}

interface PodV1 {
  readonly id: string;
  readonly name: string;
}

export interface HostV1 {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly length: number;
  readonly serves?: readonly number[];
}

/** Exactly one of the three. */
export interface PartyV1 {
  readonly cluster?: string;
  readonly device?: string;
  readonly prefixes?: readonly string[];
}

/** What is absent does not matter to the rule. */
export interface FilterV1 {
  readonly id: string;
  readonly at: string;
  readonly from?: PartyV1;
  readonly to?: PartyV1;
  readonly protocol?: 'tcp' | 'udp';
  /** `80` or `8000-8080`. */
  readonly ports?: readonly string[];
  readonly states?: readonly ('new' | 'established' | 'related' | 'invalid')[];
  readonly verdict: 'accept' | 'drop' | 'reject-port-unreachable' | 'reject-admin-prohibited' | 'reject-tcp-reset';
  readonly enabled?: boolean;
}

export interface EarlierV1 {
  readonly from: string;
  readonly to: string;
  readonly dial: 'auto' | 'pod-ip' | 'service';
  readonly protocol: 'tcp' | 'udp';
}
