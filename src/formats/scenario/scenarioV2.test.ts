import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deviceId } from '../../engine/index.ts';
import { serviceOf, serving } from '../../testing/services.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { targetsOf } from '../endpoints.ts';
import { parsePayload, printPayload } from '../link/payload.ts';
import { parseDevice } from '../link/partyText.ts';
import { documentOf } from './documentOf.ts';
import { parseScenario, parseScenarioValue } from './parseScenario.ts';
import { printScenario } from './printScenario.ts';
import type { Problem } from './problem.ts';

type Json = Record<string, unknown>;

const canonical = readFileSync(new URL('../../../public/scenarios/two-clusters.json', import.meta.url), 'utf8');
const least = { id: 'web', name: 'Web', clusterIp: '10.96.0.10', port: 80, pods: ['pod-a'] };
const out = { id: 'out', at: 'fabric', to: ['203.0.113.0/24'], address: '198.51.100.200' };

function document({ services = [], egress = [] }: { services?: readonly Json[]; egress?: readonly Json[] }): Json {
  const base = JSON.parse(canonical) as Json & { clusters: Json[] };
  const clusters = base.clusters.map((each, index) => (index === 0 ? { ...each, services } : each));
  return { ...base, version: 2, clusters, egress };
}

function problemsOf(value: unknown): readonly Problem[] {
  const parsed = parseScenarioValue(value);
  return parsed.ok ? [] : parsed.error;
}

describe('version 2', () => {
  const full = serving(serviceOf(['a', 'd'], { externalTraffic: 'local', announced: { by: 'bgp' } }));

  test('a service that says no more than it must gets the usual rest', () => {
    const parsed = parseScenarioValue(document({ services: [least] }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value.clusters[0]?.services).toEqual([serviceOf(['a'], { nodePort: null, loadBalancer: null })]);
  });

  test('printed and read, in a file and in a link, it is the same scenario', () => {
    const parsed = parseScenarioValue(
      document({ services: [least], egress: [{ ...out, from: { cluster: 'cluster-1' } }] }),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    for (const scenario of [full, parsed.value]) {
      expect(parseScenario(printScenario(scenario))).toEqual({ ok: true, value: scenario });
      expect(printPayload(scenario).startsWith('#2.d.')).toBe(true);
      expect(parsePayload(printPayload(scenario))).toEqual({ ok: true, value: scenario });
    }
  });

  test('what version 1 can say is still said in version 1, byte for byte', () => {
    expect(documentOf(twoClusters).version).toBe(1);
    expect(printPayload(twoClusters).startsWith('#1.d.')).toBe(true);
  });

  test('every way to a service may stand in a link', () => {
    const ways = targetsOf(full).filter((id) => id.startsWith('cluster-1/web'));
    expect(ways).toEqual(['', '/node-1', '/node-2', '/load-balancer'].map((part) => deviceId(`cluster-1/web${part}`)));
    expect(ways.map(parseDevice)).toEqual(ways);
  });
});

describe('version 2 says where it is wrong', () => {
  const at = 'clusters[0].services[0]';
  test.each<[string, Json, Partial<Problem>]>([
    ['a pod of another cluster', { pods: ['pod-g'] }, { path: `${at}.pods[0]`, code: 'unknown-device' }],
    ['a leader that is no node', { leader: 'pod-a' }, { path: `${at}.leader`, code: 'unknown-device' }],
    ['the id of a pod', { id: 'pod-a' }, { path: `${at}.id`, code: 'duplicate' }],
    ['no port', { port: 0 }, { path: `${at}.port`, code: 'out-of-range' }],
    [
      'an unknown policy',
      { externalTrafficPolicy: 'global' },
      { path: `${at}.externalTrafficPolicy`, code: 'not-allowed' },
    ],
    [
      'loopback',
      { loadBalancer: { address: '127.0.0.1' } },
      { path: `${at}.loadBalancer.address`, code: 'unusable-range' },
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(document({ services: [{ ...least, ...change }] }))).toEqual([expect.objectContaining(problem)]);
  });

  test('two services at one address and port', () => {
    const twins = [least, { ...least, id: 'web-2' }];
    expect(problemsOf(document({ services: twins }))).toMatchObject([{ path: 'clusters[0].services[1].clusterIp' }]);
  });

  test('a way out at a machine that is not there', () => {
    expect(problemsOf(document({ egress: [{ ...out, at: 'cluster-9/node-1' }] }))).toMatchObject([
      { path: 'egress[0].at', code: 'unknown-device' },
    ]);
  });

  test('services are nothing that version 1 knows', () => {
    expect(problemsOf({ ...document({ services: [least] }), version: 1 })).toContainEqual(
      expect.objectContaining({ path: 'clusters[0].services', code: 'unknown-field' }),
    );
  });
});
