import { describe, expect, test } from 'vitest';
import type { DeviceId } from '../engine/index.ts';
import { deviceId, ruleId } from '../engine/index.ts';
import type { Visit } from '../playback/index.ts';
import { frameAt, isSamePacket, timeOfStep, timelineOf } from '../playback/index.ts';
import type { Box } from './geometry.ts';
import { bottom, grown } from './geometry.ts';
import type { Lanes } from './layout/lanes.ts';
import { everyPlace, placeAt } from './layout/layout.ts';
import { lanes } from './layout/lanes.ts';
import { lanesOf } from './scene/lanesOf.ts';
import { sceneOf } from './scene/sceneOf.ts';
import type { Scene } from './scene/shapes.ts';
import { widthOf } from './text.ts';
import type { Room } from '../testing/pictured.ts';
import { forPictures } from '../testing/pictured.ts';
import {
  frameOf,
  labels,
  numberBoxes,
  overlap,
  quiet,
  sending,
  tagBox,
  textBox,
  textFaults,
  within,
} from '../testing/pictures.ts';
import { probe } from '../testing/probe.ts';

describe('lanes of generated scenarios, models, sends, rooms and moments', { timeout: 300_000 }, () => {
  test('every hop of the packet that is shown has its device beside it, the receiver has a row also where nothing comes, and every other row is a gap', () => {
    alwaysInLanes(({ made, rows, own, waits, isAfter }) => {
      expect([...made.layout.places.keys()].toSorted()).toEqual(
        [...new Set([...own.map(({ hop }) => hop.device), ...waits])].toSorted(),
      );
      const lost = own.filter(({ index, hop }) => {
        const y = made.stops[index]?.entry.rest.y ?? -1;
        const box = placeAt(made.layout, hop.device, { x: 0, y })?.box;
        return box === undefined || y < box.y || y > box.y + box.height;
      });
      expect(lost.map(({ hop }) => hop.device)).toEqual([]);
      expect(own.length + waits.length + made.gaps.length).toBe(rows + (isAfter ? 1 : 0));
    });
  });

  test('rows of both sides line up, each inside the picture and none on another', () => {
    alwaysInLanes(({ made, other, both, room }) => {
      const boxes = rowBoxes(made);
      expect(both.map(([left]) => made.stops[left.index]?.entry)).toEqual(
        both.map(([, right]) => other.stops[right.index]?.entry),
      );
      expect(boxes.every((box) => within(box, frameOf(made.layout)))).toBe(true);
      expect(boxes.some((box, at) => boxes.slice(at + 1).some((next) => overlap(box, next)))).toBe(false);
      expect(made.layout.height * made.layout.scale).toBeLessThanOrEqual(room.height + 1);
    });
  });

  test('no text leaves its row, or touches another', () => {
    alwaysInLanes(({ made }) => {
      expect(textFaults(made.layout)).toEqual([]);
    });
  });

  test('names are whole where they are no longer than usual', () => {
    alwaysInLanes(({ made }) => {
      const cut = everyPlace(made.layout).filter(({ texts }) => texts.some(({ text }) => text.includes('…')));
      const short = cut.filter(({ device }) => widthOf(device.name, 'name') <= 90);
      expect(short.map(({ device }) => device.name)).toEqual([]);
    });
  });

  test('a request goes down and a reply goes up', () => {
    alwaysInLanes(({ made, way }) => {
      const travels = made.stops.map(({ travel }) => travel).filter(({ length }) => length > 1);
      const down = travels.map(([from, to]) => (to?.y ?? 0) > (from?.y ?? 0));
      expect(down.every((each) => each === (way === 'request'))).toBe(true);
    });
  });
});

