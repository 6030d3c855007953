import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeviceId, LaterKind } from '../engine/index.ts';
import { compile, deviceId } from '../engine/index.ts';
import type { Timeline } from '../playback/index.ts';
import { frameAt, timelineOf, timeOfStep } from '../playback/index.ts';
import type { Box } from './geometry.ts';
import { grown, lengthOf } from './geometry.ts';
import type { Scene } from './scene/shapes.ts';
import type { SceneInput } from './scene/sceneOf.ts';
import { sceneOf } from './scene/sceneOf.ts';
import { pickedUp } from '../testing/breaking.ts';
import { generated } from '../testing/generated.ts';
import { labels, overlap, textBox, within } from '../testing/pictures.ts';
import { probe } from '../testing/probe.ts';

const ends = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };

const bare = {
  beside: null,
  to: null,
  inspected: null,
  twins: new Set<never>(),
  suspects: new Set<never>(),
  reducedMotion: false,
  labels,
} as const;

describe('for generated scenarios, models, widths and any moment', { timeout: 300_000 }, () => {
  test('the packet, its header and its way stay inside the picture', () => {
    always(({ timeline, input, time }) => {
      const scene = sceneOf({ ...input, frame: frameAt(timeline, time).lanes[0] });
      const picture = { x: 0, y: 0, width: scene.width, height: scene.height };
      for (const { bounds, capsule, cells } of scene.packets) {
        expect(within(bounds, picture)).toBe(true);
        expect(within(capsule, { ...bounds, x: 0, y: 0 })).toBe(true);
        for (const { box } of cells) expect(within(box, capsule)).toBe(true);
      }
      for (const token of scene.tokens) expect(within(grown({ ...token, width: 0, height: 0 }, 9), picture)).toBe(true);
    });
  });

  test('at rest neither the header nor the token covers the label of any device it is about', () => {
    always(({ timeline, input }) => {
      for (const step of timeline.columns.keys()) {
        const scene = sceneOf({ ...input, frame: frameAt(timeline, timeOfStep(timeline, step)).lanes[0] });
        const about = scene.devices.filter(({ current }) => current).flatMap(({ texts }) => texts.map(textBox));
        for (const box of covering(scene)) expect(about.some((text) => overlap(text, box))).toBe(false);
      }
    });
  });

  test('at rest the header covers no device and no text', () => {
    always(({ timeline, input }) => {
      for (const step of timeline.columns.keys()) {
        const scene = sceneOf({ ...input, frame: frameAt(timeline, timeOfStep(timeline, step)).lanes[0] });
        const fronts = scene.devices.filter(({ layer }) => layer === 'front').map(({ box }) => box);
        const texts = [...scene.devices, ...scene.clusters].flatMap((each) => each.texts.map(textBox));
        for (const { bounds } of scene.packets) {
          expect([...fronts, ...texts].filter((box) => overlap(box, bounds))).toEqual([]);
        }
      }
    });
  });

  test('at rest the header crosses no edge of the ground it lies on, where that is wide enough', () => {
    always(({ timeline, input }) => {
      for (const step of timeline.columns.keys()) {
        const scene = sceneOf({ ...input, frame: frameAt(timeline, timeOfStep(timeline, step)).lanes[0] });
        const fabrics = scene.devices.filter(({ layer }) => layer === 'ground');
        const grounds = [...scene.clusters, ...fabrics].map(({ box }) => box);
        for (const { bounds } of scene.packets) {
          const crossed = grounds.filter((ground) => overlap(ground, bounds) && !besides(bounds, ground));
          expect(crossed.filter(({ width }) => width >= bounds.width + 8)).toEqual([]);
        }
      }
    });
  });

  test('the header hangs under its token', () => {
    always(({ timeline, input, time }) => {
      const scene = sceneOf({ ...input, frame: frameAt(timeline, time).lanes[0] });
      const [token] = scene.tokens;
      const [packet] = scene.packets;
      if (token !== undefined && packet !== undefined) expect(packet.bounds.y).toBeGreaterThan(token.y + 7);
    });
  });
});

