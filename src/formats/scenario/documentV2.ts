import type { ClusterV1, PartyV1, ScenarioDocumentV1 } from './documentV1.ts';

/** A scenario as version 2 writes it: version 1, with services in its clusters and addresses for what leaves. Frozen, as version 1 is. */
export interface ScenarioDocumentV2 extends Omit<ScenarioDocumentV1, 'version' | 'clusters'> {
  readonly version: 2;
  readonly clusters: readonly ClusterV2[];
  readonly egress?: readonly EgressV2[];
}

export interface ClusterV2 extends ClusterV1 {
  readonly services?: readonly ServiceV2[];
}

/** Ids are short here too: of the service, of pods, of the leading node. */
export interface ServiceV2 {
  readonly id: string;
  readonly name: string;
  readonly protocol?: 'tcp' | 'udp';
  readonly clusterIp: string;
  readonly port: number;
  readonly targetPort?: number;
  readonly pods: readonly string[];
  readonly nodePort?: number;
  readonly loadBalancer?: LoadBalancerV2;
  readonly externalIps?: readonly string[];
  readonly announced?: 'l2' | 'bgp' | 'nobody';
  /** With `l2`: who answers. */
  readonly leader?: string;
  readonly externalTrafficPolicy?: 'cluster' | 'local';
  readonly internalTrafficPolicy?: 'cluster' | 'local';
}

export interface LoadBalancerV2 {
  readonly address: string;
  readonly sources?: readonly string[];
}

/** What leaves by the device for one of the prefixes goes under the address. */
export interface EgressV2 {
  readonly id: string;
  readonly at: string;
  readonly from?: PartyV1;
  readonly to: readonly string[];
  readonly address: string;
  readonly ports?: 'kept' | 'redrawn';
}