test('whom a packet comes to a second time has a row there too', () => {
  const gateway = deviceId('cluster-1/gateway');
  const faults = [{ kind: 'remove-rule', device: gateway, rule: ruleId(gateway, 'egress-snat') }] as const;
  const wish = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };
  const sent = [probe({ ...wish, model: 'flat' }), probe({ ...wish, model: 'island', faults })] as const;
  const timeline = timelineOf([sent[0].exchange, sent[1].exchange]);
  const casts = sent.map(
    ({ topology }, side) => sending(topology, timeline.lanes[side === 0 ? 0 : 1], deviceId(wish.to)).cast,
  );
  const made = lanes({
    cast: casts[1] ?? quiet(sent[1].topology),
    beside: casts[0] ?? null,
    timeline,
    side: 1,
    step: timeline.columns.length - 1,
    until: null,
    room: { width: 186, height: 340 },
    labels,
  });
  const written = everyPlace(made.layout)
    .toSorted((a, b) => a.box.y - b.box.y)
    .map(({ device }) => device.name);
  expect(written).toEqual(['Pod-G', 'node-3', 'gateway-2', 'node-3', 'Pod-G']);
});

describe('on telephones', () => {
  const rooms = [
    { width: 172, height: 242 },
    { width: 172, height: 258 },
    { width: 183, height: 346 },
  ];

  test('the tags of the canonical send hang within their gateways, and names of one word are whole', () => {
    for (const room of rooms) {
      for (const { hooks, devices } of scenes({ from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' }, room)) {
        const out = hooks.flatMap(({ id, hooks: all }) => {
          const frames = devices.filter((device) => device.id === id).map(({ box }) => grown(box, -1.25));
          const tags = all.flatMap((hook) => hook.tags.map(tagBox));
          return tags.filter((tag) => !frames.some((frame) => within(tag, frame)));
        });
        expect(out).toEqual([]);
        const texts = devices.filter(({ id }) => id !== 'fabric').flatMap((device) => device.texts);
        expect(texts.filter(({ text }) => text.includes('…'))).toEqual([]);
      }
    }
  });

  test('the cross stays beside whoever stopped the packet, also while an answer goes back', () => {
    const wish = { from: 'cluster-1/pod-a', to: 'other-server', settings: { egress: 'none' } } as const;
    for (const room of rooms) {
      const crosses = scenes(wish, room).flatMap(({ stops, devices }) =>
        stops.map(({ y }) => devices.filter(({ box }) => y + 13 > box.y && y + 13 < bottom(box)).map(({ id }) => id)),
      );
      expect(new Set(crosses.flat())).toEqual(new Set(['cluster-1/gateway']));
      expect(crosses.length).toBeGreaterThan(1);
    }
  });
});

test('in the smallest frame that is embedded a hook’s number covers neither a name nor the mark before it', () => {
  const room = { width: 222, height: 172 };
  const made = scenes({ from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' }, room);
  const numbers = made.flatMap(({ hooks }) => hooks.flatMap((each) => each.hooks.flatMap(numberBoxes)));
  expect(numbers.length).toBeGreaterThan(made.length);
  for (const { hooks, devices } of made) {
    const drawn = devices.flatMap(({ owner, texts }) => [
      ...(owner?.at ? [{ x: owner.at.x - 8, y: owner.at.y - 8, width: 16, height: 16 }] : []),
      ...texts.map(textBox),
    ]);
    const own = hooks.flatMap((each) => each.hooks.flatMap(numberBoxes));
    expect(own.filter((box) => drawn.some((each) => overlap(each, box)))).toEqual([]);
  }
});

test('a packet is beside a row or between two at every moment, also while its answer is made', () => {
  const room = { width: 350, height: 420 };
  for (const settings of [{}, { egress: 'none' }, { egress: 'proxy', ingress: 'proxy' }] as const) {
    for (const to of ['cluster-2/pod-g', 'other-server', 'cluster-1/pod-d']) {
      const wish = { from: 'cluster-1/pod-a', to, settings };
      const lost = scenes(wish, room, 160).flatMap(({ devices, envelopes }) => {
        const [top, end] = [
          Math.min(...devices.map(({ box }) => box.y)),
          Math.max(...devices.map(({ box }) => bottom(box))),
        ];
        return envelopes.filter(({ y }) => y < top + 10 || y > end).map(({ y }) => y);
      });
      expect({ to, settings, lost }).toEqual({ to, settings, lost: [] });
    }
  }
});

/** An island with flat beside it, where each step stops, or so many times in all. */
function scenes(
  wish: Pick<Parameters<typeof probe>[0], 'from' | 'to' | 'settings'>,
  room: Room,
  count: number | null = null,
): readonly Scene[] {
  const [left, right] = [probe({ ...wish, settings: {}, model: 'flat' }), probe({ ...wish, model: 'island' })];
  const timeline = timelineOf([left.exchange, right.exchange]);
  const beside = sending(left.topology, timeline.lanes[0], deviceId(wish.to)).cast;
  const own = sending(right.topology, timeline.lanes[1], deviceId(wish.to));
  const times =
    count === null
      ? timeline.columns.map((_, at) => timeOfStep(timeline, at))
      : Array.from({ length: count }, (_, at) => (timeline.duration * (at + 1)) / count);
  return times.map((time) => {
    const { step, lanes: frames } = frameAt(timeline, time);
    return sceneOf({
      ...own,
      model: 'island',
      beside,
      room,
      labels,
      frame: frames[1],
      waiting: false,
      inspected: null,
      candidates: new Set<never>(),
      reducedMotion: false,
      lanes: { timeline, side: 1, step, until: null, compose: lanesOf },
    });
  });
}

interface Laned {
  readonly made: Lanes;
  readonly other: Lanes;
  readonly room: Room;
  /** How many columns the packet has that this side shows. */
  readonly rows: number;
  /** The receiver, where this packet of this side does not get to it. */
  readonly waits: readonly DeviceId[];
  /** Does neither side's packet get there? */
  readonly isAfter: boolean;
  /** The hops of this side. */
  readonly own: readonly Visit[];
  /** Hops of the packet of this moment at which both sides act. */
  readonly both: readonly (readonly [Visit, Visit])[];
  readonly way: Visit['way'];
}

function alwaysInLanes(law: (laned: Laned) => void): void {
  forPictures(60, ({ sides, timeline, room, share }) => {
    const step = Math.max(0, frameAt(timeline, share * timeline.duration).step);
    const common = { timeline, step, until: null, room, labels };
    const [first, second] = [sides[0].cast, sides[1].cast];
    const visitsAt = (at: number): readonly (Visit | null)[] =>
      ([0, 1] as const).map((side) => timeline.lanes[side][timeline.columns[at]?.visits[side] ?? -1] ?? null);
    const shown = visitsAt(step).find((visit) => visit !== null);
    if (shown === undefined) return;
    const columns = timeline.columns.map((_, at) => visitsAt(at));
    // Whose packet was stopped goes on showing it.
    const stopped = columns.slice(step).every(([visit]) => visit === null) ? timeline.lanes[0].at(-1) : undefined;
    const columnsOf = (packet: Visit) =>
      columns.filter((visits) => visits.some((visit) => visit !== null && isSamePacket(visit, packet)));
    const of = columnsOf(stopped ?? shown);
    const [{ to }] = [first];
    const isAt = (visit: Visit | null | undefined): boolean => visit?.hop.device === to;
    const isReply = (stopped ?? shown).way === 'reply';
    const besides = of.some(([left, right]) => (left ?? null) === null && isAt(right));
    const isAfter = !isReply && !of.some((visits) => visits.some(isAt));
    const isMissing = !of.some(([left]) => isAt(left)) && (besides || isAfter);
    law({
      made: lanes({ ...common, cast: first, beside: second, side: 0 }),
      other: lanes({ ...common, cast: second, beside: first, side: 1 }),
      room,
      rows: of.length,
      waits: isMissing && to !== null && first.topology.devices.has(to) ? [to] : [],
      isAfter: isMissing && isAfter,
      own: of.flatMap(([visit]) => (visit === null || visit === undefined ? [] : [visit])),
      both: columnsOf(shown).flatMap(([left, right]) => {
        const [one, two] = [left ?? null, right ?? null];
        return one === null || two === null ? [] : [[one, two] as const];
      }),
      way: (stopped ?? shown).way,
    });
  });
}

function rowBoxes({ layout, gaps }: Lanes): readonly Box[] {
  const boxes = [...everyPlace(layout).map(({ box }) => box), ...gaps.map(({ box }) => box)];
  return boxes.toSorted((a, b) => a.y - b.y);
}
