import type { DeviceId } from '../../engine/index.ts';
import type { Hung, LaneFrame, Tagged } from '../../playback/index.ts';
import type { Identities } from '../identity.ts';
import type { Box, Point } from '../geometry.ts';
import { clamp, right } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Layout, Place } from '../layout/layout.ts';
import { spacing } from '../layout/spacing.ts';
import type { HookShape, HooksShape, PlacedTag } from './shapes.ts';
import type { Stop } from './packetStops.ts';
import { closer, tagHeight, tagParts, tagShape } from './tags.ts';
import { during } from './trails.ts';

/** What is drawn of a packet at a device: where, of whom and when. */
export interface HooksInput {
  readonly layout: Layout;
  readonly stops: readonly Stop[];
  readonly tags: readonly Tagged[];
  readonly frame: LaneFrame;
  readonly identities: Identities;
  readonly labels: SceneLabels;
}

/** From the left end of a device to its first hook, and from hook to hook. */
const start = 38;
/** Without a number: so far the point of a tag is clear of the frame, and where there is room also of a frame drawn thick. */
const near = { least: 7.25, most: 12 };
/** The longest address on a tag whose letters stand closer. */
const bareTag = 128;
const pitch = 36;
/** From the top of the hooks to the rail. */
const rail = 6;

/** Narrower than this a hook has no number before it, and its tags, whose letters stand closer, no port; a longer tag has none in more room either. */
const roomy = 190;

function hookAt({ hooks, box }: Place, number: number): Point {
  const area = hooks ?? box;
  return { x: area.x + startIn(area) + (number - 1) * pitch, y: area.y + rail };
}

function startIn({ width }: Box): number {
  return width < roomy ? clamp(width - bareTag, near.least, near.most) : start;
}

/** The left end of a tag on a hook, in the middle of its height. */
export function hangingAt(place: Place, number: number, row: number): Point {
  const { x, y } = hookAt(place, number);
  return { x: x - tagParts.eyelet, y: y + dropOf(place) + row * (tagHeight + 1) };
}

function dropOf({ hooks }: Place): number {
  return hooks?.drop ?? spacing.drop;
}

/** Every rail with what hangs there at this instant. */
export function hooksShapes(input: HooksInput): readonly HooksShape[] {
  const { layout } = input;
  return [...layout.places.values()].flatMap((place): readonly HooksShape[] => {
    const { hooks, device } = place;
    if (hooks === null) return [];
    const hung = hungAt(input, device.id);
    const most = Math.max(0, ...hung.map(({ number }) => number));
    const all = Array.from({ length: most + 1 }, (_, at) => hookShape(place, hung, at + 1, input));
    const shown = hung.length === 0 ? all : all.filter(({ number, taken }) => taken || number < most + 1);
    return [
      {
        id: device.id,
        rail: { x: hooks.x + 8, y: hooks.y + rail - 1.5, width: hooks.width - 16, height: 3 },
        hooks: shown,
      },
    ];
  });
}

function hookShape(place: Place, taken: readonly Hung[], number: number, input: HooksInput): HookShape {
  const { identities, frame } = input;
  const own = taken.find((each) => each.number === number);
  const swing = own === undefined ? 0 : swingOf(own, input);
  const area = place.hooks ?? place.box;
  const numbered = area.width >= roomy;
  const room = right(area) - hangingAt(place, number, 0).x;
  const hung = [own?.source, own?.destination].filter((each) => each !== null && each !== undefined);
  const whole = hung.map((tag) => tagShape(tag, identities, 'shown'));
  const ports = numbered && whole.every(({ width }) => width <= room) ? 'shown' : 'hidden';
  const tags = hung.map(
    (tag, row): PlacedTag => ({
      id: `${number}-${row}`,
      tag: tagShape(tag, identities, ports, numbered ? 1 : closer),
      ...hangingAt(place, number, row),
      angle: frame.phase === 'acting' ? swing : 0,
    }),
  );
  return { number, numbered, drop: dropOf(place), ...hookAt(place, number), taken: own !== undefined, tags };
}

/** What hangs at a device: a tag is there once it has flown, and gone as soon as it flies back. */
function hungAt({ stops, tags, frame }: HooksInput, device: DeviceId): readonly Hung[] {
  if (frame.visit === null) return [];
  const stop = stops[frame.visit];
  const before = tags[frame.visit - 1]?.hung ?? [];
  const after = tags[frame.visit]?.hung ?? [];
  const isUnderWay = frame.phase === 'travelling' || frame.phase === 'before';
  const back = stop?.visit.way === 'reply';
  const acted = !isUnderWay && (frame.phase !== 'acting' || frame.progress >= (back ? 0.05 : 0.5));
  return (acted ? after : before).filter((each) => each.device === device);
}

/** A tag that has just been hung up swings a little. */
function swingOf(hung: Hung, { tags, frame }: HooksInput): number {
  const here = frame.visit === null ? null : (tags[frame.visit]?.here ?? null);
  // What an answer takes down hangs straight until then.
  if (here === null || here !== hung || frame.progress < 0.5) return 0;
  const share = during(frame.progress, 0.5, 0.72);
  return share === 1 ? 0 : 8 * Math.cos(share * Math.PI * 1.5) * (1 - share);
}
