import { describe, expect, test } from 'vitest';
import { documentOf, parseScenarioValue } from '../formats/index.ts';
import type { Dial, ModelId, Scenario } from '../engine/index.ts';
import {
  compile,
  contains,
  deviceId,
  outcomeOf,
  overlaps,
  prefix,
  receiverOf,
  send,
  symptomOf,
} from '../engine/index.ts';
import type { DraftSpec, DrawnPlan } from './scenarioDraft.ts';
import { canonicalSizes } from './scenarioDraft.ts';
import { planExampleIds, planExamples } from './examples.ts';
import { planOf } from './plan.ts';
import type { PlanRequest } from './request.ts';
import { scenarioFromPlan } from './scenarioFromPlan.ts';

const drawing: DraftSpec = {
  id: 'plan',
  title: 'Plan',
  summary: 'A plan.',
  most: canonicalSizes,
  names: {
    cluster: (number) => `Cluster ${number}`,
    node: (number) => `node-${number}`,
    pod: (letters) => `Pod-${letters.toUpperCase()}`,
    client: 'Other client',
    server: 'Other server',
  },
};

function drawn(request: PlanRequest, most = canonicalSizes): DrawnPlan {
  const found = scenarioFromPlan(planOf(request), { ...drawing, most });
  if (found === null) throw new Error('nothing was drawn');
  return found;
}

const { roomy, scarce } = planExamples;
const [podA, podG] = [deviceId('cluster-1/pod-a'), deviceId('cluster-2/pod-g')];

function asked(scenario: Scenario, model: ModelId, dial: Dial = 'auto') {
  const exchange = send(compile(scenario, model, {}), {
    from: podA,
    to: { kind: 'endpoint', id: podG },
    dial,
    protocol: 'tcp',
  });
  return {
    symptom: symptomOf(exchange),
    outcome: outcomeOf(exchange, [podG]).kind,
    sees: receiverOf(exchange)?.sees.address ?? null,
  };
}

