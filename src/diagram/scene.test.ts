import { describe, expect, test } from 'vitest';
import type { DeviceId, LaterKind } from '../engine/index.ts';
import { deviceId } from '../engine/index.ts';
import { frameAt, timelineOf, timeOfStep } from '../playback/index.ts';
import type { Box } from './geometry.ts';
import { grown, lineLength, rounded } from './geometry.ts';
import type { Scene } from './scene/shapes.ts';
import type { SceneInput } from './scene/sceneOf.ts';
import { lanesOf } from './scene/lanesOf.ts';
import { sceneOf } from './scene/sceneOf.ts';
import { pickedUp } from '../testing/breaking.ts';
import { hanging, labels, overlap, sending, strokeBoxes, tagBox, textBox, within } from '../testing/pictures.ts';
import { probe } from '../testing/probe.ts';
import type { Probing } from '../testing/probe.ts';

const common = {
  inspected: null,
  candidates: new Set<never>(),
  reducedMotion: false,
  labels,
} as const;

describe('Pod to pod in an island', () => {
  const { at, step, timeline } = played({
    model: 'island',
    from: 'cluster-1/pod-a',
    to: 'cluster-2/pod-g',
  });

  test('before anything leaves there is no packet, no way, nothing hangs and nobody has seen anybody', () => {
    const scene = at(0);
    expect([scene.envelopes, scene.trails, scene.ghosts, hanging(scene)]).toEqual([[], [], [], []]);
    expect(scene.hooks.map(({ id, hooks }) => [id, hooks.map(({ taken }) => taken)])).toEqual([
      ['cluster-1/gateway', [false]],
      ['cluster-2/gateway', [false]],
    ]);
    expect(scene.desks.map(({ id, text, tag }) => [id, text, tag?.tag.address])).toEqual([
      ['cluster-1/pod-a', 'dials', '192.0.2.2'],
      ['cluster-2/pod-g', 'listens on port 8080', undefined],
    ]);
  });

  test("at the gateway the sender's tag is hung on the first hook, and the gateway's own goes on", () => {
    const [before, after] = [at(step(1)), at(step(2))];
    expect(after.devices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['cluster-1/gateway']);
    expect(before.envelopes.map(({ source }) => [source.slot, source.letter])).toEqual([['a', 'A']]);
    expect(after.envelopes.map(({ source }) => [source.slot, source.letter])).toEqual([['1', '1']]);
    expect(hanging(before)).toEqual([]);
    expect(hanging(after).map(({ tag }) => [tag.owner.slot, tag.address])).toEqual([['a', '10.4.1.2']]);
  });

  test('the tag flies from the envelope to its hook in the first half of the act', () => {
    const column = timeline.columns[2];
    if (column === undefined) throw new Error('the gateway acts in the third column');
    const part = (share: number): Scene => at(column.arrive + (column.end - column.arrive) * share);
    expect(part(0.05).flights).toEqual([]);
    expect(part(0.3).flights.map(({ tag }) => tag.address)).toEqual(['10.4.1.2']);
    expect(hanging(part(0.3))).toEqual([]);
    expect([part(0.6).flights, hanging(part(0.6)).length]).toEqual([[], 1]);
  });

  test('the receiver sees the second gateway, and only once the packet is there', () => {
    const arrived = timeline.lanes[0].findLastIndex(({ way }) => way === 'request');
    expect(saidByReceiver(at(step(arrived - 1)))).toEqual([['listens on port 8080', undefined]]);
    expect(saidByReceiver(at(step(arrived)))).toEqual([['sees', '2']]);
  });

  test('each stretch of the way has the colour of the tag that went along it', () => {
    const arrived = timeline.lanes[0].findLastIndex(({ way }) => way === 'request');
    expect(at(step(arrived)).trails.map(({ way, state, owner }) => [way, state, owner])).toEqual([
      ['request', 'travelled', 'a'],
      ['request', 'travelled', '1'],
      ['request', 'travelled', '2'],
    ]);
  });

  test('once all is over every hook is free again', () => {
    expect(hanging(at(timeline.duration))).toEqual([]);
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
    expect(later.envelopes).toEqual(start.envelopes);
    expect(later.devices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['cluster-1/node-1']);
  });

  test('twins are marked, loudly where one of them was chosen', () => {
    const scene = at(0, { room: { width: 900, height: 900 } });
    const states = new Map(scene.devices.map(({ id, duplicate }): [DeviceId, string] => [id, duplicate]));
    expect([...states].filter(([, duplicate]) => duplicate === 'strong').map(([id]) => id)).toEqual([
      'cluster-1/pod-a',
      'cluster-2/pod-g',
    ]);
    expect([...states.values()].filter((duplicate) => duplicate === 'quiet')).toHaveLength(10);
  });
});

