import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { compile, deviceId, modelIds, outcomeOf, rewritesIn, send, stateAfter } from '../../engine/index.ts';
import { parseScenario } from '../../formats/index.ts';
import { catalogue, isScenarioId, scenarioIds } from './catalogue.ts';
import { scenarioQuery } from './scenarioQuery.ts';

const folder = new URL('../../../public/scenarios/', import.meta.url);

function textOf(id: string): string {
  return readFileSync(new URL(`${id}.json`, folder), 'utf8');
}

function scenarioOf(id: string): Scenario {
  const parsed = parseScenario(textOf(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function answer(body: string, status = 200): void {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response(body, { status })));
}

describe('the catalogue', () => {
  test('lists every file of the folder, and no other', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
    expect(files.toSorted()).toEqual(scenarioIds.toSorted());
  });

  test.each(catalogue)('$id is the id and $title the title that its file says, with a summary', ({ id, title }) => {
    const scenario = scenarioOf(id);
    expect([scenario.id, scenario.title]).toEqual([id, title]);
    expect(scenario.summary).not.toBe('');
  });

  test.each(scenarioIds)('%s can be built in every model', (id) => {
    for (const model of modelIds) expect(compile(scenarioOf(id), model, {}).directory.size).toBeGreaterThan(0);
  });

  test('only its own ids are its ids', () => {
    expect(['overlap', 'custom', 'constructor', ''].map(isScenarioId)).toEqual([true, false, false, false]);
  });
});

describe('what the scenarios are for', () => {
  test('overlap: in flat mode a pod of the other cluster may be somebody else', () => {
    const scenario = scenarioOf('overlap');
    const topology = compile(scenario, 'flat', {});
    const to = deviceId('cluster-2/pod-g');
    const exchange = send(topology, {
      from: deviceId('other-client'),
      to: { kind: 'endpoint', id: to },
      dial: 'auto',
      protocol: 'tcp',
    });
    expect(outcomeOf(exchange, [to]).kind).toBe('misdelivered');
  });

  test('one-ip-block: flat lets in Pod-A of the other cluster and not Pod-J of the same; island the other way round', () => {
    const scenario = scenarioOf('one-ip-block');
    const to = deviceId('cluster-2/pod-g');
    const kinds = (model: 'flat' | 'island') =>
      ['cluster-1/pod-a', 'cluster-2/pod-j'].map((from) => {
        const wish = { from: deviceId(from), to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' } as const;
        return outcomeOf(send(compile(scenario, model, {}), wish), [to]).kind;
      });
    expect([kinds('flat'), kinds('island')]).toEqual([
      ['delivered', 'dropped'],
      ['dropped', 'delivered'],
    ]);
  });

  test('overlap: the host on the premises lies inside the pod range', () => {
    const host = scenarioOf('overlap').hosts.find(({ id }) => id === deviceId('on-prem'));
    expect(host?.address).toBe('10.4.2.50');
  });

  test('firewall: cluster 1 cannot reach cluster 2, but is answered', () => {
    const topology = compile(scenarioOf('firewall'), 'flat', {});
    const outcome = (from: string, to: string) => {
      const target = { kind: 'endpoint', id: deviceId(to) } as const;
      const exchange = send(topology, { from: deviceId(from), to: target, dial: 'auto', protocol: 'tcp' });
      return outcomeOf(exchange, [deviceId(to)]);
    };
    expect(outcome('cluster-1/pod-a', 'cluster-2/pod-g')).toMatchObject({ kind: 'dropped', cause: 'filter-drop' });
    expect(outcome('cluster-2/pod-g', 'cluster-1/pod-a')).toMatchObject({ kind: 'delivered', cause: null });
  });

  test('same-port: the gateway gives the second pod another source port', () => {
    const scenario = scenarioOf('same-port');
    const topology = compile(scenario, 'island', {});
    const to = { kind: 'endpoint', id: deviceId('other-server') } as const;
    const wish = { from: deviceId('cluster-1/pod-a'), to, dial: 'auto', protocol: 'tcp' } as const;
    const [leg] = send(topology, wish, stateAfter(topology, scenario.earlier)).legs;
    expect(rewritesIn(leg.request)).toBe(1);
    const { header } = leg.request.final.arrived;
    expect(header.protocol === 'icmp' ? null : header.sourcePort).not.toBe(leg.asked.sourcePort);
  });
});

describe('loading', () => {
  const { signal } = new AbortController();

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('gets the file relative to the page', async () => {
    answer(textOf('overlap'));
    await expect(scenarioQuery('overlap').queryFn({ signal })).resolves.toEqual(scenarioOf('overlap'));
    expect(vi.mocked(fetch).mock.calls.map(([path]) => path)).toEqual(['./scenarios/overlap.json']);
  });

  test('a file that is not there can be tried again, with its status', async () => {
    answer('', 404);
    const { queryFn, retry } = scenarioQuery('overlap');
    const error = await queryFn({ signal }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { kind: 'unreachable', status: 404 } });
    expect(retry(0, error as Parameters<typeof retry>[1])).toBe(true);
  });

  test('a network that is not there is told apart from a file that is not', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no network')));
    await expect(scenarioQuery('overlap').queryFn({ signal })).rejects.toMatchObject({
      failure: { kind: 'unreachable', status: null },
    });
  });

  test('a page in place of a scenario is a problem, and trying again would not help', async () => {
    answer('<!doctype html>');
    const { queryFn, retry } = scenarioQuery('overlap');
    const error = await queryFn({ signal }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { kind: 'invalid', problems: [{ path: '', code: 'not-json' }] } });
    expect(retry(0, error as Parameters<typeof retry>[1])).toBe(false);
  });
});
