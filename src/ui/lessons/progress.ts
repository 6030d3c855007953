import type { Scenario } from '../../engine/index.ts';
import type { Lesson, LessonStep, LessonScene } from '../../content/lessons/index.ts';
import { showsSameSend } from '../../content/lessons/index.ts';
import type { View } from '../../formats/index.ts';
import type { AppState } from '../../state/index.ts';
import { timeAtLinkStep, timelineOfState, viewOf } from '../../state/index.ts';

/** Where the screen is with respect to a step: at its beginning, at what it leads to, or elsewhere. */
export type Whereabouts = 'at' | 'after' | 'away';

export function whereabouts(state: AppState, scenario: Scenario, step: LessonStep): Whereabouts {
  const screen = viewOf(state, scenario);
  if (step.after !== null && showsSameSend(screen, step.after.view)) return 'after';
  return showsSameSend(screen, step.view) ? 'at' : 'away';
}

/** Does the screen say at this moment that the step is done? */
export function isDone(state: AppState, scenario: Scenario, step: LessonStep): boolean {
  const where = whereabouts(state, scenario, step);
  return where !== 'away' && isMet(state, scenario, step, where);
}

function isMet(state: AppState, scenario: Scenario, step: LessonStep, where: Whereabouts): boolean {
  const { done } = step;
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
      return (
        state.inspected?.side === done.inspected.side &&
        state.inspected.device === done.inspected.device &&
        hasCome(state, scenario, step.view.step)
      );
    case 'predicted':
      return state.answers.right >= done.right;
  }
}

/** Is the moment over that a step is about? Before it what is to be found inside a device may not be there. */
function hasCome(state: AppState, scenario: Scenario, moment: number | null): boolean {
  if (moment === null) return true;
  return timelineOfState(state, scenario) !== null && state.time >= timeAtLinkStep(state, scenario, moment);
}

/** What is told of a step: what it leads to, once that is on screen. */
export function toldAt(step: LessonStep, where: Whereabouts): LessonScene {
  return where === 'after' && step.after !== null ? step.after : step;
}

/** The view that opens a step of a lesson. Steps count from 1; past the end is the last. */
export function viewAt({ id, steps }: Lesson, number: number): View {
  const step = steps[number - 1] ?? steps[0];
  return { ...step.view, page: 'trace', lesson: { lesson: id, step: Math.min(number, steps.length) } };
}

/** After the last step comes what was learned, beside what the last step shows. */
export function lessonEnd(lesson: Lesson): View {
  const last = lesson.steps.length;
  return { ...viewAt(lesson, last), lesson: { lesson: lesson.id, step: last + 1 } };
}

export function isEnd({ steps }: Lesson, number: number): boolean {
  return number === steps.length + 1;
}
