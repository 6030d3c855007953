import type { Identities } from '../identity.ts';
import type { LaneFrame, Tagged, Visit } from '../../playback/index.ts';
import { hasActed, isSameOwner } from '../../playback/index.ts';
import type { Line, Point } from '../geometry.ts';
import { between, lineUpTo, joined, lineLength, svgPath } from '../geometry.ts';
import type { BreakShape, TrailShape } from './shapes.ts';
import type { Stop } from './packetStops.ts';

interface TrailsInput {
  readonly stops: readonly Stop[];
  readonly tags: readonly Tagged[];
  readonly frame: LaneFrame;
  readonly identities: Identities;
}

/** The way that packets have gone, in stretches: along each the packet came from one owner. Nothing is drawn ahead of it. */
export function trailShapes({ stops, tags, frame, identities }: TrailsInput): readonly TrailShape[] {
  const now = stops[frame.visit ?? 0]?.visit;
  if (now === undefined || frame.visit === null) return [];
  const shapes = tracesOf(stops).flatMap((trace): readonly TrailShape[] => {
    const [first] = trace;
    if (first === undefined) return [];
    const { way, leg, later } = first.visit;
    const state = isUnderWay(first.visit, now) ? 'travelled' : 'past';
    return stretchesOf(trace, tags).flatMap((stretch, at): readonly TrailShape[] => {
      const tag = tags[stretch[0]?.visit.index ?? 0]?.arrived.source;
      // What happens inside a device is not drawn across its labels.
      const lines = stretch.map((stop) => travelledTo(stop, frame)).filter(({ length }) => length > 1);
      if (tag === undefined || lines.length === 0) return [];
      const whole = stretch.every(
        ({ visit }) => visit.index < now.index || (visit.index === now.index && frame.phase !== 'travelling'),
      );
      const owner = identities.ofOwner(tag.owner);
      const spot = whole && state === 'travelled' ? longestMiddle(lines, restsOn(stretch)) : null;
      return [
        {
          id: `${later === null ? `${way}-${leg}` : `later-${later.at}`}-${at}`,
          way,
          state,
          owner: owner.slot,
          path: lines.map(svgPath).join(''),
          mark: spot === null ? null : { ...spot, ...owner },
        },
      ];
    });
  });
  return shapes.filter((shape, at) => shape.state !== 'past' || !isDrawnAlready(shapes.slice(0, at), shape));
}

/** Visits in a row that the packet reached with the same sender's tag. */
function stretchesOf(trace: readonly Stop[], tags: readonly Tagged[]): readonly (readonly Stop[])[] {
  const stretches: Stop[][] = [];
  for (const stop of trace) {
    const last = stretches.at(-1);
    const before = tags[last?.at(-1)?.visit.index ?? -1]?.arrived.source.owner;
    const own = tags[stop.visit.index]?.arrived.source.owner;
    if (last !== undefined && before !== undefined && own !== undefined && isSameOwner(before, own)) last.push(stop);
    else stretches.push([stop]);
  }
  return stretches;
}

/** In the longest straight part in which a mark has room beside envelopes that rest on the way, the middle or near it. */
function longestMiddle(lines: readonly Line[], rests: readonly Point[]): Point | null {
  let [best, room]: [Point | null, number] = [null, 52];
  for (const line of lines) {
    for (const [at, point] of line.entries()) {
      const before = line[at - 1];
      if (before === undefined) continue;
      const length = lineLength([before, point]);
      if (length <= room) continue;
      // Along a level stretch the left is for names.
      const isLong = before.y === point.y && length > 120;
      const [from, to] = before.x < point.x ? [before, point] : [point, before];
      const spots = (isLong ? [0.84, 0.78] : [0.5, 0.3, 0.7]).map((share) => between(from, to, share));
      const spot = spots.find(
        ({ x, y }) => !rests.some((rest) => Math.abs(rest.x - x) < 34 && Math.abs(rest.y - y) < 24),
      );
      if (spot !== undefined) [best, room] = [spot, length];
    }
  }
  return best;
}

/** Where the packet rests once some of the stretch is drawn: half an envelope and half a mark from there are kept free. */
function restsOn(stretch: readonly Stop[]): readonly Point[] {
  return stretch.filter(({ visit }) => !visit.first).flatMap(({ entry, exit }) => [entry.rest, exit.rest]);
}

/** Requests make one way, through however many connections, and so do their replies; what comes later goes one by one. */
function isUnderWay(visit: Visit, now: Visit): boolean {
  return visit.way === now.way && visit.later?.at === now.later?.at;
}

/** Most of what comes after the handshake goes where its first packets went. */
function isDrawnAlready(before: readonly TrailShape[], { way, path }: TrailShape): boolean {
  return before.some((each) => each.state === 'past' && each.way === way && each.path === path);
}

/** Proxies met so far. */
export function breakShapes(stops: readonly Stop[], frame: LaneFrame): readonly BreakShape[] {
  return stops.flatMap((stop, at) => {
    const { visit, entry } = stop;
    const { hop } = visit;
    const proxied = 'ending' in hop && hop.ending.kind === 'arrived' && hop.ending.taker.kind === 'proxy';
    const next = stops[at + 1];
    if (!proxied || next === undefined || !hasActedAt(stop, frame)) return [];
    return [entry, next.exit].map(({ edge, rest }, side) => ({
      id: `${visit.index}-${side}`,
      ...between(edge, rest, 0.4),
      angle: edge.x === rest.x ? 90 : 0,
    }));
  });
}

/** Has the visit got as far as showing what it does? */
export function hasActedAt({ visit }: Stop, frame: LaneFrame): boolean {
  if (frame.visit === null || frame.visit < visit.index) return false;
  return frame.visit > visit.index || hasActed(frame);
}

function tracesOf(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const starts = stops.flatMap(({ visit }, at) => (visit.first ? [at] : []));
  return starts.map((start, at) => stops.slice(start, starts[at + 1]));
}

function travelledTo({ visit, travel, ends, across }: Stop, { visit: now, phase, progress }: LaneFrame): Line {
  if (now === null || now < visit.index) return [];
  if (now > visit.index || phase === 'waiting' || phase === 'done') return joined(ends[0], travel, ends[1], across);
  if (phase === 'travelling') return joined(ends[0], lineUpTo(travel, eased(progress)));
  return joined(ends[0], travel, ends[1], lineUpTo(across, during(progress, passing.from, passing.to)));
}

/** When a device takes the packet from its entry to its exit, within its act. */
export const passing = { from: 0.72, to: 1 } as const;

/** Travel sets off and arrives gently. */
export function eased(progress: number): number {
  return progress * progress * (3 - 2 * progress);
}

/** A stretch of an act, eased: 0 before `from`, 1 after `to`. */
export function during(progress: number, from: number, to: number): number {
  return eased(Math.min(Math.max((progress - from) / (to - from), 0), 1));
}
