import { describe, expect, test } from 'vitest';
import type { DeviceId, ModelId } from '../engine/index.ts';
import { deviceId, modelIds } from '../engine/index.ts';
import { frameAt, timelineOf, timeOfStep } from '../playback/index.ts';
import { forPictures, isMapSized } from '../testing/pictured.ts';
import {
  envelopeBox,
  frameOf,
  hanging,
  labels,
  numberBoxes,
  overlap,
  sending,
  tagBox,
  textBox,
  within,
} from '../testing/pictures.ts';
import { probe } from '../testing/probe.ts';
import type { Box, Point } from './geometry.ts';
import { grown } from './geometry.ts';
import { ringReach } from './marks/devices.ts';
import type { SceneInput } from './scene/sceneOf.ts';
import { lanesOf } from './scene/lanesOf.ts';
import { sceneOf } from './scene/sceneOf.ts';
import type { HookShape, Scene } from './scene/shapes.ts';

/** Half of the envelope's line, and air. */
const clear = 2;

const common = {
  inspected: null,
  candidates: new Set<never>(),
  reducedMotion: false,
  labels,
} as const;

describe('generated scenarios, models, sends, rooms and moments, as maps and as lanes', { timeout: 300_000 }, () => {
  test('the envelope, tags that fly and tags that hang stay inside the picture', () => {
    always(({ input, at, times }) => {
      for (const time of times) {
        const scene = sceneOf(at(input, time));
        const tags = [...scene.flights, ...hanging(scene)].map(tagBox);
        const out = [...scene.envelopes.map(envelopeBox), ...tags].filter((box) => !within(box, frameOf(scene)));
        expect(out).toEqual([]);
      }
    });
  });

  test('at rest the envelope keeps clear of every text and every chip', () => {
    always(({ input, at, rests }) => {
      for (const time of rests) {
        const scene = sceneOf(at(input, time));
        expect(touched(scene)).toEqual([]);
      }
    });
  });

  test('at rest tags that hang cover no text, and tags of a desk none of another device', () => {
    always(({ input, at, rests }) => {
      for (const time of rests) {
        const scene = sceneOf(at(input, time));
        expect(covered(scene, hanging(scene).map(tagBox))).toEqual([]);
        for (const { id, tag } of scene.desks) {
          if (tag !== null) expect(covered(scene, [tagBox(tag)], id)).toEqual([]);
        }
      }
    });
  });

  test('no mark covers a text: owners, addresses that occur twice, and where a packet stopped', () => {
    always(({ input, at, rests }) => {
      for (const time of rests) {
        const scene = sceneOf(at(input, time));
        const owners = scene.devices.flatMap(({ owner }) =>
          owner === null || owner.at === null ? [] : [markBox(owner.at, 8, 8)],
        );
        const twice = scene.devices.flatMap(({ duplicate, duplicateAt }) =>
          duplicate === 'none' || duplicateAt === null ? [] : [markBox(duplicateAt, 7.95, 4.95)],
        );
        const stops = scene.stops.map((stop) => markBox(stop, 10.25, 10.25));
        expect(covered(scene, [...owners, ...twice, ...stops])).toEqual([]);
      }
    });
  });

  test('no ring round a device reaches a text of another', () => {
    always(({ input, at, rests }) => {
      for (const time of rests.slice(0, 3)) {
        const scene = sceneOf(at(input, time));
        const reached = scene.devices.flatMap(({ id, box }) => {
          // A chip may stand in the line of its node, or in the fabric.
          const folded = scene.folded.filter((chip) => !within(chip.box, box));
          return covered({ ...scene, folded }, [grown(box, ringReach)], id).map((text) => `${id}: ${text}`);
        });
        expect(reached).toEqual([]);
      }
    });
  });

  test('rings round devices and crosses where packets stopped lie within the picture', () => {
    always(({ input, at, rests }) => {
      for (const time of rests) {
        const scene = sceneOf(at(input, time));
        const ringed = scene.devices.map(({ box }) => grown(box, ringReach));
        const crosses = scene.stops.map((stop) => markBox(stop, 10.25, 10.25));
        expect([...ringed, ...crosses].filter((box) => !within(box, frameOf(scene)))).toEqual([]);
      }
    });
  });

  test('hooks and what hangs on them lie within the frame of their device', () => {
    always(({ input, at, rests }) => {
      for (const time of rests) {
        const scene = sceneOf(at(input, time));
        const out = scene.hooks.flatMap(({ id, hooks }) => {
          // Drawn thick while its device acts; only the narrowest have no room for that.
          const frames = scene.devices
            .filter((device) => device.id === id)
            .map(({ box }) => grown(box, box.width < 140 ? -1.25 : -2.25));
          const drawn = hooks.flatMap((hook) => [hookBox(hook), ...numberBoxes(hook), ...hook.tags.map(tagBox)]);
          return drawn.filter((box) => !frames.some((frame) => within(box, frame)));
        });
        expect(out).toEqual([]);
      }
    });
  });

  test('tags of a desk lie within the frame of their device', () => {
    always(({ input, at, rests }) => {
      for (const time of rests) {
        const scene = sceneOf(at(input, time));
        const out = scene.desks.flatMap(({ id, tag, replaced }) => {
          const frames = scene.devices.filter((device) => device.id === id).map(({ box }) => grown(box, -2.25));
          const drawn = [tag, replaced].flatMap((each) => (each === null ? [] : [tagBox(each)]));
          return drawn.filter((box) => !frames.some((frame) => within(box, frame)));
        });
        expect(out).toEqual([]);
      }
    });
  });

  test('what is said beside a way stays in the picture and covers no text, no mark and no packet', () => {
    always(({ input, at, rests }) => {
      for (const time of rests) {
        const scene = sceneOf(at(input, time));
        const causes = scene.stops
          .filter(({ cause }) => cause !== '')
          .map(({ cause, anchor, textAt }) => textBox({ id: 'cause', ...textAt, anchor, text: cause, kind: 'name' }));
        const notes = scene.ghosts.flatMap(({ note }) => {
          if (note === null) return [];
          const box = textBox({ id: 'note', ...note.at, anchor: 'start', text: note.text, kind: 'note' });
          return [{ ...box, x: box.x - box.width / 2 }];
        });
        const said = [...causes, ...notes];
        const marks = [
          ...scene.envelopes.filter(({ opacity }) => opacity > 0).map(envelopeBox),
          ...hanging(scene).map(tagBox),
        ];
        const hidden = said.flatMap((one, index) =>
          [...marks, ...said.slice(index + 1)].filter((other) => overlap(one, other)),
        );
        const out = said.filter((box) => !within(box, frameOf(scene)));
        expect({ covered: covered(scene, said), hidden, out }).toEqual({ covered: [], hidden: [], out: [] });
      }
    });
  });

  test('nothing is drawn of hops that have not happened', () => {
    always(({ input, at, times }) => {
      for (const time of times) {
        const whole = at(input, time);
        const so = (whole.frame.visit ?? -1) + 2;
        // The next hop says only on which side of its device the packet rests.
        const cut = { ...whole, visits: whole.visits.slice(0, so), tags: whole.tags.slice(0, so) };
        expect(toldBy(sceneOf(whole))).toEqual(toldBy(sceneOf(cut)));
      }
    });
  });

  test('a tag hangs from when its device has acted until an answer takes it down', () => {
    always(({ input, at, times }) => {
      for (const time of times) {
        const { frame, tags, ...rest } = at(input, time);
        const scene = sceneOf({ ...rest, frame, tags });
        const { visit, phase, progress } = frame;
        if (visit === null || (phase === 'acting' && progress < 0.5)) continue;
        const kept = tags[phase === 'travelling' ? visit - 1 : visit]?.hung ?? [];
        const expected = kept
          .filter(({ device }) => scene.hooks.some(({ id }) => id === device))
          .flatMap(({ device, source, destination }) =>
            [source, destination].flatMap((tag) => (tag === null ? [] : [`${device} ${tag.address}`])),
          );
        const drawn = scene.hooks.flatMap(({ id, hooks }) =>
          hooks.flatMap((hook) => hook.tags.map(({ tag }) => `${id} ${tag.address}`)),
        );
        expect(drawn.toSorted()).toEqual(expected.toSorted());
      }
    });
  });

  test('with reduced motion a phase is one picture, and an act is two', () => {
    always(({ input, at, times }) => {
      const still = { ...input, reducedMotion: true };
      for (const time of times) {
        const here = at(still, time);
        const { progress } = here.frame;
        const [low, high] = here.frame.phase === 'acting' && progress >= 0.5 ? [0.5, 1] : [0, 0.49];
        const [one, two] = [low, high].map((each) => sceneOf({ ...here, frame: { ...here.frame, progress: each } }));
        expect(JSON.stringify(one)).toBe(JSON.stringify(two));
        expect(one?.flights).toEqual([]);
      }
    });
  });
});

