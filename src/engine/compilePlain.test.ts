import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../content/index.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import { combinations } from '../testing/combinations.ts';
import { parseScenarioValue } from '../formats/index.ts';
import { generatedOwn } from '../testing/generatedOwn.ts';
import { compile } from './compile.ts';
import type { Compile } from './compilePlain.ts';
import { compilePlain, isPlain } from './compilePlain.ts';
import type { Fault } from './faults.ts';
import { modelled } from './modelled.ts';
import { modelIds } from './models/index.ts';
import { planWarnings } from './planWarnings.ts';
import type { Scenario } from './scenario.ts';
import { deviceId } from './topology/ids.ts';

describe('a plain scenario has one network, whichever program makes it', () => {
  test('the scenario that the page begins with, under every setting, whole and broken', () => {
    const faults: readonly Fault[] = [{ kind: 'take-down', device: deviceId('cluster-1/node-1') }];
    for (const model of modelIds)
      for (const settings of combinations(model))
        for (const broken of [[], faults])
          expect(compilePlain(twoClusters, model, settings, broken)).toEqual(
            withoutPlan(twoClusters, model, settings, broken),
          );
  });

  test('of whose plan the page says nothing while nobody has set anything', () => {
    const reasons = modelIds
      .flatMap((model) => compile(twoClusters, model, {}).warnings)
      .map((each) => (each.kind === 'not-in-force' ? each.reason.because : each.kind));
    expect(new Set(reasons)).toEqual(new Set(['range-reused']));
  });

  test.each(scenarioIds)('%s, or it is refused', (id) => {
    const scenario = scenarioNamed(id);
    for (const model of modelIds) {
      if (isPlain(scenario)) expect(compilePlain(scenario, model, {})).toEqual(withoutPlan(scenario, model, {}));
      else expect(() => compilePlain(scenario, model, {})).toThrow(RangeError);
    }
  });

  test('generated ones, with everything left out that is not plain', () => {
    fc.assert(
      fc.property(generatedOwn, fc.constantFrom(...modelIds), (document, model) => {
        const parsed = parseScenarioValue(document);
        fc.pre(parsed.ok);
        const plain = plainly(parsed.ok ? parsed.value : twoClusters);
        expect(isPlain(plain)).toBe(true);
        expect(compilePlain(plain, model, {})).toEqual(withoutPlan(plain, model, {}));
      }),
      { numRuns: 200 },
    );
  });
});

/** The network, without what is said first: of its plan. */
const withoutPlan: Compile = (scenario, model, settings, faults) => {
  const topology = compile(scenario, model, settings, faults);
  const plan = planWarnings(topology, scenario, modelled(scenario, model, settings));
  expect(topology.warnings.slice(0, plan.length)).toEqual(plan);
  return { ...topology, warnings: topology.warnings.slice(plan.length) };
};

/** Everything that it may say and be plain. */
function plainly({ egress: _egress, routers: _routers, ...scenario }: Scenario): Scenario {
  return {
    ...scenario,
    hosts: scenario.hosts.map(({ routes: _routes, kernel: _kernel, ...host }) => host),
    clusters: scenario.clusters.map(
      ({ services: _services, settings: _settings, policies: _policies, assumed: _assumed, ...cluster }) => ({
        ...cluster,
        nodes: cluster.nodes.map(({ routes: _routes, kernel: _kernel, ...node }) => ({
          ...node,
          pods: node.pods.map(({ hostNetwork: _hostNetwork, ...pod }) => pod),
        })),
      }),
    ),
  };
}
