import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import type { IpAddress, Scenario, Topology } from '../../engine/index.ts';
import {
  address,
  addressOfValue,
  compile,
  completed,
  freshState,
  hopsOf,
  models,
  outcomeOf,
  prefix,
  send,
  symptomOf,
  targetNamed,
  valueOf,
} from '../../engine/index.ts';
import { parsePayload, parseScenarioValue, printPayload } from '../index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { generated } from '../../testing/generated.ts';
import { generatedGuarded } from '../../testing/generatedGuarded.ts';
import { anonymised } from './anonymised.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function shared(a: string, b: string): number {
  return Math.clz32(valueOf(address(a)) ^ valueOf(address(b)));
}

describe('addresses', () => {
  const scenario = scenarioNamed('two-clusters');

  test('have as many bits in common as before', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (key, one, other) => {
          const { address: substitute } = anonymised(scenario, key);
          const [a, b] = [addressOfValue(one), addressOfValue(other)];
          expect(shared(substitute(a), substitute(b))).toBe(shared(a, b));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are others', () => {
    const changed = Array.from(
      { length: 20 },
      (_, key) => anonymised(scenario, key).address(address('10.4.1.2')) !== '10.4.1.2',
    );
    expect(changed.filter(Boolean).length).toBeGreaterThan(15);
  });

  test('are private where they were', () => {
    for (let key = 0; key < 50; key += 1) {
      const { address: substitute } = anonymised(scenario, key);
      expect(substitute(address('10.200.1.1'))).toMatch(/^10\./);
      expect(substitute(address('192.168.7.1'))).toMatch(/^192\.168\./);
      expect(substitute(address('169.254.1.1'))).toBe('169.254.1.1');
    }
  });
});

/** What a send comes to, under names and addresses of somebody else's choice. */
interface Names {
  readonly named: (id: string) => string;
  readonly substitute: (of: IpAddress) => IpAddress;
}

function told(topology: Topology, from: string, to: string, { named, substitute }: Names): string {
  const exchange = send(
    topology,
    {
      from: [...topology.devices.keys()].find((id) => named(id) === from) ?? fail(from),
      to: targetNamed(topology, [...topology.devices.keys()].find((id) => named(id) === to) ?? fail(to)),
      dial: 'auto',
      protocol: 'tcp',
    },
    freshState,
  );
  const traces = exchange.legs.flatMap(({ request, reply }) => [request, ...(reply === null ? [] : [reply.trace])]);
  const hops = traces.flatMap((trace) => hopsOf(trace).map(({ device }) => named(device)));
  return JSON.stringify([
    outcomeOf(exchange, []).kind,
    symptomOf(exchange),
    substitute(exchange.attempt.dialed.address),
    hops,
  ]);
}

function fail(id: string): never {
  throw new Error(`nobody is ${id}`);
}

function check(
  scenario: Scenario,
  model: keyof typeof models,
  settings: Readonly<Record<string, string>>,
  key: number,
): void {
  const hidden = anonymised(scenario, key);
  const before = compile(scenario, model, completed(models[model].settings, settings));
  const after = compile(hidden.scenario, model, completed(models[model].settings, settings));
  const renamed = new Map([...before.devices.keys()].map((id) => [String(id), String(hidden.device(id))]));
  const ends = [...before.directory.keys()];
  for (const from of ends.slice(0, 3)) {
    for (const to of ends) {
      const one = told(before, renamed.get(from) ?? from, renamed.get(to) ?? to, {
        named: (id) => renamed.get(id) ?? id,
        substitute: hidden.address,
      });
      expect(
        told(after, renamed.get(from) ?? from, renamed.get(to) ?? to, { named: (id) => id, substitute: (of) => of }),
      ).toBe(one);
    }
  }
}

describe('what is sent goes the same way', () => {
  test.each(scenarioIds)('%s, in flat and island', (id) => {
    for (const model of ['flat', 'island', 'archipelago'] as const) check(scenarioNamed(id), model, {}, 7);
  });

  test('in generated networks', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(generated, seeds, ({ scenario, model }, key) => check(scenario, model, {}, key)),
      { numRuns: 6, seed: 20_261_129 },
    );
  });
});

