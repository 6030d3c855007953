import type { LaneFrame } from '../../playback/index.ts';
import type { Point, Spot } from '../geometry.ts';
import { between, clamp, spotAt } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Grounds } from './headerLabel.ts';
import { capsuleOf } from './headerLabel.ts';
import type { Layout } from '../layout/layout.ts';
import type { PacketShape, Scene } from './shapes.ts';
import type { Stop } from './packetStops.ts';
import { eased, glide, hasActed, heading } from './trails.ts';

interface PacketInput {
  readonly layout: Layout;
  readonly stops: readonly Stop[];
  readonly frame: LaneFrame;
  readonly labels: SceneLabels;
}

/** The packet at this instant, if there is one. Its header stays inside the picture. */
export function packetAt({ layout, stops, frame, labels }: PacketInput): Pick<Scene, 'packets' | 'tokens'> {
  const stop = frame.visit === null ? undefined : stops[frame.visit];
  if (stop === undefined || frame.packet === null) return { packets: [], tokens: [] };
  const { token, lane, grounds } = whereabouts(stops, stop, frame);
  const { hop, way, leg } = stop.visit;
  const stopped = 'ending' in hop && hop.ending.kind === 'stopped' && hasActed(stop, frame);
  const severalLegs = stops.some(({ visit }) => visit.leg > 0);
  const header = capsuleOf({
    packet: frame.packet,
    frame,
    labels,
    leg: severalLegs ? leg : null,
    cause: stopped && 'ending' in hop && hop.ending.kind === 'stopped' ? labels.cause(hop.ending.cause) : null,
    hang: { x: token.x, y: lane },
    grounds,
    room: layout.width,
  });
  const top = header.bounds.y;
  const leader: PacketShape['leader'] = top - token.y > 8 ? [token, { x: token.x, y: top }] : null;
  // What a box does happens out of sight; in the fabric the packet stays on its line.
  const hidden = frame.phase === 'acting' && layout.places.get(hop.device)?.layer === 'front';
  const opacity = hidden ? Math.abs(1 - 2 * glide(frame.progress)) : 1;
  return {
    packets: [{ id: 'packet', way, leader, ...header }],
    tokens: stopped ? [] : [{ id: 'packet', way, ...token, opacity }],
  };
}

/** The frame as someone sees it who asked for less motion: nothing travels, and what a device does is there at once. */
export function withoutMotion(frame: LaneFrame, stops: readonly Stop[]): LaneFrame {
  switch (frame.phase) {
    case 'before':
    case 'waiting':
    case 'done':
      return frame;
    case 'acting':
      return frame.progress < 0.5 ? { ...frame, progress: 0 } : { ...frame, progress: 1 };
    case 'travelling': {
      const before = frame.visit === null ? undefined : stops[frame.visit - 1];
      return before === undefined ? frame : { ...frame, visit: before.visit.index, phase: 'waiting' };
    }
  }
}

interface Whereabouts {
  readonly token: Spot;
  /** The top of the header; always under the token. */
  readonly lane: number;
  readonly grounds: Grounds;
}

function whereabouts(stops: readonly Stop[], stop: Stop, { phase, progress }: LaneFrame): Whereabouts {
  const { travel, entry, exit, lane, ground } = stop;
  const here: Grounds = { from: ground, to: ground, share: 1 };
  switch (phase) {
    case 'travelling': {
      const share = eased(progress);
      const before = stops[stop.visit.index - 1];
      const spot = spotAt(travel, share) ?? { ...entry.rest, angle: 0 };
      const [from, to] = [(before?.lane ?? lane) - (before?.exit.rest.y ?? entry.rest.y), lane - entry.rest.y];
      const grounds = { from: before?.ground ?? ground, to: ground, share: slip(share) };
      return { token: spot, lane: spot.y + from + (to - from) * slip(share), grounds };
    }
    case 'acting': {
      const share = glide(progress);
      const point = between(entry.rest, exit.rest, share);
      return { token: { ...point, angle: share < 0.5 ? inwards(stop) : outwards(stop) }, lane, grounds: here };
    }
    case 'before':
    case 'waiting':
    case 'done':
      return { token: { ...exit.rest, angle: stop.visit.last ? inwards(stop) : outwards(stop) }, lane, grounds: here };
  }
}

/** The header changes lanes quickly, in the middle: it lies over a device's labels only for a moment. */
function slip(share: number): number {
  return eased(clamp((share - 0.35) / 0.3, 0, 1));
}

function inwards({ entry, visit, exit, travel }: Stop): number {
  if (visit.first) return outwardsFrom(exit.edge, exit.rest, 0);
  const end = spotAt(travel, 1);
  return outwardsFrom(entry.rest, entry.edge, end?.angle ?? 0);
}

function outwards({ exit, visit, entry, travel }: Stop): number {
  if (visit.last) return outwardsFrom(entry.rest, entry.edge, spotAt(travel, 1)?.angle ?? 0);
  return outwardsFrom(exit.edge, exit.rest, 0);
}

function outwardsFrom(from: Point, to: Point, otherwise: number): number {
  return from.x === to.x && from.y === to.y ? otherwise : heading(from, to);
}
