import { withEgress } from './egress.ts';
import type { Fault } from './faults.ts';
import { withFault } from './faults.ts';
import { withFilter } from './filters.ts';
import type { ModelId } from './models/index.ts';
import { models } from './models/index.ts';
import type { Settings } from './models/settings.ts';
import type { Scenario } from './scenario.ts';
import { withServices } from './services/withServices.ts';
import { withBgpRoutes } from './topology/bgp.ts';
import type { Topology } from './topology/topology.ts';

/** The scenario's network under a model: compiled, given its services and ways out, filtered, broken as wished, and its BGP settled. */
export function compile(
  scenario: Scenario,
  model: ModelId,
  settings: Settings,
  faults: readonly Fault[] = [],
): Topology {
  const built = models[model].compile(scenario, settings);
  const served = scenario.clusters.reduce(withServices, built);
  const leaving = (scenario.egress ?? []).reduce(withEgress, served);
  const filtered = scenario.filters.reduce(withFilter, leaving);
  const broken = faults.reduce(withFault, filtered);
  // Learned routes exist only after BGP has settled, so withdrawals are carried out again.
  return faults.filter(({ kind }) => kind === 'withdraw-route').reduce(withFault, withBgpRoutes(broken));
}
