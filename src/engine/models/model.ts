import type { Scenario } from '../scenario.ts';
import type { Topology } from '../topology/topology.ts';
import type { SettingSpecs, Settings } from './settings.ts';

/** A way to join clusters to a network: a compiler from what a person described to devices, links, routes and rules. */
export interface NetworkModel {
  readonly settings: SettingSpecs;
  /** Which pod range each cluster gets: its own, or the one that all re-use. */
  readonly podRanges: 'unique' | 'reused';
  readonly compile: (scenario: Scenario, settings: Settings) => Topology;
}