describe("an island's Pod-A dials its twin's own address", () => {
  const { at, timeline } = played({
    model: 'island',
    from: 'cluster-1/pod-a',
    to: 'cluster-2/pod-g',
    dial: 'pod-ip',
  });

  test('the packet loops back into its sender, and the way not taken is drawn once that has happened', () => {
    const [before, after] = [at(0), at(timeline.duration)];
    expect([before.loops, before.ghosts]).toEqual([[], []]);
    expect(after.loops.map(({ owner }) => owner)).toEqual(['a']);
    expect(after.ghosts.map(({ owner, note }) => [owner, note?.text])).toEqual([['g', 'the way not taken']]);
    expect(after.desks.map(({ id, text }) => [id, text])).toContainEqual(['cluster-2/pod-g', 'hears nothing']);
  });

  test('the loop crosses no words, also where other pods stand under its sender', () => {
    for (const room of [
      { width: 608, height: 420 },
      { width: 900, height: 640 },
      { width: 384, height: 300 },
    ]) {
      const { devices, loops } = at(timeline.duration, { room });
      const crossed = devices.flatMap(({ id, texts }) =>
        texts
          .filter((text) => strokesOf(loops[0]?.path ?? '').some((stroke) => overlap(stroke, textBox(text))))
          .map(({ text }) => `${id}: ${text}`),
      );
      expect(crossed).toEqual([]);
    }
  });

  test('in lanes too, where Pod-G has a row though nothing comes to it', () => {
    const lanes = { timeline, side: 0, step: 0, until: null, compose: lanesOf } as const;
    const scene = at(timeline.duration, { room: { width: 180, height: 430 }, lanes });
    expect(scene.devices.map(({ id }) => id)).toEqual(['cluster-1/pod-a', 'cluster-2/pod-g']);
    expect(scene.loops).toHaveLength(1);
    const [one, other] = scene.devices.map(({ box }) => box.y + box.height / 2);
    expect(scene.ghosts.map(({ path }) => path)).toEqual([`M25,${rounded(one ?? 0)}L25,${rounded(other ?? 0)}`]);
  });
});

/** The outlines of tags that another took the place of, by where they are seen. */
function replacedIn({ desks }: Scene): readonly string[] {
  return desks.flatMap(({ id, replaced }) => (replaced === null ? [] : [`${id} ${replaced.tag.owner.slot}`]));
}

test('beside the tag that a receiver sees is the sender’s own, as an outline, where that was replaced, and once it has arrived', () => {
  const sent = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;
  const island = played({ ...sent, model: 'island' });
  const arrival = island.timeline.lanes[0].findIndex(({ way, last }) => way === 'request' && last);
  expect(replacedIn(island.at(island.step(arrival - 1)))).toEqual([]);
  expect(replacedIn(island.at(island.timeline.duration))).toEqual(['cluster-2/pod-g a']);
  for (const more of [{ model: 'flat' }, { model: 'island', dial: 'pod-ip' }] as const) {
    const other = played({ ...sent, ...more });
    expect(replacedIn(other.at(other.timeline.duration))).toEqual([]);
  }
});

