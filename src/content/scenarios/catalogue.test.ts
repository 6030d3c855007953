import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ModelId, Scenario, Settings } from '../../engine/index.ts';
import { compile, deviceId, modelIds, rewritesIn, send, stateAfter } from '../../engine/index.ts';
import { parseScenario } from '../../formats/index.ts';
import { probe } from '../../testing/probe.ts';
import type { ScenarioId } from './catalogue.ts';
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

/** What becomes of a send in the network of a scenario, and whom the receiver sees. */
function sent(id: ScenarioId, model: ModelId, from: string, to: string, settings: Settings = {}): readonly string[] {
  const { outcome, receiver } = probe({ scenario: scenarioOf(id), model, from, to, settings });
  return [outcome.cause ?? outcome.kind, ...(receiver === null ? [] : [receiver.sees.address])];
}

/** In so many words, and as a test. */
type Purpose = readonly [fact: string, holds: () => void];

/** A scenario that is for nothing does not compile. */
const purposes: Readonly<Record<ScenarioId, readonly [Purpose, ...Purpose[]]>> = {
  'two-clusters': [
    [
      'flat shows the pod to the other cluster, island its gateway',
      () => {
        const [from, to] = ['cluster-1/pod-a', 'cluster-2/pod-g'];
        expect(sent('two-clusters', 'flat', from, to)).toEqual(['delivered', '10.4.1.2']);
        expect(sent('two-clusters', 'island', from, to)).toEqual(['delivered', '192.168.2.1']);
      },
    ],
  ],
  'one-node-each': [
    [
      'two clusters of one node with two pods each',
      () => {
        const { clusters } = scenarioOf('one-node-each');
        expect(clusters.map(({ nodes }) => nodes.map(({ pods }) => pods.length))).toEqual([[2], [2]]);
      },
    ],
  ],
  overlap: [
    [
      'in flat mode a pod of the other cluster may be somebody else',
      () => {
        const { outcome } = probe({
          scenario: scenarioOf('overlap'),
          model: 'flat',
          from: 'other-client',
          to: 'cluster-2/pod-g',
        });
        expect(outcome.kind).toBe('misdelivered');
      },
    ],
    [
      'the host on the premises lies inside the pod range',
      () => {
        const host = scenarioOf('overlap').hosts.find(({ id }) => id === deviceId('on-prem'));
        expect(host?.address).toBe('10.4.2.50');
      },
    ],
  ],
  firewall: [
    [
      'cluster 1 cannot reach cluster 2, but is answered',
      () => {
        const [a, g] = ['cluster-1/pod-a', 'cluster-2/pod-g'];
        const sends = { scenario: scenarioOf('firewall'), model: 'flat' } as const;
        expect(probe({ ...sends, from: a, to: g }).outcome).toMatchObject({ kind: 'dropped', cause: 'filter-drop' });
        expect(probe({ ...sends, from: g, to: a }).outcome).toMatchObject({ kind: 'delivered', cause: null });
      },
    ],
  ],
  'few-ports': [
    [
      'one gateway has no port left for a third pod, and nodes have two each',
      () => {
        const [a, d, to] = ['cluster-1/pod-a', 'cluster-1/pod-d', 'other-server'];
        expect(sent('few-ports', 'flat', a, to)).toEqual(['delivered', '10.4.1.2']);
        expect(sent('few-ports', 'island', a, to)).toEqual(['no-free-port']);
        expect(sent('few-ports', 'island', a, 'other-client')).toEqual(['port-closed']);
        expect(sent('few-ports', 'island', a, to, { gateway: 'node' })).toEqual(['no-free-port']);
        expect(sent('few-ports', 'island', d, to, { gateway: 'node' })).toEqual(['delivered', '192.168.1.12']);
      },
    ],
  ],
  'same-port': [
    [
      'the gateway gives the second pod another source port',
      () => {
        const scenario = scenarioOf('same-port');
        const topology = compile(scenario, 'island', {});
        const to = { kind: 'endpoint', id: deviceId('other-server') } as const;
        const wish = { from: deviceId('cluster-1/pod-a'), to, dial: 'auto', protocol: 'tcp' } as const;
        const [leg] = send(topology, wish, stateAfter(topology, scenario.earlier)).legs;
        expect(rewritesIn(leg.request)).toBe(1);
        const { header } = leg.request.final.arrived;
        expect(header.protocol === 'icmp' ? null : header.sourcePort).not.toBe(leg.asked.sourcePort);
      },
    ],
  ],
  'real-networks': [
    [
      'the internet sees the address of the public NAT in every model, and gets no further than that',
      () => {
        const [egress] = scenarioOf('real-networks').egress ?? [];
        for (const model of ['flat', 'island'] as const) {
          expect(sent('real-networks', model, 'cluster-1/pod-a', 'internet-server')).toEqual([
            'delivered',
            egress?.address,
          ]);
          expect(sent('real-networks', model, 'internet-server', 'cluster-1/pod-a')).toEqual(['filter-drop']);
        }
      },
    ],
  ],
  'load-balanced': [
    [
      'the Service whose policy is Cluster hides the client, the one whose policy is Local does not',
      () => {
        expect(sent('load-balanced', 'flat', 'other-client', '10.1.1.201:80')).toEqual(['delivered', '10.1.1.11']);
        expect(sent('load-balanced', 'flat', 'other-client', '10.1.1.202:80')).toEqual(['delivered', '172.16.8.50']);
      },
    ],
  ],
  'static-flat': [
    [
      'a machine beside the nodes finds a pod by ARP, which one elsewhere cannot',
      () => {
        const by = { routes: 'arp' };
        expect(sent('static-flat', 'flat', 'beside', 'cluster-1/pod-a', by)).toEqual(['delivered', '10.64.0.50']);
        expect(sent('two-clusters', 'flat', 'other-client', 'cluster-1/pod-a', by)).toEqual(['no-route']);
      },
    ],
  ],
  'one-ip-block': [
    [
      'flat lets in Pod-A of the other cluster and not Pod-J of the same; island the other way round',
      () => {
        const scenario = scenarioOf('one-ip-block');
        const kinds = (model: 'flat' | 'island') =>
          ['cluster-1/pod-a', 'cluster-2/pod-j'].map(
            (from) => probe({ scenario, model, from, to: 'cluster-2/pod-g' }).outcome.kind,
          );
        expect([kinds('flat'), kinds('island')]).toEqual([
          ['delivered', 'dropped'],
          ['dropped', 'delivered'],
        ]);
      },
    ],
  ],
  routed: [
    [
      'the route leads outside clients to a pod of the island by its own address, untranslated, and to none of another node',
      () => {
        const [scenario, from] = [scenarioOf('routed'), 'other-client'];
        const sends = { scenario, model: 'island', from, dial: 'pod-ip' } as const;
        expect(probe({ ...sends, to: 'cluster-1/pod-a' })).toMatchObject({
          outcome: { kind: 'delivered' },
          receiver: { sees: { address: '198.51.100.10' } },
        });
        expect(probe({ ...sends, to: 'cluster-1/pod-d' }).outcome).toMatchObject({ cause: 'no-route' });
      },
    ],
  ],
  guarded: [
    [
      'nobody comes to the vault; to the api web of its own cluster does, and not web of the other',
      () => {
        expect(sent('guarded', 'flat', 'cluster-2/pod-k', 'cluster-2/pod-g')[0]).toBe('filter-drop');
        expect(sent('guarded', 'flat', 'cluster-2/pod-k', 'cluster-2/pod-j')[0]).toBe('delivered');
        expect(sent('guarded', 'flat', 'cluster-1/pod-a', 'cluster-2/pod-j')[0]).toBe('filter-drop');
      },
    ],
    [
      'the shop lets in the office and the pod range of cluster 1, which in island mode nobody is seen to be of',
      () => {
        for (const from of ['other-client', 'cluster-1/pod-a']) {
          expect(sent('guarded', 'flat', from, 'cluster-2/pod-l')[0]).toBe('delivered');
          expect(sent('guarded', 'island', from, 'cluster-2/pod-l')[0]).toBe('filter-drop');
        }
      },
    ],
  ],
};

describe('what the scenarios are for', () => {
  const facts = Object.entries(purposes).flatMap(([id, all]) => all.map(([fact, holds]) => ({ id, fact, holds })));

  test.each(facts)('$id: $fact', ({ holds }) => {
    holds();
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
