import type { LessonPlace } from '../../formats/index.ts';
import { dispatch } from '../../state/index.ts';

/** Where a level is built: in a lesson's place, beside what is on screen. */
export const builderPlace: LessonPlace = { lesson: 'build', step: 1 };

/** Build a level, beginning with what is on screen. */
export function beginLevel(): void {
  dispatch({ kind: 'page-chosen', page: 'trace' });
  dispatch({ kind: 'lesson-placed', lesson: builderPlace });
}
