import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, deviceId, dials, modelIds, parsePrefix } from '../../engine/index.ts';
import type { Party, Scenario } from '../../engine/index.ts';
import { generated } from '../../testing/generated.ts';
import { endpointsOf } from '../endpoints.ts';
import { limits } from './limits.ts';
import { parseScenario, parseScenarioValue } from './parseScenario.ts';
import { printScenario } from './printScenario.ts';
import type { Problem } from './problem.ts';

const folder = new URL('../../../public/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const canonical = readFileSync(new URL('two-clusters.json', folder), 'utf8');

type Json = Record<string, unknown>;

/** Generated scenarios, with the parts of filters and the earlier sends that the engine's generator leaves out. */
const scenarios = fc
  .record({
    scenario: generated.map((each) => each.scenario),
    from: fc.constantFrom<Party>(
      { kind: 'device', device: deviceId('fabric') },
      { kind: 'prefixes', prefixes: ['10.0.0.0/8', '192.0.2.7/32'].flatMap((text) => parsePrefix(text) ?? []) },
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

/** The canonical document with one thing changed; `path` as in `clusters.1.nodes.0.address`. */
function changed(path: string, value: unknown): unknown {
  const document = JSON.parse(canonical) as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((at, key) => at[key] as Json, document);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

function problemsOf(value: unknown): readonly Problem[] {
  const parsed = parseScenarioValue(value);
  return parsed.ok ? [] : parsed.error;
}

function opened(text: string): Scenario {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
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
    const { hosts: _hosts, filters: _filters, earlier: _earlier, ...rest } = JSON.parse(canonical) as Json;
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

describe('documents that are wrong say where, and what would be right', () => {
  const newest = { found: 3, known: 2 };
  const cases: readonly (readonly [string, unknown, Problem])[] = [
    ['version', 3, { path: 'version', code: 'newer-version', ...newest }],
    ['version', '1', { path: 'version', code: 'unknown-version', found: '1', known: 2 }],
    ['version', undefined, { path: 'version', code: 'missing-field', field: 'version' }],
    ['title', 7, { path: 'title', code: 'wrong-type', expected: 'text', found: 'number' }],
    ['title', '', { path: 'title', code: 'bad-text', minimum: 1, maximum: 80 }],
    ['title', 'a\u202eb', { path: 'title', code: 'bad-text', minimum: 1, maximum: 80 }],
    ['clusters', {}, { path: 'clusters', code: 'wrong-type', expected: 'list', found: 'object' }],
    ['clusters', [], { path: 'clusters', code: 'wrong-count', count: 0, minimum: 1, maximum: 8 }],
    ['clusters.1.nodes', [], { path: 'clusters[1].nodes', code: 'wrong-count', count: 0, minimum: 1, maximum: 64 }],
    [
      'clusters.1.nodes',
      Array.from({ length: 10_000 }, () => ({})),
      { path: 'clusters[1].nodes', code: 'wrong-count', count: 10_000, minimum: 1, maximum: 64 },
    ],
    ['nodePodLength', 24.5, { path: 'nodePodLength', code: 'wrong-type', expected: 'whole-number', found: 'number' }],
    ['nodePodLength', 31, { path: 'nodePodLength', code: 'out-of-range', value: 31, minimum: 8, maximum: 30 }],
    ['clusters.0.id', '__proto__', { path: 'clusters[0].id', code: 'bad-id', value: '__proto__', maximum: 32 }],
    [
      'clusters.0.id',
      'constructor',
      {
        path: 'clusters[0].id',
        code: 'reserved-id',
        value: 'constructor',
        reserved: ['fabric', 'gateway', 'router', 'constructor', 'prototype'],
      },
    ],
    [
      'clusters.1.id',
      'cluster-1',
      { path: 'clusters[1].id', code: 'duplicate', value: 'cluster-1', first: 'clusters[0].id' },
    ],
    [
      'clusters.0.nodes.1.pods.0.id',
      'pod-a',
      {
        path: 'clusters[0].nodes[1].pods[0].id',
        code: 'duplicate',
        value: 'pod-a',
        first: 'clusters[0].nodes[0].pods[0].id',
      },
    ],
    ['clusters.0.podRange', '10.4.0.1/16', { path: 'clusters[0].podRange', code: 'bad-prefix', value: '10.4.0.1/16' }],
    ['clusters.0.virtualIp', '::1', { path: 'clusters[0].virtualIp', code: 'bad-address', value: '::1' }],
    [
      'clusters.1.nodes.0.address',
      '192.168.1.13',
      { path: 'clusters[1].nodes[0].address', code: 'outside-range', value: '192.168.1.13', range: '192.168.2.0/24' },
    ],
    [
      'clusters.1.nodes.0.address',
      '192.168.2.1',
      {
        path: 'clusters[1].nodes[0].address',
        code: 'reserved-address',
        value: '192.168.2.1',
        range: '192.168.2.0/24',
        role: 'router',
      },
    ],
    [
      'clusters.0.nodes.0.address',
      '192.168.1.12',
      {
        path: 'clusters[0].nodes[1].address',
        code: 'duplicate',
        value: '192.168.1.12',
        first: 'clusters[0].nodes[0].address',
      },
    ],
    [
      'clusters.1.virtualIp',
      '192.0.2.1',
      { path: 'clusters[1].virtualIp', code: 'duplicate', value: '192.0.2.1', first: 'clusters[0].virtualIp' },
    ],
    [
      'clusters.1.virtualIp',
      '192.168.102.2',
      { path: 'clusters[1].virtualIp', code: 'duplicate', value: '192.168.102.2', first: 'clusters[1].transit' },
    ],
    [
      'clusters.0.transit',
      '192.168.101.0/31',
      { path: 'clusters[0].transit', code: 'wrong-length', value: '192.168.101.0/31', shortest: 8, longest: 30 },
    ],
    [
      'clusters.0.podRange',
      '10.4.0.0/24',
      {
        path: 'clusters[0].podRange',
        code: 'too-few-blocks',
        range: '10.4.0.0/24',
        blockLength: 24,
        blocks: 1,
        nodes: 2,
      },
    ],
    [
      'reusedPodRange',
      '10.4.0.0/25',
      { path: 'reusedPodRange', code: 'too-few-blocks', range: '10.4.0.0/25', blockLength: 24, blocks: 0, nodes: 2 },
    ],
    [
      'nodePodLength',
      30,
      {
        path: 'clusters[0].nodes[0].pods',
        code: 'too-many-pods-for-block',
        pods: 3,
        room: 1,
        blockLength: 30,
      },
    ],
    [
      'clusters.1.transit',
      '192.168.1.0/24',
      {
        path: 'clusters[1].transit',
        code: 'overlapping-ranges',
        value: '192.168.1.0/24',
        other: '192.168.1.0/24',
        first: 'clusters[0].nodeRange',
      },
    ],
    [
      'clusters.0.podRange',
      '127.0.0.0/16',
      { path: 'clusters[0].podRange', code: 'unusable-range', value: '127.0.0.0/16', within: '127.0.0.0/8' },
    ],
    ['hosts.0.length', 32, { path: 'hosts[0].length', code: 'out-of-range', value: 32, minimum: 8, maximum: 30 }],
    ['hosts.0.serves', [0], { path: 'hosts[0].serves[0]', code: 'out-of-range', value: 0, minimum: 1, maximum: 65535 }],
    [
      'filters',
      [{ id: 'f', at: 'fabrik', verdict: 'drop' }],
      expect.objectContaining({ path: 'filters[0].at', code: 'unknown-device', value: 'fabrik' }) as Problem,
    ],
    [
      'filters',
      [{ id: 'f', at: 'fabric', to: { cluster: 'cluster-3' }, verdict: 'drop' }],
      {
        path: 'filters[0].to.cluster',
        code: 'unknown-cluster',
        value: 'cluster-3',
        allowed: ['cluster-1', 'cluster-2'],
      },
    ],
    ['filters', [{ id: 'f', at: 'fabric', to: {}, verdict: 'drop' }], { path: 'filters[0].to', code: 'bad-party' }],
    [
      'filters',
      [{ id: 'f', at: 'fabric', ports: ['80-70'], verdict: 'drop' }],
      { path: 'filters[0].ports[0]', code: 'bad-ports', value: '80-70' },
    ],
    [
      'filters',
      [{ id: 'f', at: 'fabric', verdict: 'explode' }],
      {
        path: 'filters[0].verdict',
        code: 'not-allowed',
        value: 'explode',
        allowed: ['accept', 'drop', 'reject-port-unreachable', 'reject-admin-prohibited', 'reject-tcp-reset'],
      },
    ],
    [
      'earlier',
      [{ from: 'cluster-1/pod-z', to: 'other-server', dial: 'auto', protocol: 'tcp' }],
      expect.objectContaining({ path: 'earlier[0].from', code: 'unknown-device', value: 'cluster-1/pod-z' }) as Problem,
    ],
    [
      'hosts.0.colour',
      'red',
      {
        path: 'hosts[0].colour',
        code: 'unknown-field',
        field: 'colour',
        allowed: ['id', 'name', 'address', 'length', 'serves'],
      },
    ],
  ];

  test.each(cases)('%s: %j', (path, value, problem) => {
    expect(problemsOf(changed(path, value))).toContainEqual(problem);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is a field nobody knows, and nothing is polluted', (key) => {
    const parsed = parseScenario(canonical.replace('"version": 1', `"version": 1, "${key}": {"polluted": true}`));
    expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual(['unknown-field']);
    expect(Reflect.get({}, 'polluted')).toBe(undefined);
  });

  test('more than a thousand pods are too many', () => {
    const nodes = Array.from({ length: 10 }, (_, at) => crowdedNode(at));
    const problem = { path: 'clusters', code: 'too-many-pods', count: 1016, limit: 1000 };
    expect(problemsOf(changed('clusters.0.nodes', nodes))).toEqual([problem]);
  });

  test('megabytes of junk are refused by their size, before anything is parsed', () => {
    const size = 5 * 1024 * 1024;
    const parsed = parseScenario('['.repeat(size));
    expect(parsed).toEqual({ ok: false, error: [{ path: '', code: 'too-large', size, limit: limits.characters }] });
  });

  test('no more problems are listed than anybody reads', () => {
    const nodes = Array.from({ length: 64 }, () => ({}));
    expect(problemsOf(changed('clusters.0.nodes', nodes))).toHaveLength(limits.problems);
  });
});

describe('nothing throws', () => {
  test('whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !parseScenario(text).ok));
  });

  test('wherever a value of the canonical document is replaced by junk', { timeout: 300_000 }, () => {
    const places = placesIn(JSON.parse(canonical));
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

function crowdedNode(at: number): unknown {
  const pods = Array.from({ length: 101 }, (_, pod) => ({ id: `pod-${at}-${pod}`, name: 'Pod' }));
  return { id: `node-${at}`, name: `node-${at}`, address: `192.168.1.${at + 2}`, pods };
}