const tier = (name: string, action: 'accept' | 'deny') => ({
  kind: 'ClusterNetworkPolicy' as const,
  name,
  tier: 'admin' as const,
  priority: 1,
  subject: { namespaces: { kind: 'labelled' as const, selector: [] }, pods: [] },
  ingress: [
    {
      name: null,
      action,
      peers: [{ kind: 'addresses' as const, prefixes: [prefix('0.0.0.0/0')], except: [] }],
      ports: null,
    },
  ],
  egress: [],
});

describe('policies mean the same under other names', () => {
  test('in generated networks', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(generatedGuarded, fc.constantFrom('flat', 'island', 'hybrid'), seeds, (document, model, key) => {
        const parsed = parseScenarioValue(document);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        check(parsed.value, model, {}, key);
      }),
      { numRuns: 40, seed: 20_261_129 },
    );
  });

  test('of equal priorities the name decides, whoever is written first', () => {
    const scenario = scenarioNamed('one-ip-block');
    const tiers = [tier('zebra', 'deny'), tier('ant', 'accept')];
    const clusters = scenario.clusters.map((cluster) =>
      cluster.policies === undefined ? cluster : { ...cluster, policies: { ...cluster.policies, tiers } },
    );
    check({ ...scenario, clusters }, 'flat', {}, 7);
  });
});

test('no name of the scenario stands in its link', () => {
  fc.assert(
    fc.property(generated, seeds, ({ scenario }, key) => {
      const marked: Scenario = {
        ...scenario,
        title: 'secret-title',
        summary: 'secret-summary',
        clusters: scenario.clusters.map((cluster) => ({
          ...cluster,
          name: `secret-${cluster.name}`,
          nodes: cluster.nodes.map((node) => ({
            ...node,
            name: `secret-${node.name}`,
            pods: node.pods.map((pod) => ({ ...pod, name: `secret-${pod.name}` })),
          })),
        })),
        hosts: scenario.hosts.map((host) => ({ ...host, name: 'secret-host' })),
      };
      const opened = parsePayload(printPayload(anonymised(marked, key).scenario));
      expect(opened.ok).toBe(true);
      expect(JSON.stringify(opened)).not.toContain('secret');
    }),
    { numRuns: 15 },
  );
});

test('names of namespaces, labels and policies do not go along, and neither does what nobody decided about', () => {
  const scenario = scenarioNamed('one-ip-block');
  const marked: Scenario = {
    ...scenario,
    clusters: scenario.clusters.map((cluster) => {
      const { policies } = cluster;
      const said = {
        ...cluster,
        name: 'secret',
        note: 'secret',
        namespaces: [{ name: 'secret', labels: { secret: 'secret' } }],
        nodes: cluster.nodes.map((node) => ({
          ...node,
          pods: node.pods.map((pod) => ({
            ...pod,
            namespace: 'secret',
            labels: { secret: 'secret' },
            ports: [{ name: 'secret', protocol: 'tcp' as const, port: 80 }],
          })),
        })),
      };
      if (policies === undefined) return said;
      const network = policies.network.map((policy) => ({
        ...policy,
        namespace: 'secret',
        name: 'secret',
        pods: [{ key: 'secret', operator: 'in' as const, values: ['secret'] }],
        ingress: [
          { peers: null, ports: [{ kind: 'named' as const, name: 'secret', protocol: null }] },
          {
            peers: [{ kind: 'pods' as const, namespaces: { kind: 'named' as const, name: 'secret' }, pods: [] }],
            ports: null,
          },
        ],
      }));
      return { ...said, policies: { ...policies, network } };
    }),
  };
  expect(JSON.stringify(marked)).toContain('secret');
  expect(JSON.stringify(anonymised(marked, 7).scenario)).not.toContain('secret');
});
