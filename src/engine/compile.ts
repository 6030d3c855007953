import { withAssumed } from './assumed.ts';
import type { Compile, Making } from './compilePlain.ts';
import { planWarnings } from './compilePlain.ts';
import { withEgress } from './egress.ts';
import { withFaults } from './faults.ts';
import { withFilters } from './filters.ts';
import { hostNetworkWarnings, withoutHostNetwork } from './hostNetwork.ts';
import type { InSteps } from './inSteps.ts';
import { finished } from './inSteps.ts';
import type { ModelledCluster } from './modelled.ts';
import { building, modelled } from './modelled.ts';
import { models } from './models/index.ts';
import { addRouters } from './models/parts/routers.ts';
import { withJudgements } from './policy/judging.ts';
import { policyWarnings } from './policy/policyWarnings.ts';
import { withPolicies } from './policy/withPolicies.ts';
import { withServices } from './services/withServices.ts';
import { withStatedKernels } from './statedKernel.ts';
import { withStatedRoutes } from './statedRoutes.ts';
import type { Topology } from './topology/topology.ts';
import type { Warning } from './topology/warning.ts';
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
  const ranged = warned(joined, [
    ...hostNetworkWarnings(described),
    ...clusters.flatMap(joiningWarnings),
    ...planWarnings(joined, scenario, clusters),
  ]);
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

/** What a cluster says of how it is joined, and its model or its addresses do not allow. */
function joiningWarnings({ cluster, model }: ModelledCluster, index: number): readonly Warning[] {
  const { settings = {} } = cluster.cluster;
  const where = (setting: string): string => `clusters[${index}].settings.${setting}`;
  const unknown = Object.keys(settings).filter((setting) => !Object.hasOwn(models[model].settings, setting));
  const odd = settings['attach'] === 'bridge' ? cluster.nodes.find(({ bridge }) => bridge === null) : undefined;
  return [
    ...unknown.map((setting): Warning => {
      const reason = { because: 'no-such-setting', setting } as const;
      return { kind: 'not-in-force', where: where(setting), reason };
    }),
    ...(odd === undefined
      ? []
      : [
          {
            kind: 'not-in-force',
            where: where('attach'),
            reason: { because: 'not-bridged', node: odd.node.id },
          } as const,
        ]),
  ];
}