// As presented, as in windows of 1280x720 with a lesson and without, and as on a large screen.
const usualRooms = [
  { width: 405, height: 305 },
  { width: 602, height: 364 },
  { width: 608, height: 470 },
  { width: 900, height: 600 },
] as const;

test('at rest the envelope of the canonical send keeps clear of texts and chips, also in the last row', () => {
  for (const { scene, ...of } of usualScenes({ to: 'cluster-2/pod-g' })) {
    expect({ ...of, touched: touched(scene) }).toEqual({ ...of, touched: [] });
  }
});

test('what rests over a host keeps clear of the fabric’s name', () => {
  const names = usualScenes({ to: 'other-server' }).map(({ scene, ...of }) => {
    return { ...of, touched: touched(scene).filter((each) => each.startsWith('fabric: ')) };
  });
  expect(names.filter((each) => each.touched.length > 0)).toEqual([]);
  expect(names.length).toBeGreaterThan(usualRooms.length * 2 * 8);
});

test.each(modelIds)('beside %s, at rest no envelope lies on an owner’s mark along a way', (model) => {
  const marked = usualScenes({ to: 'cluster-2/pod-g', model }).flatMap(({ scene: { trails, envelopes }, ...of }) => {
    const marks = trails.flatMap(({ mark }) => mark ?? []);
    return marks.map((mark) => ({ ...of, mark, box: markBox(mark, 9, 9), envelopes: envelopes.map(envelopeBox) }));
  });
  expect(marked.length).toBeGreaterThan(5);
  expect(marked.filter(({ box, envelopes }) => envelopes.some((each) => overlap(box, each)))).toEqual([]);
});

