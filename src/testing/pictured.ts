import * as fc from 'fast-check';
import type { Fault, ModelId, Topology } from '../engine/index.ts';
import { compile, modelIds } from '../engine/index.ts';
import { endpointsOf } from '../formats/index.ts';
import type { Cast } from '../diagram/layout/outline.ts';
import type { Timeline } from '../playback/index.ts';
import { timelineOf } from '../playback/index.ts';
import type { Generated } from './generated.ts';
import { generated } from './generated.ts';
import type { Sending } from './pictures.ts';
import { quiet, sending } from './pictures.ts';
import { probe } from './probe.ts';

/** CSS pixels there are. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** One side of the page as chance would have it. */
export interface Shown extends Sending {
  readonly topology: Topology;
  readonly model: ModelId;
}

/** A send in two models beside each other, in a room of any size, at any moment. */
export interface Pictured {
  readonly sides: readonly [Shown, Shown];
  readonly timeline: Timeline;
  readonly room: Room;
  /** 0 to 1. */
  readonly share: number;
}

/** Half of a telephone, small and large, half of the smallest frame that is embedded, or anything up to half of a large screen. */
const rooms = fc.oneof(
  fc.record({ width: fc.constantFrom(172, 183), height: fc.integer({ min: 240, max: 350 }) }),
  fc.record({ width: fc.integer({ min: 190, max: 240 }), height: fc.integer({ min: 160, max: 240 }) }),
  fc.record({ width: fc.integer({ min: 170, max: 900 }), height: fc.integer({ min: 240, max: 700 }) }),
);

/** What chance decides of it. */
interface Drawn {
  readonly one: Generated;
  readonly other: ModelId;
  readonly ends: readonly [number, number];
  readonly room: Room;
  readonly share: number;
  /** Which of the left network's rules is missing. */
  readonly missing: number | null;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  one: generated,
  other: fc.constantFrom(...modelIds),
  ends: fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })),
  room: rooms,
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  missing: fc.option(fc.nat()),
});

/** Holds the law to so many of them. */
export function forPictures(numRuns: number, law: (picture: Pictured) => void): void {
  fc.assert(
    fc.property(drawn, (each) => {
      const picture = picturedFrom(each);
      if (picture !== null) law(picture);
    }),
    { numRuns },
  );
}

/** `null`: there is nobody to send. */
function picturedFrom({
  one: { scenario, model, settings },
  other,
  ends,
  room,
  share,
  missing,
}: Drawn): Pictured | null {
  const ids = endpointsOf(scenario);
  const [from, to] = ends.map((number) => ids[number % ids.length]);
  if (from === undefined || to === undefined) return null;
  const faults = missing === null ? [] : withoutRule(compile(scenario, model, settings), missing);
  const [left, right] = [
    probe({ scenario, model, settings, from, to, faults }),
    probe({ scenario, model: other, from, to }),
  ];
  const timeline = timelineOf([left.exchange, right.exchange]);
  const shown = (topology: Topology, side: 0 | 1, of: ModelId): Shown => ({
    ...sending(topology, timeline.lanes[side], to),
    topology,
    model: of,
  });
  return { sides: [shown(left.topology, 0, model), shown(right.topology, 1, other)], timeline, room, share };
}

/** One of its translations is missing, if it has any. */
export function withoutRule({ devices }: Topology, number: number): readonly Fault[] {
  const all = [...devices.values()].flatMap(({ id, hooks }) =>
    [...hooks.prerouting, ...hooks.postrouting].map(
      (rule): Fault => ({ kind: 'remove-rule', device: id, rule: rule.id }),
    ),
  );
  const one = all[number % Math.max(all.length, 1)];
  return one === undefined ? [] : [one];
}

/** Below this a side is shown as lanes. */
export function isMapSized({ width, height }: Room): boolean {
  return width >= 380 && height >= 300;
}

/** The same networks, and nobody sends. */
export function quietly({ sides: [one, other] }: Pictured): readonly [Cast, Cast] {
  return [quiet(one.topology), quiet(other.topology)];
}
