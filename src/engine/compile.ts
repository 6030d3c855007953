import { withAssumed } from './assumed.ts';
import type { Compile } from './compilePlain.ts';
import { planWarnings } from './compilePlain.ts';
import { withEgress } from './egress.ts';
import { withFaults } from './faults.ts';
import { withFilters } from './filters.ts';
import { hostNetworkWarnings, withoutHostNetwork } from './hostNetwork.ts';
import { built, modelled } from './modelled.ts';
import { addRouters } from './models/parts/routers.ts';
import { withPolicies } from './policy/withPolicies.ts';
import { withServices } from './services/withServices.ts';
import { withStatedKernels } from './statedKernel.ts';
import { withStatedRoutes } from './statedRoutes.ts';
import { warned } from './topology/warning.ts';

/** The scenario's network under a model: compiled, given its services and ways out, filtered, broken as wished, and its BGP settled. */
export const compile: Compile = (described, model, settings, faults = []) => {
  const scenario = withoutHostNetwork(described);
  const clusters = modelled(scenario, model, settings);
  const joined = withStatedKernels(withStatedRoutes(built(scenario, clusters, addRouters), scenario), scenario);
  const ranged = warned(joined, [...hostNetworkWarnings(described), ...planWarnings(joined, scenario, clusters)]);
  const served = scenario.clusters.reduce(withServices, ranged);
  const guarded = scenario.clusters.reduce(withPolicies, served);
  const leaving = withEgress(guarded, scenario.egress ?? []);
  return withFaults(withFilters(withAssumed(leaving, scenario), scenario.filters), faults);
};
