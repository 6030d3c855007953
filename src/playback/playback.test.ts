import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Dial, Exchange, ModelId, Scenario, Settings } from '../engine/index.ts';
import { compile, deviceId, modelIds, send } from '../engine/index.ts';
import type { Frame, Timeline, Visit } from './index.ts';
import { pickedUp, stoppedLater } from '../testing/breaking.ts';
import { probe } from '../testing/probe.ts';
import { frameAt, isSamePacket, stepAt, timelineOf, timeOfStep, visitsOf } from './index.ts';

const twoClusters = loaded('two-clusters');
const endpoints = [...compile(twoClusters, 'flat', {}).directory.keys()].filter((id) => !id.endsWith('/gateway'));

const side = fc.record({
  model: fc.constantFrom(...modelIds),
  settings: fc.record({
    gateway: fc.constantFrom('dedicated', 'node'),
    egress: fc.constantFrom('nat', 'proxy', 'none'),
    ingress: fc.constantFrom('vip', 'nat', 'proxy', 'none'),
    overlay: fc.constantFrom('none', 'vxlan', 'geneve', 'ipip'),
    routes: fc.constantFrom('static', 'bgp', 'none'),
  }),
});
const pair = fc.record({
  from: fc.constantFrom(...endpoints),
  to: fc.constantFrom(...endpoints),
  dial: fc.constantFrom<Dial>('auto', 'pod-ip', 'service'),
});
const timelines = fc
  .tuple(pair, side, side)
  .map(([way, left, right]) =>
    timelineOf([sent(left.model, left.settings, way), sent(right.model, right.settings, way)]),
  );

