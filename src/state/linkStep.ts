import type { SideIndex } from '../formats/index.ts';
import type { Timeline } from '../playback/index.ts';
import { stepAt, timeOfStep } from '../playback/index.ts';

/** Hundredths of a column: fine enough for the eye, short enough for a link. */
const grain = 100;
const tolerance = 1e-6;

/** A moment as links hold it: 3 when column 3 has just ended, 2.5 when half of it is over; `null` before anything has left. */
export function positionOf(timeline: Timeline, time: number): number | null {
  const step = stepAt(timeline, time);
  if (step < 0) return null;
  const [begin, end] = [timeOfStep(timeline, step - 1), timeOfStep(timeline, step)];
  const over = end > begin ? Math.min((time - begin) / (end - begin), 1) : 1;
  // Rounded up, a moment stays within its own column; a moment that was read from a link stays what it is.
  const hundredths = Math.max(Math.ceil((step - 1 + over) * grain - tolerance), 1 - grain);
  // Adding nothing makes -0 into 0.
  return hundredths / grain + 0;
}

/** The moment again; a position past the end is the end. */
export function timeAt(timeline: Timeline, position: number | null): number {
  if (position === null) return 0;
  const step = Math.ceil(position);
  const [begin, end] = [timeOfStep(timeline, step - 1), timeOfStep(timeline, step)];
  return begin + (end - begin) * (position - (step - 1));
}

/**
 * A position in one timeline as one in another that has the same lane for this side, as one with both sides and one with it alone:
 * where the side waits, the end of its visit before that.
 */
export function positionIn(from: Timeline, to: Timeline, side: SideIndex, position: number | null): number | null {
  if (position === null) return null;
  const there = Math.min(position, from.columns.length - 1);
  const step = Math.ceil(there);
  const visited = from.columns.findLastIndex(({ visits }, at) => at <= step && visits[side] !== null);
  const visit = from.columns[visited]?.visits[side] ?? null;
  const at = to.columns.findIndex(({ visits }) => visit !== null && visits[side] === visit);
  if (at < 0) return null;
  // Adding nothing makes -0 into 0.
  return visited === step ? at + (there - step) + 0 : at;
}

/** The end of the `by`-th column after (or, negative, before) this moment. */
export function timeAfterSteps(timeline: Timeline, time: number, by: number): number {
  const step = stepAt(timeline, time);
  const midway = time < timeOfStep(timeline, step);
  // Midway through a column, one step back undoes what has begun, and one step forward completes it.
  const target = by > 0 && midway ? step + by - 1 : step + by;
  return timeOfStep(timeline, Math.min(Math.max(target, -1), timeline.columns.length - 1));
}
