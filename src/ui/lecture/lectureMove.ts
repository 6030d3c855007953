import type { Timeline } from '../../playback/index.ts';
import { askedAt, stepAt } from '../../playback/index.ts';
import type { AppEvent, AppState } from '../../state/index.ts';

export type LectureMove = 'forward' | 'back';

/** To the next moment of a lecture or the one before: a device that rewrites is first asked about, and then told of. */
export function lectureMove(
  move: LectureMove,
  { asking, time }: Pick<AppState, 'asking' | 'time'>,
  timeline: Timeline,
): AppEvent {
  const step = stepAt(timeline, time);
  const here = askedAt(timeline, step);
  switch (move) {
    case 'forward':
      if (asking) return { kind: 'step-chosen', step };
      if (here !== null && time < here) return { kind: 'asked', step };
      return time < (timeline.columns[step]?.end ?? 0)
        ? { kind: 'step-chosen', step }
        : { kind: 'asked', step: step + 1 };
    case 'back':
      return here !== null && time > here ? { kind: 'asked', step } : { kind: 'step-chosen', step: step - 1 };
  }
}