describe('for every pair of endpoints, models and settings', () => {
  test('columns tile time without gaps', () => {
    always(({ columns, duration }) => {
      let now = 0;
      for (const { start, arrive, end } of columns) {
        expect(start).toBe(now);
        expect(arrive).toBeGreaterThanOrEqual(start);
        expect(end).toBeGreaterThan(arrive);
        now = end;
      }
      expect(now).toBe(duration);
    });
  });

  test('both lanes see every visit exactly once and in order', () => {
    always(({ lanes, columns }) => {
      for (const lane of [0, 1] as const) {
        const seen = columns.map(({ visits }) => visits[lane]).filter((visit) => visit !== null);
        expect(seen).toEqual(lanes[lane].map(({ index }) => index));
      }
    });
  });

  test('no column is empty, and no reply sets off before both requests ended', () => {
    always(({ lanes, columns }) => {
      const ways = columns.map(({ visits }) => waysOf(lanes, visits));
      expect(ways.every(({ length }) => length === 1)).toBe(true);
      const first = ways.findIndex(([way]) => way === 'reply');
      expect(ways.every(([way], at) => (way === 'reply') === (first !== -1 && at >= first))).toBe(true);
    });
  });

  test('a step is at its own time', () => {
    always((timeline) => {
      for (const step of timeline.columns.keys()) {
        expect(frameAt(timeline, timeOfStep(timeline, step)).step).toBe(step);
      }
      expect(frameAt(timeline, timeOfStep(timeline, -1)).step).toBe(-1);
      expect(timeOfStep(timeline, timeline.columns.length)).toBe(timeline.duration);
    });
  });

  test('a frame exists for any time, and later frames never show earlier visits', () => {
    fc.assert(
      fc.property(
        timelines,
        fc.array(fc.double({ min: -1, max: 1.2, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (line, parts) => {
          const frames = parts
            .map((part) => part * line.duration)
            .toSorted((a, b) => a - b)
            .map((time) => frameAt(line, time));
          frames.reduce((before, after) => {
            expect(after.step).toBeGreaterThanOrEqual(before.step);
            for (const lane of [0, 1] as const) {
              expect(latest(after, lane)).toBeGreaterThanOrEqual(latest(before, lane));
              expect(after.lanes[lane].progress).toBeGreaterThanOrEqual(0);
              expect(after.lanes[lane].progress).toBeLessThanOrEqual(1);
            }
            return after;
          });
          expect(frameAt(line, Number.NaN).step).toBe(-1);
          expect(stepAt(line, Number.POSITIVE_INFINITY)).toBe(line.columns.length - 1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('at the end every lane is done', () => {
    always((timeline) => {
      expect(frameAt(timeline, timeline.duration).lanes.map(({ phase }) => phase)).toEqual(['done', 'done']);
    });
  });
});

describe('Pod-A to Pod-G, flat beside island', () => {
  const way = { from: deviceId('cluster-1/pod-a'), to: deviceId('cluster-2/pod-g'), dial: 'auto' as const };
  const timeline = timelineOf([sent('flat', {}, way), sent('island', {}, way)]);

  test('the same devices act together and the gateways open gaps', () => {
    expect(rows(timeline)).toEqual([
      'request pod-a | pod-a',
      'request node-1 | node-1',
      'request - | gateway',
      'request fabric | fabric',
      'request - | gateway',
      'request node-3 | node-3',
      'request pod-g | pod-g',
      'reply pod-g | pod-g',
      'reply node-3 | node-3',
      'reply - | gateway',
      'reply fabric | fabric',
      'reply - | gateway',
      'reply node-1 | node-1',
      'reply pod-a | pod-a',
    ]);
  });

  test('a lane in a gap waits with the packet it has', () => {
    const [flat, island] = frameAt(timeline, timeOfStep(timeline, 2)).lanes;
    expect(flat).toMatchObject({ visit: 1, phase: 'waiting' });
    expect(island).toMatchObject({ visit: 2, phase: 'acting' });
  });

  test('a rewrite shows halfway through the acting, and is remembered until the packet arrives somewhere', () => {
    const column = timeline.columns[2];
    if (column === undefined) throw new Error('a gateway acts in the third column');
    const sourceAt = (time: number): string | undefined => frameAt(timeline, time).lanes[1].packet?.header.source;
    expect(sourceAt(column.arrive)).toBe('10.4.1.2');
    expect(sourceAt((column.arrive + column.end) / 2)).toBe('192.168.101.2');
    const underWay = frameAt(timeline, column.end + 1).lanes[1];
    expect(underWay).toMatchObject({ phase: 'travelling', changed: [{ field: 'source' }] });
    const arrived = frameAt(timeline, (timeline.columns[3]?.arrive ?? 0) + 1).lanes[1];
    expect(arrived).toMatchObject({ phase: 'acting', changed: [] });
  });

  test('nothing has left at time 0, and the sender acts at once', () => {
    expect(frameAt(timeline, 0).lanes[0]).toEqual({
      visit: null,
      phase: 'before',
      progress: 0,
      packet: null,
      changed: [],
    });
    expect(frameAt(timeline, 1).lanes[0]).toMatchObject({ visit: 0, phase: 'acting' });
  });

  test('before the answer there is a pause in which the request rests', () => {
    const reply = timeline.columns[7];
    if (reply === undefined) throw new Error('the reply begins in the eighth column');
    expect(frameAt(timeline, reply.start + 1).lanes[0]).toMatchObject({ visit: 4, phase: 'waiting' });
    expect(frameAt(timeline, reply.arrive).lanes[0]).toMatchObject({ visit: 5, phase: 'acting' });
  });
});

test('a proxy ends one connection and begins another; the last one answers first', () => {
  const way = { from: deviceId('cluster-1/pod-a'), to: deviceId('cluster-2/pod-g'), dial: 'auto' as const };
  const visits = visitsOf(sent('island', { ingress: 'proxy' }, way));
  const ends = visits
    .filter(({ first, last }) => first || last)
    .map((visit) => `${visit.way} ${visit.leg} ${place(visit)}`);
  expect(ends).toEqual([
    'request 0 pod-a',
    'request 0 gateway',
    'request 1 gateway',
    'request 1 pod-g',
    'reply 1 pod-g',
    'reply 1 gateway',
    'reply 0 gateway',
    'reply 0 pod-a',
  ]);
});

describe('a connection that stands and breaks', () => {
  const broken = probe(pickedUp).exchange;
  const [leg] = broken.legs;
  const unfollowed: Exchange = { ...broken, legs: [{ ...leg, later: null }] };
  const standing = sent(
    'island',
    {},
    {
      from: deviceId('other-client'),
      to: deviceId('cluster-1/pod-a'),
      dial: 'auto',
    },
  );

  test('plays its later packets after the reply, in order, to the reset that ends it', () => {
    const made = visitsOf(broken).filter(({ first }) => first);
    expect(made.map(({ later, way, hop }) => `${later?.kind ?? way} ${hop.device}`)).toEqual([
      'request other-client',
      'reply cluster-1/pod-a',
      'handshake-ack other-client',
      'first-data other-client',
      'data-ack cluster-1/pod-a',
      'reset other-client',
      'data-again other-client',
      'reset cluster-1/pod-a',
    ]);
  });

  test('leaves every moment until then where it was', () => {
    for (const other of [standing, unfollowed]) {
      const before = timelineOf([unfollowed, other]).columns;
      expect(timelineOf([broken, other]).columns.slice(0, before.length)).toEqual(before);
    }
  });

  test('beside one that stands, the other side is done', () => {
    const timeline = timelineOf([broken, standing]);
    const ofStanding = timeline.columns.findLastIndex(({ visits }) => visits[1] !== null);
    expect(timeline.columns.length - 1 - ofStanding).toBe(27);
    expect(frameAt(timeline, timeOfStep(timeline, ofStanding + 3)).lanes.map(({ phase }) => phase)).toEqual([
      'acting',
      'done',
    ]);
    expect(timeline.duration).toBe(timeline.columns.at(-1)?.end);
  });

  test('two that break alike act together; two that break otherwise take turns from where they part', () => {
    const same = timelineOf([broken, broken]).columns;
    expect(same.every(({ visits: [left, right] }) => left === right)).toBe(true);
    const otherwise = timelineOf([broken, probe(stoppedLater('drop')).exchange]);
    for (const { visits } of otherwise.columns) {
      const [left, right] = visits.map((index, lane) => (index === null ? undefined : otherwise.lanes[lane]?.[index]));
      if (left !== undefined && right !== undefined) expect(isSamePacket(left, right)).toBe(true);
    }
  });

  test('nothing but the first packet of all sets off at once', () => {
    const { columns, lanes } = timelineOf([broken, null]);
    const atOnce = columns.filter(({ start, arrive }) => start === arrive).map(({ visits }) => visits[0]);
    expect(atOnce).toEqual([0]);
    expect(lanes[0].filter(({ first }) => first)).toHaveLength(8);
  });
});

function always(law: (timeline: Timeline) => void): void {
  fc.assert(fc.property(timelines, law), { numRuns: 60 });
}

function waysOf(lanes: Timeline['lanes'], visits: readonly [number | null, number | null]): readonly string[] {
  const ways = visits.map((visit, lane) => (visit === null ? undefined : lanes[lane]?.[visit]?.way));
  return [...new Set(ways.filter((way) => way !== undefined))];
}

function latest({ lanes }: Frame, lane: 0 | 1): number {
  return lanes[lane].visit ?? -1;
}

function place({ hop }: Visit): string {
  return hop.device.split('/').at(-1) ?? '';
}

function placeOrGap(visit: Visit | undefined): string {
  return visit === undefined ? '-' : place(visit);
}

function rows({ lanes, columns }: Timeline): readonly string[] {
  return columns.map(({ visits }) => {
    const [left, right] = visits.map((visit, lane) => (visit === null ? undefined : lanes[lane]?.[visit]));
    return `${(left ?? right)?.way} ${placeOrGap(left)} | ${placeOrGap(right)}`;
  });
}

function sent(
  model: ModelId,
  settings: Settings,
  { from, to, dial }: { from: Visit['hop']['device']; to: Visit['hop']['device']; dial: Dial },
): Exchange {
  const topology = compile(twoClusters, model, settings);
  return send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol: 'tcp' });
}

/** The document as it stands, with ids as the engine wants them. */
function loaded(id: string): Scenario {
  const scenario = JSON.parse(readFileSync(`public/scenarios/${id}.json`, 'utf8')) as Scenario;
  const clusters = scenario.clusters.map((cluster) => ({
    ...cluster,
    nodes: cluster.nodes.map((node) => ({
      ...node,
      id: deviceId(`${cluster.id}/${node.id}`),
      pods: node.pods.map((pod) => ({ ...pod, id: deviceId(`${cluster.id}/${pod.id}`) })),
    })),
  }));
  return { ...scenario, clusters };
}
