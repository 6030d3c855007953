import type { Observed } from '../evidence/index.ts';
import { isSo } from '../evidence/index.ts';
import type { Inspected, View } from '../../formats/index.ts';
import type { Goal, Level } from './lesson.ts';
import type { Move } from '../moves/index.ts';
import { movesBetween } from '../moves/index.ts';

/** What a level is judged by: what is on screen, and what became of its sends. */
export interface Attempt {
  readonly view: View;
  readonly observed: readonly [Observed | null, Observed | null];
  /** Into what somebody looks, once the moment has come that the level begins at; `null` before. */
  readonly inspected: Inspected | null;
  /** Predictions that were right. */
  readonly right: number;
}

export interface LevelJudgement {
  /** For each of the level's goals: is it so? */
  readonly goals: readonly boolean[];
  /** What has been changed since the level began. */
  readonly moves: readonly Move[];
  /** Those among them that do not count. */
  readonly strays: readonly Move[];
  readonly solved: boolean;
}

/** Is the level solved on this screen? Nothing is remembered: the same screen gets the same answer, whatever way led to it. */
export function judge(level: Level, attempt: Attempt): LevelJudgement {
  const moves = movesBetween(level.view, attempt.view);
  const strays = moves.filter(({ kind }) => !level.moves.includes(kind));
  const goals = level.goals.map((goal) => isMet(goal, attempt));
  return { goals, moves, strays, solved: strays.length === 0 && !goals.includes(false) };
}

function isMet(goal: Goal, { observed: [left, right], inspected, right: answered }: Attempt): boolean {
  switch (goal.kind) {
    case 'so': {
      const observed = goal.side === 'left' ? left : right;
      return observed !== null && isSo(goal.fact, observed) === goal.holds;
    }
    case 'inspected':
      return inspected?.side === goal.inspected.side && inspected.device === goal.inspected.device;
    case 'predicted':
      return answered >= goal.right;
  }
}

/** The fewest moves that are known to solve the level; `null` where none has to be made. */
export function parOf({ view, solutions: [first] }: Level): number | null {
  const moves = first === undefined ? 0 : movesBetween(view, first).length;
  return moves === 0 ? null : moves;
}