describe('a scenario from a plan', () => {
  test('has the sizes and the names of the canonical picture', () => {
    const { scenario, drawn: sizes, planned } = drawn(roomy);
    expect(sizes).toEqual(canonicalSizes);
    expect(planned).toEqual({ clusters: 10, nodesPerCluster: 100, podsPerNode: 110 });
    expect(scenario.clusters.map(({ id, nodes }) => [id, nodes.map((node) => node.id)])).toEqual([
      ['cluster-1', ['cluster-1/node-1', 'cluster-1/node-2']],
      ['cluster-2', ['cluster-2/node-3', 'cluster-2/node-4']],
    ]);
    expect(scenario.clusters[1]?.nodes.flatMap(({ pods }) => pods.map(({ name }) => name))).toEqual(
      ['G', 'H', 'I', 'J', 'K', 'L'].map((letter) => `Pod-${letter}`),
    );
  });

  test('has the ranges of the flat plan where flat fits: pods of two clusters connect, and see each other', () => {
    const plan = planOf(roomy);
    const { scenario, from } = drawn(roomy);
    expect(from).toBe('flat');
    for (const [index, { podRange, nodeRange }] of scenario.clusters.entries()) {
      const own = plan.flat.allocations.filter(({ cluster }) => cluster === index + 1).map((each) => each.prefix);
      expect([podRange, nodeRange]).toEqual(own);
    }
    const range = scenario.clusters[0]?.podRange ?? prefix('0.0.0.0/32');
    const flat = asked(scenario, 'flat');
    expect(flat).toMatchObject({ symptom: 'connected', outcome: 'delivered' });
    expect(flat.sees !== null && contains(range, flat.sees)).toBe(true);
    expect(asked(scenario, 'island')).toMatchObject({ symptom: 'connected', outcome: 'delivered' });
  });

  test('has the re-used range everywhere where flat does not fit: islands connect, flat collides', () => {
    const { scenario, from } = drawn(scarce);
    expect(from).toBe('island');
    expect(new Set(scenario.clusters.map(({ podRange }) => podRange))).toEqual(new Set([scenario.reusedPodRange]));
    expect(asked(scenario, 'island')).toMatchObject({ symptom: 'connected', outcome: 'delivered' });
    expect(asked(scenario, 'flat', 'pod-ip').outcome).not.toBe('delivered');
  });

  test('publishes planned virtual IPs where the plan has some, and addresses beside the plan where not', () => {
    const planned = planOf(scarce).island.allocations.filter(({ purpose }) => purpose === 'virtual-ips');
    const { scenario } = drawn(scarce);
    for (const [index, { virtualIp }] of scenario.clusters.entries()) {
      expect(
        planned.some(
          (each) => each.cluster === index + 1 && virtualIp !== undefined && contains(each.prefix, virtualIp),
        ),
      ).toBe(true);
    }
    expect(drawn(roomy).scenario.clusters.map(({ virtualIp }) => virtualIp)).toEqual(
      drawn(roomy).beside.virtualIps.map((each) => each.split('/')[0]),
    );
  });

  test('adds nothing that overlaps with the plan', () => {
    const taken = { ...roomy, space: ['192.0.2.0/24', '198.51.100.0/24', '10.0.0.0/8'].map(prefix) };
    const small = { ...taken, clusters: 2, nodesPerCluster: 1, podsPerNode: 60 };
    const { scenario, beside } = drawn(small);
    const ranges = scenario.clusters.flatMap(({ podRange, nodeRange }) => [podRange, nodeRange]);
    const added = [...beside.hosts, ...beside.transits, ...beside.virtualIps];
    expect(ranges.flatMap((range) => added.filter((each) => overlaps(range, each)))).toEqual([]);
    expect(() => compile(scenario, 'flat', {})).not.toThrow();
  });

  test('says that it shows less than is wanted when subnet or block have no room for more', () => {
    const request = { ...roomy, nodesPerCluster: 2, nodeReserve: 'plain', podsPerNode: 2 } as const;
    const fixed = { ...request, nodeBlocks: { kind: 'fixed', length: 30 } as const };
    expect(drawn(fixed).drawn).toEqual({ clusters: 2, nodesPerCluster: 1, podsPerNode: 1 });
  });

  test('is not made when no cluster fits in either model', () => {
    const nowhere = planOf({ ...roomy, space: [prefix('10.0.0.0/24')] });
    expect(scenarioFromPlan(nowhere, drawing)).toBeNull();
  });

  test('may be larger than the canonical picture', () => {
    const { scenario } = drawn({ ...roomy, nodeReserve: 'azure' }, { clusters: 8, nodesPerCluster: 3, podsPerNode: 2 });
    const pods = scenario.clusters.flatMap(({ nodes }) => nodes.flatMap((node) => node.pods.map(({ id }) => id)));
    expect(new Set(pods).size).toBe(48);
    expect(pods.at(-1)).toBe('cluster-8/pod-av');
  });
});

test('a plan in class E carries packets as any other does: the engine routes 240.0.0.0/4, as Linux does', () => {
  const { scenario } = drawn(planExamples['class-e']);
  expect(scenario.clusters[0]?.podRange).toMatch(/^2(4\d|5[0-5])\./);
  for (const model of ['flat', 'island'] as const) {
    expect(asked(scenario, model)).toMatchObject({ symptom: 'connected', outcome: 'delivered' });
  }
});

describe('every example', () => {
  test.each(planExampleIds)('%s becomes a scenario that islands and documents can hold', (id) => {
    const { scenario } = drawn(planExamples[id]);
    expect(() => compile(scenario, 'island', {})).not.toThrow();
    expect(() => compile(scenario, 'flat', {})).not.toThrow();
    const read = parseScenarioValue(documentOf(scenario));
    expect(read).toEqual({ ok: true, value: scenario });
  });
});