test('a drop is shown where it happens, with its cause, and not before', () => {
  const sent = { model: 'flat', settings: { routes: 'none' }, from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;
  const { at, step, timeline } = played(sent);
  const stopped = timeline.lanes[0].findIndex(({ last }) => last);
  expect(at(step(stopped - 1)).stops).toEqual([]);
  const scene = at(step(stopped));
  expect(scene.stops.map(({ cause }) => cause)).toEqual(['no-route']);
  expect(scene.devices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['fabric']);
});

describe('a connection that stands and breaks', () => {
  const { at, step, timeline } = played(pickedUp);
  const visits = timeline.lanes[0];
  const seen = (kind: LaterKind): Scene => {
    const visit = visits.findLastIndex(({ later, last }) => later?.kind === kind && last);
    return at(step(timeline.columns.findIndex((each) => each.visits[0] === visit)));
  };

  test('draws the way of the packet under way, and no way twice', () => {
    const scene = seen('data-ack');
    expect(new Set(scene.trails.filter(({ state }) => state !== 'past').map(({ way }) => way))).toEqual(
      new Set(['reply']),
    );
    const past = scene.trails.filter(({ state }) => state === 'past').map(({ way, path }) => `${way} ${path}`);
    expect(new Set(past).size).toBe(past.length);
    expect(new Set(scene.trails.map(({ id }) => id)).size).toBe(scene.trails.length);
  });

  test('marks where the packet was that no socket wanted, and ends on the reset', () => {
    expect(seen('data-ack').stops.map(({ cause }) => cause)).toEqual(['no-such-connection']);
    const end = seen('reset');
    expect(end.stops).toHaveLength(2);
    expect(end.envelopes[0]?.way).toBe('reply');
    expect(end.devices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['other-client']);
  });
});

test('at a proxy the trail is broken on both sides', () => {
  const sent = { model: 'island', settings: { ingress: 'proxy' }, from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };
  const { at, timeline } = played({ ...sent, model: 'island' });
  const scene = at(timeline.duration);
  expect(scene.breaks).toHaveLength(2);
  const ids = scene.trails.filter(({ state }) => state === 'travelled').map(({ id }) => id);
  expect(new Set(ids.map((id) => id.split('-').slice(0, 2).join('-')))).toEqual(new Set(['reply-1', 'reply-0']));
});

test('an overlay is an envelope round the envelope, where it exists and only there', () => {
  const sent = { settings: { overlay: 'vxlan' }, from: 'cluster-1/pod-a', to: 'cluster-1/pod-d' };
  const { at, step } = played({ ...sent, model: 'island' });
  const outer = [0, 1, 2, 3, 4].map((number) => at(step(number)).envelopes[0]?.outer?.text ?? null);
  expect(outer).toEqual([null, 'VXLAN', 'VXLAN', null, null]);
});

test('a packet moves at the pace of its way, not of its corners', () => {
  expect(
    lineLength([
      { x: 0, y: 0 },
      { x: 3, y: 4 },
      { x: 3, y: 10 },
    ]),
  ).toBe(11);
});

/** One send alone, in a room of half a window of 1280 by 720. */
/** The straight parts of a path, as thick as they are drawn. */
function strokesOf(path: string): readonly Box[] {
  return path
    .split('M')
    .slice(1)
    .flatMap((part) => {
      const numbers = part.split(/[^\d.-]+/).map(Number);
      const points = numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));
      return strokeBoxes(points, 4.5);
    });
}

function played(sent: Probing) {
  const { topology, exchange } = probe(sent);
  const timeline = timelineOf([exchange, exchange]);
  const [visits] = timeline.lanes;
  const to = topology.directory.has(deviceId(sent.to)) ? deviceId(sent.to) : null;
  const own = sending(topology, visits, to);
  const input = {
    ...common,
    ...own,
    model: sent.model,
    beside: null,
    room: { width: 608, height: 420 },
    waiting: false,
  };
  return {
    topology,
    timeline,
    step: (number: number): number => timeOfStep(timeline, number),
    at: (time: number, more: Partial<SceneInput> = {}): Scene =>
      sceneOf({ ...input, frame: frameAt(timeline, time).lanes[0], ...more }),
  };
}

test('whose machine refuses a connection has not heard nothing', () => {
  const { topology, exchange, outcome } = probe({ model: 'flat', from: 'cluster-1/pod-a', to: '10.8.1.2:9999' });
  expect(outcome).toMatchObject({ kind: 'rejected', at: 'cluster-2/pod-g' });
  const timeline = timelineOf([exchange, null]);
  const scene = sceneOf({
    ...common,
    ...sending(topology, timeline.lanes[0], deviceId('cluster-2/pod-g')),
    model: 'flat',
    beside: null,
    room: { width: 608, height: 420 },
    waiting: false,
    frame: frameAt(timeline, timeline.duration).lanes[0],
  });
  expect(saidByReceiver(scene)).toEqual([]);
});

/** What the receiver says of itself, and whose tag it says it of. */
function saidByReceiver({ desks }: Scene): unknown {
  return desks.filter(({ id }) => id === 'cluster-2/pod-g').map(({ text, tag }) => [text, tag?.tag.owner.slot]);
}

test.each([444, 464, 484, 504, 544, 584, 602])(
  'in a picture %i px wide tags stand within pods, also where two nodes of a cluster stand beside each other',
  (width) => {
    const [one, other] = (['flat', 'island'] as const).map((model) =>
      probe({ model, from: 'cluster-1/pod-d', to: model === 'flat' ? 'cluster-2/pod-g' : '10.4.1.2:8080' }),
    );
    if (one === undefined || other === undefined) throw new Error('two networks');
    const timeline = timelineOf([one.exchange, other.exchange]);
    const to = deviceId('cluster-2/pod-g');
    const [own, beside] = [
      sending(one.topology, timeline.lanes[0], to),
      sending(other.topology, timeline.lanes[1], to),
    ];
    const room = { width, height: 376 };
    for (const time of [0, timeline.duration]) {
      const scene = sceneOf({
        ...common,
        ...own,
        model: 'flat',
        beside: beside.cast,
        room,
        waiting: false,
        frame: frameAt(timeline, time).lanes[0],
      });
      const out = scene.desks.filter(({ id, tag }) => {
        const device = scene.devices.find((each) => each.id === id);
        return tag !== null && (device === undefined || !within(tagBox(tag), grown(device.box, -2.25)));
      });
      expect(out).toEqual([]);
    }
  },
);
