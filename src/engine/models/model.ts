import type { Scenario } from '../scenario.ts';
import type { Topology } from '../topology/topology.ts';
import type { Uplink } from './parts/uplinks.ts';
import type { SettingSpecs, Settings } from './settings.ts';

/** Which of a scenario's addresses a network is built with. */
export interface AddressUses {
  readonly pods: 'own' | 'reused';
  readonly virtualIp: boolean;
  readonly transit: boolean;
  /** Has each cluster a router of its own, or do all share the fabric? */
  readonly ownRouters: boolean;
  readonly uplink: Uplink;
  /** Are pods found on the nodes' segment, so that their range has to lie in the nodes' subnet? */
  readonly podsOnSegment: boolean;
}

/** A way to join clusters to a network: a compiler from what a person described to devices, links, routes and rules. */
export interface NetworkModel {
  readonly settings: SettingSpecs;
  /** Which pod range each cluster gets: its own, or the one that all re-use. */
  readonly podRanges: 'unique' | 'reused';
  readonly uses: (settings: Settings) => AddressUses;
  readonly compile: (scenario: Scenario, settings: Settings) => Topology;
}