// An archipelago carries packets in wider ones, for which gaps on large screens are too narrow.
test.each(modelIds.filter((each) => each !== 'archipelago'))(
  'beside %s, between whichever ends, no packet lies on the name of the fabric',
  (model) => {
    const ends = ['cluster-1/pod-a', 'cluster-2/pod-g', 'other-client', 'other-server'];
    const lying = ends.flatMap((from) =>
      ends
        .filter((to) => to !== from && to !== 'other-client')
        .flatMap((to) => usualScenes({ from, to, model }))
        .flatMap(({ scene, ...of }) => {
          // Of the narrowest gap between two lines a packet takes the air beside the letters.
          const boxes = scene.envelopes
            .filter(({ opacity }) => opacity > 0)
            .map((each) => grown(envelopeBox(each), -2.6));
          return covered(scene, boxes).flatMap((text) => (text.startsWith('fabric: ') ? [{ ...of, from, text }] : []));
        }),
    );
    expect(lying).toEqual([]);
  },
);

interface Wish {
  readonly from?: string;
  readonly to: string;
  readonly model?: ModelId;
}

/** A send, from Pod-A unless it is said, flat beside another model, at every rest. */
function usualScenes({
  from = 'cluster-1/pod-a',
  to,
  model = 'island',
}: Wish): readonly { readonly width: number; readonly step: number; readonly scene: Scene }[] {
  const sent = [probe({ from, to, model: 'flat' }), probe({ from, to, model })] as const;
  const timeline = timelineOf([sent[0].exchange, sent[1].exchange]);
  const shown = ([0, 1] as const).map((side) => sending(sent[side].topology, timeline.lanes[side], deviceId(to)));
  return usualRooms.flatMap((room) =>
    shown.flatMap((own, side) =>
      [...timeline.columns.keys()].map((step) => {
        const frame = frameAt(timeline, timeOfStep(timeline, step)).lanes[side === 0 ? 0 : 1];
        const beside = shown[1 - side]?.cast ?? null;
        const of = { ...common, ...own, beside, room, frame, waiting: false, lanes: null };
        return { width: room.width, step, scene: sceneOf({ ...of, model: side === 0 ? 'flat' : model }) };
      }),
    ),
  );
}

