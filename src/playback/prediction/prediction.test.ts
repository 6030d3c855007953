import { describe, expect, test } from 'vitest';
import type { DeviceId, Exchange, Settings, Topology } from '../../engine/index.ts';
import { compile, deviceId, intendedAt, routeId, send, targetNamed, packetAfter } from '../../engine/index.ts';
import { timelineOf, timeOfStep, visitsOf } from '../index.ts';
import { shownAddresses } from '../../diagram/addresses.ts';
import { pickedUp } from '../../testing/breaking.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { probe } from '../../testing/probe.ts';
import { counterpartOf } from './equivalentFault.ts';
import { decisionOn } from './decidingEvidence.ts';
import { questionBefore, unseenColumn } from './nextQuestion.ts';
import { placesIn } from './whereToLook.ts';
import { choiceKey } from './question.ts';
import type { Lane } from './questionAt.ts';
import { questionAt } from './questionAt.ts';

const podA = deviceId('cluster-1/pod-a');
const podG = deviceId('cluster-2/pod-g');
const client = deviceId('other-client');
const server = deviceId('other-server');

interface Sent {
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly lane: Lane;
}

function sent(model: 'flat' | 'island' | 'isolated', settings: Settings, from: DeviceId, to: DeviceId): Sent {
  const topology = compile(twoClusters, model, settings);
  const exchange = send(topology, { from, to: targetNamed(topology, to), dial: 'auto', protocol: 'tcp' });
  return {
    topology,
    exchange,
    lane: { topology, visits: visitsOf(exchange), ends: { from, to }, intended: intendedAt(topology, to) },
  };
}

const networks: readonly (readonly ['flat' | 'island' | 'isolated', Settings])[] = [
  ['flat', {}],
  ['flat', { routes: 'none' }],
  ['island', {}],
  ['island', { gateway: 'node', overlay: 'vxlan' }],
  ['island', { ingress: 'proxy', egress: 'proxy' }],
  ['isolated', {}],
];
const everyone = [
  ...twoClusters.clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods }) => pods[0]?.id ?? [])),
  client,
  server,
];

const lanes = networks.flatMap(([model, settings]) =>
  everyone.flatMap((from) =>
    everyone.filter((to) => to !== from && to !== client).map((to) => sent(model, settings, from, to).lane),
  ),
);

/** What is right to answer when the request first comes to a device. */
function fate({ lane }: Sent, device: string): string | undefined {
  const visit = lane.visits.find(({ hop, way }) => hop.device === device && way === 'request');
  const question = visit === undefined ? null : questionAt(lane, visit.index);
  const right = question?.choices[question.right];
  return right === undefined ? undefined : choiceKey(right);
}

function names({ exchange }: Sent): readonly string[] {
  return placesIn(exchange).map(({ device }) => device);
}

