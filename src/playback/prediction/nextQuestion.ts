import type { Timeline, Visit } from '../index.ts';
import { changedIn, stepAt, timeOfStep } from '../index.ts';
import type { HopQuestion } from './question.ts';
import type { Lane } from './questionAt.ts';
import { questionAt } from './questionAt.ts';

/** A question about one lane of a column of the timeline. */
export interface AskedQuestion {
  readonly column: number;
  readonly side: 0 | 1;
  readonly visit: Visit;
  readonly question: HopQuestion;
}

/** The column that nobody has seen begin; `null` at the end, and while one is under way. */
export function unseenColumn(timeline: Timeline, time: number): number | null {
  const step = stepAt(timeline, time);
  const resting = time >= timeOfStep(timeline, step);
  return resting && step + 1 < timeline.columns.length ? step + 1 : null;
}

/** What is asked before a column: about the lane where more happens; `null` where there is no such column. */
export function questionBefore(
  { columns, lanes }: Timeline,
  sides: readonly [Lane, Lane],
  column: number,
): AskedQuestion | null {
  const visits = columns[column]?.visits;
  if (visits === undefined) return null;
  const [left, right] = ([0, 1] as const).map((side) => {
    const index = visits[side];
    return index === null ? undefined : lanes[side][index];
  });
  // Where nothing tells them apart, by turns.
  const side = weightOf(left) + (column % 2) * 0.5 > weightOf(right) + 0.25 ? 0 : 1;
  const visit = side === 0 ? left : right;
  const question = visit === undefined ? null : questionAt(sides[side], visit.index);
  return visit === undefined || question === null ? null : { column, side, visit, question };
}

function weightOf(visit: Visit | undefined): number {
  if (visit === undefined) return -1;
  if (visit.last) return 2;
  return changedIn(visit.hop).length > 0 ? 3 : 1;
}
