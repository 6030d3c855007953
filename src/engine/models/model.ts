import type { InSteps } from '../inSteps.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import type { AddressedCluster } from './parts/addressing.ts';
import type { NodeLan, Uplink } from './parts/uplinks.ts';
import type { SettingSpecs, Settings } from './settings.ts';

/** Which of a scenario's addresses a cluster is built with. */
export interface AddressUses {
  readonly pods: 'own' | 'reused';
  readonly virtualIp: boolean;
  readonly transit: boolean;
  /** Has the cluster a router of its own, or do all share the fabric? */
  readonly ownRouters: boolean;
  readonly uplink: Uplink;
  /** Are pods found on the nodes' segment, so that their range has to lie in the nodes' subnet? */
  readonly podsOnSegment: boolean;
}

/** A cluster on its way into a draft: every address decided, and how its model is set for it. */
export interface Member {
  readonly cluster: AddressedCluster;
  readonly settings: Settings;
  /** Its place among all clusters of the network, from 1. */
  readonly number: number;
}

/** A way to join clusters to a network: a compiler from what a person described to devices, links, routes and rules. */
export interface NetworkModel {
  readonly settings: SettingSpecs;
  /** Which pod range each cluster gets: its own, or the one that all re-use. */
  readonly podRanges: 'unique' | 'reused';
  readonly uses: (settings: Settings) => AddressUses;
  /** Add the clusters of this model, all that the network has, to a draft with a fabric; each is set in its own way. */
  readonly join: (draft: TopologyDraft, members: readonly Member[]) => InSteps<readonly NodeLan[]>;
}