describe('questions about the next hop', () => {
  test('each has two to four different answers, and exactly one of them is what the trace says', () => {
    let asked = 0;
    for (const lane of lanes) {
      for (const visit of lane.visits) {
        const question = questionAt(lane, visit.index);
        if (question === null) throw new Error('a visit has a question');
        const keys = question.choices.map(choiceKey);
        expect(keys.length).toBeGreaterThanOrEqual(2);
        expect(keys.length).toBeLessThanOrEqual(4);
        expect(new Set(keys).size).toBe(keys.length);
        const { topic } = question;
        const truth =
          topic === 'source' || topic === 'destination'
            ? packetAfter(visit.hop).header[topic]
            : topic === 'next'
              ? visit.hop.device
              : null;
        if (truth !== null) expect(keys.indexOf(truth)).toBe(question.right);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(1000);
  });

  test('what may be answered stands in the picture or on the packet', () => {
    for (const { topology, visits, ends, intended } of lanes) {
      const nodes = [ends.from, ends.to].flatMap((id) => topology.devices.get(id)?.node ?? []);
      const there = new Set([...visits.map(({ hop }) => hop.device), ends.from, ends.to, ...nodes]);
      const headers = visits.flatMap(({ hop }) => [hop.arrived.header, packetAfter(hop).header]);
      const seen = new Set<string>([
        ...there,
        ...[...there].flatMap((id) => {
          const device = topology.devices.get(id);
          return device === undefined ? [] : shownAddresses(topology, device).own;
        }),
        ...headers.flatMap(({ source, destination }) => [source, destination]),
      ]);
      for (const { index } of visits) {
        const { choices = [] } = questionAt({ topology, visits, ends, intended }, index) ?? {};
        const unseen = choices.filter((choice) => choice.kind !== 'fate' && !seen.has(choiceKey(choice)));
        expect(unseen.map(choiceKey)).toEqual([]);
      }
    }
  });

  test('what becomes of a packet is what becomes of it', () => {
    expect(fate(sent('flat', {}, podA, podG), podG)).toBe('taken');
    expect(fate(sent('flat', { routes: 'none' }, client, podA), 'fabric')).toBe('refused');
    expect(fate(sent('isolated', {}, podA, podG), podA)).toBe('taken-by-another');
    expect(fate(sent('island', { ingress: 'proxy' }, client, podA), 'cluster-1/gateway')).toBe('reconnected');
  });

  test('a rewrite is asked for, and the address it was is among the wrong answers', () => {
    const { lane } = sent('island', {}, podA, podG);
    const visit = lane.visits.find(({ hop }) => hop.device === 'cluster-1/gateway');
    const question = visit === undefined ? null : questionAt(lane, visit.index);
    expect(question?.topic).toBe('source');
    expect(question?.choices.map(choiceKey)).toContain('10.4.1.2');
    expect(question?.choices.map(choiceKey)[question.right]).toBe('192.168.101.2');
  });

  test('all three kinds are asked where nothing changes, so that asking gives nothing away', () => {
    const still = lanes.flatMap((lane) =>
      lane.visits
        .filter(({ first, last, hop }) => !first && !last && hop.steps.every(({ kind }) => kind !== 'rewrite'))
        .map(({ index }) => questionAt(lane, index)?.topic),
    );
    expect(new Set(still)).toEqual(new Set(['next', 'source', 'fate']));
  });

  test('the right answer stands in every place', () => {
    const places = lanes.flatMap((lane) => lane.visits.map(({ index }) => questionAt(lane, index)?.right));
    for (const place of [0, 1, 2, 3])
      expect(places.filter((each) => each === place).length).toBeGreaterThan(places.length / 10);
  });
});

test('of a connection that breaks every packet is asked about by its own name', () => {
  const { topology, exchange } = probe(pickedUp);
  const intended = [podA];
  const lane = { topology, visits: visitsOf(exchange), ends: { from: client, to: podA }, intended };
  const questions = lane.visits.map(({ index }) => questionAt(lane, index));
  expect([...new Set(questions.map((question) => question?.packet))]).toEqual([
    'request',
    'reply',
    'handshake-ack',
    'first-data',
    'data-ack',
    'reset',
    'data-again',
  ]);
  const rewritten = lane.visits.find(
    ({ hop, later }) => hop.device === 'cluster-1/node-2' && later?.kind === 'data-ack',
  );
  const question = rewritten === undefined ? null : questionAt(lane, rewritten.index);
  expect(question?.choices.map(choiceKey)[question.right]).toBe('192.0.2.50');
});

describe('questions along the timeline', () => {
  const [left, right] = [sent('flat', {}, podA, podG), sent('island', {}, podA, podG)];
  const timeline = timelineOf([left.exchange, right.exchange]);

  test('before every column one, always the same', () => {
    const ask = (): readonly unknown[] =>
      timeline.columns.map((_, column) => questionBefore(timeline, [left.lane, right.lane], column));
    expect(ask()).not.toContain(null);
    expect(ask()).toEqual(ask());
    expect(questionBefore(timeline, [left.lane, right.lane], timeline.columns.length)).toBeNull();
  });

  test('while a column is under way nobody asks about the next, and after the last nobody does', () => {
    expect(unseenColumn(timeline, 0)).toBe(0);
    expect(unseenColumn(timeline, timeOfStep(timeline, 2))).toBe(3);
    expect(unseenColumn(timeline, timeOfStep(timeline, 2) + 1)).toBeNull();
    expect(unseenColumn(timeline, timeline.duration)).toBeNull();
  });
});

describe('why an answer is what it is', () => {
  const { lane } = sent('island', {}, podA, podG);
  const visitAt = (device: string, way = 'request') => {
    const visit = lane.visits.find((each) => each.hop.device === device && each.way === way);
    if (visit === undefined) throw new Error(device);
    return visit;
  };
  const kindsFor = (topic: 'source' | 'destination' | 'next', device: string) => {
    const visit = visitAt(device);
    const decision = decisionOn(topic, visit, lane.visits[visit.index - 1] ?? null);
    return decision.kind === 'steps' ? decision.steps.map(({ kind }) => kind) : decision.kind;
  };

  test('a rewritten field: the step that rewrote it, and no other', () => {
    const gateway = visitAt('cluster-2/gateway');
    const [source, destination] = (['source', 'destination'] as const).map((topic) => decisionOn(topic, gateway, null));
    for (const [decision, field] of [
      [source, 'source'],
      [destination, 'destination'],
    ] as const) {
      if (decision?.kind !== 'steps') throw new Error('the gateway rewrites both');
      expect(decision.steps).toHaveLength(1);
      for (const step of decision.steps) {
        expect(step.kind === 'rewrite' && step.before[field] !== step.after[field]).toBe(true);
      }
    }
  });

  test('a field that stays: that nothing rewrites it', () => {
    expect(kindsFor('source', 'cluster-1/node-1')).toBe('untouched');
    expect(kindsFor('destination', 'cluster-1/gateway')).toBe('untouched');
  });

  test('a packet that is made: why its source is that, and that its destination is dialled', () => {
    expect(kindsFor('source', podA)).toEqual(['originate']);
    expect(kindsFor('destination', podA)).toBe('addressed');
  });

  test('where it goes: the route of the device that it leaves', () => {
    const fabric = visitAt('fabric');
    const decision = decisionOn('next', fabric, lane.visits[fabric.index - 1] ?? null);
    expect(decision.hop.device).toBe('cluster-1/gateway');
    expect(kindsFor('next', 'fabric')).toEqual(['route']);
  });
});

describe('places to look', () => {
  test('as many as devices had a say: more where gateways translate', () => {
    expect(names(sent('flat', {}, podA, server))).toEqual([podA, 'cluster-1/node-1', 'fabric', server]);
    expect(names(sent('island', {}, podA, server))).toEqual([
      podA,
      'cluster-1/node-1',
      'cluster-1/gateway',
      'fabric',
      server,
    ]);
  });

  test('between clusters seven in an island against five when flat', () => {
    expect(names(sent('flat', {}, podA, podG))).toHaveLength(5);
    expect(names(sent('island', {}, podA, podG))).toHaveLength(7);
  });

  test('each with what it decided by', () => {
    const gateway = placesIn(sent('island', {}, podA, podG).exchange).find(
      ({ device }) => device === 'cluster-2/gateway',
    );
    expect(gateway?.says).toEqual(['route', 'rule', 'state']);
  });
});

describe('the same fault elsewhere', () => {
  const [flat, island] = [sent('flat', {}, podA, podG), sent('island', {}, podA, podG)];

  test('is itself where it can be', () => {
    const fault = { kind: 'take-down', device: deviceId('cluster-1/node-1') } as const;
    expect(counterpartOf(fault, island.topology, flat, [fault])).toBe(fault);
  });

  test('else the same kind on the way, on a device of the same role if there is one', () => {
    const fault = { kind: 'withdraw-route', device: deviceId('fabric'), route: routeId('192.0.2.2/32') } as const;
    const other = { kind: 'withdraw-route', device: deviceId('fabric'), route: routeId('10.8.1.0/24') } as const;
    const offPath = { kind: 'take-down', device: deviceId('cluster-2/node-4') } as const;
    expect(counterpartOf(fault, island.topology, flat, [offPath, other])).toBe(other);
    expect(counterpartOf(fault, island.topology, flat, [offPath])).toBeNull();
  });
});
