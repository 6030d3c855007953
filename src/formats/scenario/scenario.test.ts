import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, deviceId, dials, modelIds, prefix } from '../../engine/index.ts';
import type { Party, Scenario } from '../../engine/index.ts';
import { canonicalDocument, changed } from '../../testing/documents.ts';
import { generated } from '../../testing/generated.ts';
import { endpointsOf } from '../endpoints.ts';
import { parseScenario, parseScenarioValue } from './parseScenario.ts';
import { printScenario } from './printScenario.ts';
import type { Problem } from './problem.ts';

const folder = new URL('../../../public/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Generated scenarios, with the parts of filters and the earlier sends that the engine's generator leaves out. */
const scenarios = fc
  .record({
    scenario: generated.map((each) => each.scenario),
    from: fc.constantFrom<Party>(
      { kind: 'device', device: deviceId('fabric') },
      { kind: 'prefixes', prefixes: ['10.0.0.0/8', '192.0.2.7/32'].map(prefix) },
    ),
    enabled: fc.boolean(),
    dial: fc.constantFrom(...dials),
  })
  .map(({ scenario, from, enabled, dial }): Scenario => {
    const [sender = deviceId('cluster-1/node-1')] = endpointsOf(scenario);
    const ports = [
      { from: 80, to: 80 },
      { from: 8000, to: 8080 },
    ];
    return {
      ...scenario,
      filters: scenario.filters.map((filter) => ({ ...filter, from, ports, enabled })),
      earlier: [{ from: sender, to: sender, dial, protocol: 'udp' }],
    };
  });

function opened(text: string): Scenario {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

type Json = Record<string, unknown>;

function problemsOf(value: unknown): readonly Problem[] {
  const parsed = parseScenarioValue(value);
  return parsed.ok ? [] : parsed.error;
}

describe('documents that are right', () => {
  test.each(files)('%s is a scenario, and printing it loses nothing', (file) => {
    const scenario = opened(readFileSync(new URL(file, folder), 'utf8'));
    expect(opened(printScenario(scenario))).toEqual(scenario);
  });

  test('ids become full, and silence becomes null', () => {
    const document = changed('filters', [{ id: 'f', at: 'fabric', from: { cluster: 'cluster-1' }, verdict: 'drop' }]);
    const parsed = parseScenarioValue(document);
    if (!parsed.ok) throw new Error('refused');
    expect(parsed.value.clusters[0]?.nodes[0]?.pods[0]?.id).toBe(deviceId('cluster-1/pod-a'));
    expect(parsed.value.filters).toEqual([
      {
        id: 'f',
        at: 'fabric',
        from: { kind: 'cluster', cluster: 'cluster-1' },
        to: null,
        protocol: null,
        ports: [],
        states: [],
        verdict: 'drop',
        enabled: true,
      },
    ]);
  });

  test('hosts, filters and earlier sends may be left out', () => {
    const { hosts: _hosts, filters: _filters, earlier: _earlier, ...rest } = JSON.parse(canonicalDocument) as Json;
    expect(problemsOf(rest)).toEqual([]);
  });

  test('pod ranges may overlap: it is a lesson', () => {
    expect(problemsOf(changed('clusters.1.podRange', '10.4.0.0/16'))).toEqual([]);
  });

  test('parse(print(scenario)) is the scenario, and every model can be built from it', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(opened(printScenario(scenario))).toEqual(scenario);
        for (const model of modelIds) compile(scenario, model, {});
      }),
      { numRuns: 100 },
    );
  });
});

describe('nothing throws', () => {
  test('whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !parseScenario(text).ok));
  });

  test('wherever a value of the canonical document is replaced by junk', { timeout: 300_000 }, () => {
    const places = placesIn(JSON.parse(canonicalDocument));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, junk) => {
        const parsed = parseScenarioValue(changed(place, junk));
        if (parsed.ok) for (const model of modelIds) compile(parsed.value, model, {});
        else expect(parsed.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('however deep', () => {
    expect(parseScenario('['.repeat(100_000)).ok).toBe(false);
    expect(parseScenario('{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)).ok).toBe(false);
  });
});

function placesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...placesIn(inner).map((rest) => `${key}.${rest}`)]);
}
