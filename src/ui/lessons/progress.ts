import type { Scenario } from '../../engine/index.ts';
import type { Completion, Lesson, LessonStep, Scene } from '../../lessons/index.ts';
import { shows } from '../../lessons/index.ts';
import type { View } from '../../sharing/index.ts';
import type { AppState } from '../../state/index.ts';
import { timelineOfState, viewOf } from '../../state/index.ts';

/** Where the screen is with respect to a step: at its beginning, at what it leads to, or elsewhere. */
export type Whereabouts = 'at' | 'after' | 'away';

export function whereabouts(state: AppState, scenario: Scenario, step: LessonStep): Whereabouts {
  const screen = viewOf(state, scenario);
  if (step.after !== null && shows(screen, step.after.view)) return 'after';
  return shows(screen, step.view) ? 'at' : 'away';
}

/** Does the screen say at this moment that the step is done? */
export function isDone(state: AppState, scenario: Scenario, step: LessonStep): boolean {
  const where = whereabouts(state, scenario, step);
  return where !== 'away' && isMet(state, scenario, step.done, where);
}

function isMet(state: AppState, scenario: Scenario, done: Completion, where: Whereabouts): boolean {
  switch (done.kind) {
    case 'read':
      return true;
    case 'played': {
      const timeline = timelineOfState(state, scenario);
      return timeline !== null && state.time >= timeline.duration;
    }
    case 'changed':
      return where === 'after';
    case 'inspected':
      return state.inspected?.side === done.inspected.side && state.inspected.device === done.inspected.device;
    case 'predicted':
      return state.answers.right >= done.right;
  }
}

/** What is told of a step: what it leads to, once that is on screen. */
export function toldAt(step: LessonStep, where: Whereabouts): Scene {
  return where === 'after' && step.after !== null ? step.after : step;
}

/** The view that opens a step of a lesson. Steps count from 1; past the end is the last. */
export function viewAt({ id, steps }: Lesson, number: number): View {
  const step = steps[number - 1] ?? steps[0];
  return { ...step.view, page: 'trace', lesson: { lesson: id, step: Math.min(number, steps.length) } };
}
