import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topology } from '../engine/index.ts';
import { compile, deviceId, modelIds } from '../engine/index.ts';
import { parseScenarioValue } from '../formats/index.ts';
import { generated, settingsFor } from '../testing/generated.ts';
import { generatedDocument } from '../testing/generatedDocument.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { labPlan } from '../export/linux/plan.ts';
import { topologyJson } from '../cli/index.ts';
import { wordsFor } from '../i18n/index.ts';
import { asPrinted } from './readTopology.ts';

/** Ids that a device has twice, by different things: a fault or a link that names one would mean either. */
function twice({ devices }: Topology): readonly string[] {
  return [...devices.values()].flatMap(({ id, routes, hooks, proxies, interfaces }) => {
    // One rule may hang on several hooks; then it is the same rule.
    const rules = new Map(
      Object.values(hooks)
        .flat()
        .map((rule) => [JSON.stringify(rule), rule.id]),
    );
    return [
      ...repeated(routes.map((route) => route.id)),
      ...repeated([...rules.values(), ...proxies.map((proxy) => proxy.id)]),
      ...repeated(interfaces.map(({ name }) => name)),
    ].map((each) => `${id}: ${each}`);
  });
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((each, at) => ids.indexOf(each) < at);
}

describe('topology --json is all that is needed to build the network', () => {
  test('read back, a kernel is told the same: generated scenarios', () => {
    fc.assert(
      fc.property(generated, ({ scenario, model, settings }) => {
        const topology = compile(scenario, model, settings);
        expect(labPlan(asPrinted(topology))).toEqual(labPlan(topology));
        expect(twice(topology)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test.for(modelIds)('read back, a kernel is told the same: services, egress and filters, %s', (model) => {
    fc.assert(
      fc.property(generatedDocument, settingsFor(model), (document, settings) => {
        const parsed = parseScenarioValue(document);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        const topology = compile(parsed.value, model, settings);
        expect(labPlan(asPrinted(topology))).toEqual(labPlan(topology));
        expect(twice(topology)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('a device that is down is read as down, and says so of its links', () => {
    const topology = compile(twoClusters, 'flat', {}, [{ kind: 'take-down', device: deviceId('cluster-1/node-1') }]);
    expect(labPlan(asPrinted(topology))).toEqual(labPlan(topology));
    const printed = topologyJson(wordsFor('en'), { scenario: '', model: 'flat', settings: {}, faults: [], topology });
    const text = JSON.stringify(printed);
    expect(text).toMatch(/"id":"cluster-1\/node-1"[^{}]*"up":false,"links":"down"/);
    expect(text).toContain('{"id":"cluster-1/node-1/uplink","kind":"cable","carrier":false,');
  });
});
