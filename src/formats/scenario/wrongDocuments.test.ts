import { describe, expect, test } from 'vitest';
import { canonicalDocument, changed } from '../../testing/documents.ts';
import { limits } from './limits.ts';
import { parseScenario, parseScenarioValue } from './parseScenario.ts';
import type { Problem } from './problem.ts';

function problemsOf(value: unknown): readonly Problem[] {
  const parsed = parseScenarioValue(value);
  return parsed.ok ? [] : parsed.error;
}

describe('documents that are large, and wrong', () => {
  const pods = Array.from({ length: 110 }, () => ({}));
  const nodes = Array.from({ length: 64 }, () => ({ id: 'a', name: 'a', address: '192.168.1.9', pods }));

  test('tell their first problem; of small ones several are told', () => {
    expect(problemsOf(changed('clusters.0.nodes', nodes))).toEqual([
      { path: 'clusters[0].nodes[0].pods[0].id', code: 'missing-field', field: 'id' },
    ]);
    expect(problemsOf(changed('clusters.0.nodes.0.pods', pods))).toHaveLength(20);
  });

  test('may be nested as deeply as they like', () => {
    const deep = `{"version":1,"clusters":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(parseScenario(deep)).toMatchObject({ ok: false });
    const wide = `{"version":2,"clusters":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`;
    expect(parseScenario(wide)).toMatchObject({ ok: false });
  });
});

describe('names', () => {
  const invisible = [
    ['a zero-width space', '\u200b'],
    ['a Hangul filler', '\u3164'],
    ['a soft hyphen', '\u00ad'],
    ['a byte order mark', '\ufeff'],
    ['a word joiner between spaces', ' \u2060 '],
    ['a half-width filler and a variation selector', '\uffa0\ufe0f'],
    ['a tag', '\u{e0041}'],
    ['a Braille pattern without dots', '\u2800'],
    ['an ideographic space', '\u3000'],
    ['a left-to-right mark', '\u200e'],
  ] as const;

  test.each(invisible)('of nothing but %s are refused', (_, name) => {
    const flaw = { code: 'bad-text', minimum: 1 };
    expect(problemsOf(changed('title', name.repeat(3)))).toMatchObject([{ path: 'title', ...flaw }]);
    expect(problemsOf(changed('clusters.0.nodes.0.pods.0.name', name))).toMatchObject([flaw]);
    expect(problemsOf(changed('hosts.0.name', name))).toMatchObject([flaw]);
  });

  test.each(['👨‍👩‍👧', '節點', 'a\u200bb', 'קפה', '٣', '❤️', '¿', 'ᄀ\u1160'])(
    'with something to see are fine: %s',
    (name) => {
      expect(problemsOf(changed('title', name))).toEqual([]);
    },
  );

  test('a summary may be empty, but not look so', () => {
    expect(problemsOf(changed('summary', ''))).toEqual([]);
    expect(problemsOf(changed('summary', '\u200b'))).toMatchObject([{ path: 'summary', code: 'bad-text' }]);
  });
});

test('a byte order mark before a document is passed over', () => {
  expect(parseScenario(`\uFEFF${canonicalDocument}`)).toEqual(parseScenario(canonicalDocument));
  expect(parseScenario(canonicalDocument).ok).toBe(true);
  expect(parseScenario(`\uFEFF\uFEFF${canonicalDocument}`)).toMatchObject({ ok: false });
});

describe('documents that are wrong say where, and what would be right', () => {
  const newest = { found: 4, known: 3 };
  const cases: readonly (readonly [string, unknown, Problem])[] = [
    ['version', 4, { path: 'version', code: 'newer-version', ...newest }],
    ['version', '1', { path: 'version', code: 'unknown-version', found: '1', known: 3 }],
    ['version', undefined, { path: 'version', code: 'missing-field', field: 'version' }],
    ['title', 7, { path: 'title', code: 'wrong-type', expected: 'text', found: 'number' }],
    ['title', '', { path: 'title', code: 'bad-text', minimum: 1, maximum: 80 }],
    ['title', 'a\u202eb', { path: 'title', code: 'bad-text', minimum: 1, maximum: 80 }],
    ['clusters', {}, { path: 'clusters', code: 'wrong-type', expected: 'list', found: 'object' }],
    ['clusters', [], { path: 'clusters', code: 'wrong-count', count: 0, minimum: 1, maximum: 8 }],
    ['clusters.1.nodes', [], { path: 'clusters[1].nodes', code: 'wrong-count', count: 0, minimum: 1, maximum: 512 }],
    [
      'clusters.1.nodes',
      Array.from({ length: 10_000 }, () => ({})),
      { path: 'clusters[1].nodes', code: 'wrong-count', count: 10_000, minimum: 1, maximum: 512 },
    ],
    ['nodePodLength', 24.5, { path: 'nodePodLength', code: 'wrong-type', expected: 'whole-number', found: 'fraction' }],
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
      'clusters.0.nodes.1.pods.0.id',
      'service',
      {
        path: 'clusters[0].nodes[1].pods[0].id',
        code: 'reserved-id',
        value: 'service',
        reserved: ['service'],
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
      '192.168.2.0',
      {
        path: 'clusters[1].nodes[0].address',
        code: 'reserved-address',
        value: '192.168.2.0',
        range: '192.168.2.0/24',
        role: 'network',
      },
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
    const parsed = parseScenario(
      canonicalDocument.replace('"version": 1', `"version": 1, "${key}": {"polluted": true}`),
    );
    expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual(['unknown-field']);
    expect(Reflect.get({}, 'polluted')).toBe(undefined);
  });

  test('more than 512 nodes are too many, of whichever clusters', () => {
    const nodes = Array.from({ length: 511 }, (_, at) => ({
      id: `node-${at}`,
      name: `node-${at}`,
      address: `192.168.${at >> 8}.${at & 255}`,
      pods: [],
    }));
    const problems = problemsOf(changed('clusters.0.nodes', nodes));
    expect(problems).toContainEqual({ path: 'clusters', code: 'too-many-nodes', count: 513, limit: 512 });
  });

  test('more than fifteen thousand pods are too many', () => {
    const nodes = Array.from({ length: 150 }, (_, at) => crowdedNode(at));
    const problem = { path: 'clusters', code: 'too-many-pods', count: 15_156, limit: 15_000 };
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

function crowdedNode(at: number): unknown {
  const pods = Array.from({ length: 101 }, (_, pod) => ({ id: `pod-${at}-${pod}`, name: 'Pod' }));
  return { id: `node-${at}`, name: `node-${at}`, address: `192.168.1.${at + 2}`, pods };
}
