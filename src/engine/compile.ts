import { withAssumed } from './assumed.ts';
import type { Compile, Making } from './compilePlain.ts';
import { withEgress } from './egress.ts';
import { withFaults } from './faults.ts';
import { withFilters } from './filters.ts';
import { hostNetworkWarnings, withoutHostNetwork } from './hostNetwork.ts';
import type { InSteps } from './inSteps.ts';
import { finished } from './inSteps.ts';
import { building, modelled } from './modelled.ts';
import { addRouters } from './models/parts/routers.ts';
import { planWarnings } from './planWarnings.ts';
import { withJudgements } from './policy/judging.ts';
import { policyWarnings } from './policy/policyWarnings.ts';
import { withPolicies } from './policy/withPolicies.ts';
import { withServices } from './services/withServices.ts';
import { withStatedKernels } from './statedKernel.ts';
import { withStatedRoutes } from './statedRoutes.ts';
import type { Topology } from './topology/topology.ts';
import { warned } from './topology/warning.ts';

/** The scenario's network under a model: compiled, given its services and ways out, filtered, broken as wished, and its BGP settled. */
export const compile: Compile = (...network) => finished(compileInSteps(...network));

/** The same, so that whoever has something else to do can do it in between. */
export function* compileInSteps(...[described, model, settings, faults = []]: Parameters<Compile>): InSteps<Topology> {
  const scenario = withoutHostNetwork(described);
  const clusters = modelled(scenario, model, settings);
  yield;
  const made = yield* building(scenario, clusters, addRouters);
  yield;
  const joined = withStatedKernels(withStatedRoutes(made, scenario), scenario);
  const ranged = warned(joined, [...hostNetworkWarnings(described), ...planWarnings(joined, scenario, clusters)]);
  yield;
  let guarded = scenario.clusters.reduce(withServices, ranged);
  for (const cluster of scenario.clusters) {
    yield;
    guarded = withPolicies(guarded, cluster);
  }
  yield;
  const leaving = withEgress(guarded, scenario.egress ?? []);
  const network = withFaults(withFilters(withAssumed(leaving, scenario), scenario.filters), faults);
  // Last: as whom somebody arrives hangs on all of it.
  return warned(network, policyWarnings(described, network));
}

/** Of any scenario. */
export const making: Making = { compile, told: withJudgements };