describe('Pod to pod in an island', () => {
  const { topology, exchange } = probe({ model: 'island', ...ends });
  const timeline = timelineOf([exchange, exchange]);
  const at = (time: number, more: Partial<SceneInput> = {}): Scene =>
    sceneOf({
      ...bare,
      model: 'island',
      topology,
      width: 620,
      visits: timeline.lanes[0],
      from: exchange.attempt.from,
      frame: frameAt(timeline, time).lanes[0],
      ...more,
    });
  const step = (number: number): number => timeOfStep(timeline, number);

  test('before anything leaves there is a way and no packet', () => {
    const scene = at(0);
    expect([scene.packets, scene.tokens]).toEqual([[], []]);
    expect(scene.trails.map(({ id, state }) => `${id} ${state}`)).toEqual(['request-0-ahead ahead']);
  });

  test('the gateway is current while it acts, and the rewritten field is marked', () => {
    const scene = at(step(2));
    expect(scene.devices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['cluster-1/gateway']);
    expect(changedCells(scene)).toEqual(['source']);
    expect(textOf(scene, 'source')).toBe('192.168.101.2:40000');
  });

  test('the old value is struck out before it turns into the new one', () => {
    const column = timeline.columns[2];
    if (column === undefined) throw new Error('the gateway acts in the third column');
    const part = (share: number): Scene => at(column.arrive + (column.end - column.arrive) * share);
    expect(cell(part(0.3), 'source')).toMatchObject({ struck: 1, shown: 1, text: '10.4.1.2:40000' });
    expect(cell(part(0.49), 'source')?.shown).toBeLessThan(0.2);
    expect(cell(part(0.7), 'source')).toMatchObject({ struck: 0, shown: 1, text: '192.168.101.2:40000' });
  });

  test('the reply goes another way of being drawn, over what the request left', () => {
    const scene = at(step(9));
    expect(scene.trails.map(({ way, state }) => `${way} ${state}`)).toEqual([
      'request past',
      'reply ahead',
      'reply travelled',
    ]);
    expect(scene.packets[0]?.way).toBe('reply');
  });

  test('a device whose state is as it was is the same object, and so are the wires', () => {
    const [before, after] = [at(step(1) + 200), at(step(1) + 216)];
    expect(after.devices).toBe(before.devices);
    const acting = at(step(1) + 900);
    expect(acting.devices).not.toBe(before.devices);
    expect(acting.devices.filter((device) => !before.devices.includes(device))).toHaveLength(1);
    expect(after.wires).toBe(before.wires);
    expect(after.clusters).toBe(before.clusters);
  });

  test('with reduced motion nothing travels, and it is where the last device left it', () => {
    const [start, later] = [at(step(1) + 10, { reducedMotion: true }), at(step(1) + 600, { reducedMotion: true })];
    expect(later.tokens).toEqual(start.tokens);
    expect(later.devices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['cluster-1/node-1']);
  });

  test('twins are marked, loudly where one of them was chosen', () => {
    const twins = new Set(
      [...topology.directory.values()].map(({ own }) => own.address).filter((ip) => ip.startsWith('10.')),
    );
    const scene = at(0, { twins });
    const states = new Map(scene.devices.map(({ id, twin }): [DeviceId, string] => [id, twin]));
    expect([...states].filter(([, twin]) => twin === 'strong').map(([id]) => id)).toEqual([
      'cluster-1/pod-a',
      'cluster-2/pod-g',
    ]);
    expect([...states.values()].filter((twin) => twin === 'quiet')).toHaveLength(10);
    expect(scene.devices.find(({ id }) => id === 'cluster-1/pod-a')?.holders).toBe('2×');
  });
});

test('a drop is shown where it happens, with its cause', () => {
  const { topology, exchange } = probe({ model: 'flat', settings: { routes: 'none' }, ...ends });
  const timeline = timelineOf([exchange, exchange]);
  const visits = timeline.lanes[0];
  const stopped = visits.findIndex(({ last }) => last);
  const frame = frameAt(timeline, timeOfStep(timeline, stopped)).lanes[0];
  const scene = sceneOf({ ...bare, model: 'flat', topology, width: 620, visits, from: null, frame });
  expect(scene.stops.map(({ cause }) => cause)).toEqual(['no-route']);
  expect(scene.tokens).toEqual([]);
  expect(cell(scene, 'cause')?.text).toBe('no-route');
});

