import type { FieldChange, Packet } from '../engine/index.ts';
import { packetAfter } from '../engine/index.ts';
import type { Column, Timeline } from './timeline.ts';
import { stepAt } from './timeline.ts';
import type { Visit } from './hopVisits.ts';
import { changedIn } from './hopVisits.ts';

/** What a lane is doing: its packet has not been made, is under way, is being handled, rests, or has come to its end. */
type Phase = 'before' | 'travelling' | 'acting' | 'waiting' | 'done';

/** One lane at one instant. */
export interface LaneFrame {
  /** The latest visit begun, travelling there included; `null` before the first. */
  readonly visit: number | null;
  readonly phase: Phase;
  /** How far within the phase, 0 to 1. */
  readonly progress: number;
  /** As it is at this instant: what a device does to it shows halfway through its acting. */
  readonly packet: Packet | null;
  /** Rewritten where somebody acts, or acted last: shown until the packet has come to the next device. */
  readonly changed: readonly FieldChange[];
}

/** Both lanes at one instant. */
export interface Frame {
  readonly time: number;
  /** The current column; -1 at time 0, and the last one at the end. */
  readonly step: number;
  readonly lanes: readonly [LaneFrame, LaneFrame];
}

/** Nobody has sent anything. */
export const stillFrame: LaneFrame = { visit: null, phase: 'before', progress: 0, packet: null, changed: [] };

/** Does a lane show yet what its latest visit does? Halfway through the act. */
export function hasActed({ phase, progress }: Pick<LaneFrame, 'phase' | 'progress'>): boolean {
  switch (phase) {
    case 'before':
    case 'travelling':
      return false;
    case 'acting':
      return progress >= 0.5;
    case 'waiting':
    case 'done':
      return true;
  }
}

export function frameAt(timeline: Timeline, time: number): Frame {
  const now = Number.isNaN(time) ? 0 : Math.min(Math.max(time, 0), timeline.duration);
  const step = stepAt(timeline, now);
  const lane = (side: 0 | 1): LaneFrame => laneAt(timeline, side, step, now);
  return { time: now, step, lanes: [lane(0), lane(1)] };
}

function laneAt({ lanes, columns }: Timeline, side: 0 | 1, step: number, now: number): LaneFrame {
  const column = columns[step];
  if (column === undefined) return stillFrame;
  const here = column.visits[side];
  const visits = lanes[side];
  if (here === null) return resting(visits, latestBefore(columns, side, step), share(now, column.start, column.end));
  const visit = visits[here];
  if (visit === undefined) return stillFrame;
  if (now < column.arrive) return approaching(visit, visits[here - 1] ?? null, share(now, column.start, column.arrive));
  const progress = share(now, column.arrive, column.end);
  if (progress === 1 && here === visits.length - 1) return resting(visits, here, 1);
  return {
    visit: here,
    phase: 'acting',
    progress,
    packet: hasActed({ phase: 'acting', progress }) ? packetAfter(visit.hop) : visit.hop.arrived,
    changed: changedIn(visit.hop),
  };
}

function approaching(visit: Visit, previous: Visit | null, progress: number): LaneFrame {
  // An answer that is about to be made has nothing to show yet; what stands there is the packet it answers.
  if (visit.first && previous !== null) {
    return { visit: previous.index, phase: 'waiting', progress, packet: packetAfter(previous.hop), changed: [] };
  }
  const changed = previous === null ? [] : changedIn(previous.hop);
  return { visit: visit.index, phase: 'travelling', progress, packet: visit.hop.arrived, changed };
}

/** Between two visits, or after the last. */
function resting(visits: readonly Visit[], latest: number | null, progress: number): LaneFrame {
  const visit = latest === null ? undefined : visits[latest];
  if (visit === undefined) return stillFrame;
  const done = visit.index === visits.length - 1;
  return {
    visit: visit.index,
    phase: done ? 'done' : 'waiting',
    progress: done ? 1 : progress,
    packet: packetAfter(visit.hop),
    changed: changedIn(visit.hop),
  };
}

function latestBefore(columns: readonly Column[], side: 0 | 1, step: number): number | null {
  for (let at = step - 1; at >= 0; at -= 1) {
    const visit = columns[at]?.visits[side] ?? null;
    if (visit !== null) return visit;
  }
  return null;
}

function share(now: number, from: number, to: number): number {
  return to <= from ? 1 : Math.min(Math.max((now - from) / (to - from), 0), 1);
}
