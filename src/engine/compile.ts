import { addressWarnings } from './addressWarnings.ts';
import { withEgress } from './egress.ts';
import type { Fault } from './faults.ts';
import { withFaults } from './faults.ts';
import { withFilters } from './filters.ts';
import type { ModelId } from './models/index.ts';
import type { ModelledCluster } from './modelled.ts';
import { built, isReusing, modelled } from './modelled.ts';
import type { Settings } from './models/settings.ts';
import type { Scenario } from './scenario.ts';
import { withServices } from './services/withServices.ts';
import type { Topology } from './topology/topology.ts';
import type { Warning } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

/** The scenario's network under a model: compiled, given its services and ways out, filtered, broken as wished, and its BGP settled. */
export function compile(
  scenario: Scenario,
  model: ModelId,
  settings: Settings,
  faults: readonly Fault[] = [],
): Topology {
  const clusters = modelled(scenario, model, settings);
  const ranged = warned(built(scenario, clusters), [
    ...addressWarnings(scenario, clusters),
    ...clusters.flatMap((each, index) => rangeWarnings(scenario, each, index)),
  ]);
  const served = scenario.clusters.reduce(withServices, ranged);
  const leaving = withEgress(served, scenario.egress ?? []);
  const filtered = withFilters(leaving, scenario.filters);
  return withFaults(filtered, faults);
}

/** Models that give every cluster one range leave a cluster's own aside. */
function rangeWarnings(
  { reusedPodRange: instead }: Scenario,
  { cluster: { cluster }, uses }: ModelledCluster,
  index: number,
): readonly Warning[] {
  const { podRange: range } = cluster;
  if (!isReusing(cluster, uses) || range === instead) return [];
  const reason = { because: 'range-reused', range, instead } as const;
  return [{ kind: 'not-in-force', where: `clusters[${index}].podRange`, reason }];
}