describe('a connection that stands and breaks', () => {
  const { topology, exchange } = probe(pickedUp);
  const timeline = timelineOf([exchange, exchange]);
  const visits = timeline.lanes[0];
  const input = { ...bare, model: 'flat', topology, width: 620, visits, from: null } as const;
  const seen = (kind: LaterKind): Scene => {
    const visit = visits.findLastIndex(({ later, last }) => later?.kind === kind && last);
    const column = timeline.columns.findIndex((each) => each.visits[0] === visit);
    return sceneOf({ ...input, frame: frameAt(timeline, timeOfStep(timeline, column)).lanes[0] });
  };

  test('draws the way of the packet under way, and no way twice', () => {
    const scene = seen('data-ack');
    expect(scene.trails.filter(({ state }) => state !== 'past').map(({ way, state }) => `${way} ${state}`)).toEqual([
      'reply ahead',
      'reply travelled',
    ]);
    const past = scene.trails.filter(({ state }) => state === 'past').map(({ way, path }) => `${way} ${path}`);
    expect(new Set(past).size).toBe(past.length);
    expect(new Set(scene.trails.map(({ id }) => id)).size).toBe(scene.trails.length);
  });

  test('marks where the packet was that no socket wanted, and ends on the reset', () => {
    expect(seen('data-ack').stops.map(({ cause }) => cause)).toEqual(['no-such-connection']);
    const end = seen('reset');
    expect(end.stops).toHaveLength(2);
    expect(end.packets[0]?.way).toBe('reply');
    expect(end.devices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['other-client']);
  });
});

test('at a proxy the trail is broken on both sides, and connections are numbered', () => {
  const { topology, exchange } = probe({ model: 'island', settings: { ingress: 'proxy' }, ...ends });
  const timeline = timelineOf([exchange, exchange]);
  const visits = timeline.lanes[0];
  const input = { ...bare, model: 'island', topology, width: 620, visits, from: null } as const;
  const scene = sceneOf({ ...input, frame: frameAt(timeline, timeline.duration).lanes[0] });
  expect(scene.breaks).toHaveLength(2);
  expect(scene.trails.filter(({ state }) => state === 'travelled').map(({ id }) => id)).toEqual(['reply-1', 'reply-0']);
  expect(cell(scene, 'leg')?.text).toBe('1');
});

test('an overlay is a shell around the header, where it exists and only there', () => {
  const settings = { overlay: 'vxlan' };
  const { topology, exchange } = probe({ model: 'island', settings, from: 'cluster-1/pod-a', to: 'cluster-1/pod-d' });
  const timeline = timelineOf([exchange, exchange]);
  const visits = timeline.lanes[0];
  const input = { ...bare, model: 'island', topology, width: 620, visits, from: null } as const;
  const shells = [...timeline.columns.keys()].slice(0, 5).map((step) => {
    const [packet] = sceneOf({ ...input, frame: frameAt(timeline, timeOfStep(timeline, step)).lanes[0] }).packets;
    return packet?.shell?.text ?? null;
  });
  const outer = 'VXLAN 192.168.1.11 → 192.168.1.12';
  expect(shells).toEqual([null, outer, outer, null, null]);
});

test('a packet moves at the pace of its way, not of its corners', () => {
  expect(
    lengthOf([
      { x: 0, y: 0 },
      { x: 3, y: 4 },
      { x: 3, y: 10 },
    ]),
  ).toBe(11);
});

interface Run {
  readonly timeline: Timeline;
  readonly input: Omit<SceneInput, 'frame'>;
  readonly time: number;
}

function always(law: (run: Run) => void): void {
  const pairs = fc.tuple(fc.nat(400), fc.nat(400));
  const views = fc.record({
    width: fc.integer({ min: 300, max: 1240 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(generated, pairs, views, ({ scenario, model, settings }, [from, to], { width, share }) => {
      const ids = [...compile(scenario, model, settings).directory.keys()];
      const named = (number: number): DeviceId => ids[number % ids.length] ?? deviceId('');
      const { topology, exchange } = probe({ scenario, model, settings, from: named(from), to: named(to) });
      const timeline = timelineOf([exchange, exchange]);
      const input = { ...bare, model, topology, width, from: exchange.attempt.from, visits: timeline.lanes[0] };
      law({ timeline, input, time: share * timeline.duration });
    }),
    { numRuns: 40 },
  );
}

function covering({ packets, tokens }: Scene): readonly Box[] {
  const headers = packets.map(({ bounds }) => bounds);
  return [
    ...headers,
    ...tokens.filter(({ opacity }) => opacity > 0).map((token) => grown({ ...token, width: 0, height: 0 }, 8)),
  ];
}

/** Between the left and the right edge. */
function besides(inner: Box, outer: Box): boolean {
  return within({ ...inner, y: outer.y, height: outer.height }, outer);
}

function cell({ packets }: Scene, id: string) {
  return packets[0]?.cells.find((each) => each.id === id);
}

function textOf(scene: Scene, id: string): string | undefined {
  return cell(scene, id)?.text;
}

function changedCells({ packets }: Scene): readonly string[] {
  return packets.flatMap(({ cells }) => cells.filter(({ changed }) => changed).map(({ id }) => id));
}