interface Run {
  readonly input: Omit<SceneInput, 'frame' | 'waiting' | 'lanes'>;
  readonly at: (input: Run['input'], time: number) => SceneInput;
  /** Any moments, and those at which steps stop. */
  readonly times: readonly number[];
  readonly rests: readonly number[];
}

function always(law: (run: Run) => void): void {
  forPictures(25, ({ sides: [own, other], timeline, room, share }) => {
    const { cast, visits, tags, model } = own;
    const input = { ...common, cast, visits, tags, model, beside: other.cast, room };
    const rests = [...timeline.columns.keys()].map((step) => timeOfStep(timeline, step));
    const times = [0, share, (share + 0.37) % 1, (share + 0.71) % 1, 1].map((each) => each * timeline.duration);
    // A map that nobody is shown needs no room for texts.
    for (const lanes of isMapSized(room) ? [false, true] : [true]) {
      const at: Run['at'] = (of, time) => {
        const { lanes: frames, step } = frameAt(timeline, time);
        const waiting = frames[0].phase === 'waiting' && frames[1].phase !== 'waiting' && frames[1].phase !== 'done';
        const laned = lanes ? ({ timeline, side: 0, step, until: null, compose: lanesOf } as const) : null;
        return { ...of, frame: frames[0], waiting, lanes: laned };
      };
      law({ input, at, times, rests });
    }
  });
}

/** As thick as its stroke. */
function hookBox({ x, y, drop }: HookShape): Box {
  return { x: x - 6, y: y - 1.3, width: 7.8, height: drop + 4 };
}

function markBox({ x, y }: Point, aside: number, above: number): Box {
  return { x: x - aside, y: y - above, width: 2 * aside, height: 2 * above };
}

/** Texts under any of these boxes, but those of one device. */
function covered(scene: Scene, boxes: readonly Box[], except?: DeviceId): readonly string[] {
  const owners = [...scene.devices.filter(({ id }) => id !== except), ...scene.folded, ...scene.clusters];
  return owners.flatMap(({ id, texts }) =>
    texts.filter((text) => boxes.some((box) => overlap(textBox(text), box))).map(({ text }) => `${id}: ${text}`),
  );
}

/** Texts and chips under the envelope, or closer to it than it keeps. */
function touched(scene: Scene): readonly string[] {
  const boxes = scene.envelopes.filter(({ opacity }) => opacity > 0).map((shape) => grown(envelopeBox(shape), clear));
  const chips = scene.folded.filter(({ box }) => boxes.some((envelope) => overlap(grown(box, 0.5), envelope)));
  return [...covered(scene, boxes), ...chips.map(({ id }) => id)];
}

/** What a scene tells, whatever colours are already kept for those who will translate. */
function toldBy({ trails, breaks, stops, hooks, desks, envelopes, flights, ghosts, loops }: Scene): unknown {
  const told = { trails, breaks, stops, hooks, desks, envelopes, flights, ghosts, loops };
  return JSON.parse(JSON.stringify(told, (key, value: unknown) => (key === 'owner' || key === 'slot' ? null : value)));
}
