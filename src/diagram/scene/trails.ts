import type { LaneFrame, Visit } from '../../playback/index.ts';
import type { Line, Spot } from '../geometry.ts';
import { between, cut, joined, pathText } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { BreakShape, StopShape, TrailShape } from './shapes.ts';
import type { Stop } from './packetStops.ts';

/** The way ahead and the way travelled; once the reply is under way, the request's is past. */
export function trailShapes(stops: readonly Stop[], frame: LaneFrame): readonly TrailShape[] {
  const now = stops[frame.visit ?? 0]?.visit;
  const shapes = tracesOf(stops).flatMap((trace): readonly TrailShape[] => {
    const [first] = trace;
    if (first === undefined || now === undefined) return [];
    const { way, leg, later } = first.visit;
    const id = later === null ? `${way}-${leg}` : `later-${later.at}`;
    const isNow = isUnderWay(first.visit, now);
    const travelled = pathText(travelledIn(trace, frame));
    return [
      ...(isNow ? [{ id: `${id}-ahead`, way, state: 'ahead', path: pathText(whole(trace)) } as const] : []),
      ...(travelled === '' ? [] : [{ id, way, state: isNow ? 'travelled' : 'past', path: travelled } as const]),
    ];
  });
  return shapes.filter((shape, at) => shape.state !== 'past' || !isDrawnAlready(shapes.slice(0, at), shape));
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
    if (!proxied || next === undefined || !hasActed(stop, frame)) return [];
    return [entry, next.exit].map(({ edge, rest }, side) => ({
      id: `${visit.index}-${side}`,
      ...between(edge, rest, 0.4),
      angle: edge.x === rest.x ? 90 : 0,
    }));
  });
}

/** Where packets stopped so far. */
export function stopShapes(stops: readonly Stop[], frame: LaneFrame, labels: SceneLabels): readonly StopShape[] {
  return stops.flatMap((stop) => {
    const { hop, index } = stop.visit;
    if (!('ending' in hop) || hop.ending.kind !== 'stopped' || !hasActed(stop, frame)) return [];
    return [{ id: String(index), ...stop.entry.rest, cause: labels.cause(hop.ending.cause) }];
  });
}

/** Has the visit got as far as showing what it does? */
export function hasActed({ visit }: Stop, { visit: now, phase, progress }: LaneFrame): boolean {
  if (now === null || now < visit.index) return false;
  if (now > visit.index) return true;
  return phase === 'acting' ? progress >= 0.5 : phase !== 'travelling' && phase !== 'before';
}

function tracesOf(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const starts = stops.flatMap(({ visit }, at) => (visit.first ? [at] : []));
  return starts.map((start, at) => stops.slice(start, starts[at + 1]));
}

function whole(trace: readonly Stop[]): Line {
  return joined(...trace.flatMap(({ travel, through }) => [travel, through]));
}

function travelledIn(trace: readonly Stop[], frame: LaneFrame): Line {
  return joined(...trace.flatMap((stop) => travelledTo(stop, frame)));
}

function travelledTo(stop: Stop, { visit: now, phase, progress }: LaneFrame): readonly Line[] {
  const { visit, travel, through } = stop;
  if (now === null || now < visit.index) return [];
  if (now > visit.index) return [travel, through];
  switch (phase) {
    case 'before':
      return [];
    case 'travelling':
      return [cut(travel, eased(progress))];
    case 'acting':
      return [travel, cut(through, glide(progress))];
    case 'waiting':
    case 'done':
      return [travel, through];
  }
}

/** Travel sets off and arrives gently. */
export function eased(progress: number): number {
  return progress * progress * (3 - 2 * progress);
}

/** Within its acting a device takes the packet from its entry to its exit, around the half. */
export function glide(progress: number): number {
  return eased(Math.min(Math.max((progress - 0.3) / 0.4, 0), 1));
}

/** Into a device, or out of it. */
export function heading(
  from: Spot | { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}
