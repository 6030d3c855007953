import type { Lesson } from '../../content/lessons/index.ts';
import type { View } from '../../formats/index.ts';

/** The view that opens a level of a lesson. Levels count from 1; past the end is the last. */
export function viewAt({ id, levels }: Lesson, number: number): View {
  const level = levels[number - 1] ?? levels[0];
  return { ...level.view, page: 'trace', lesson: { lesson: id, step: Math.min(number, levels.length) } };
}

/** After the last level comes what was learned, beside what the last level shows. */
export function lessonEnd(lesson: Lesson): View {
  const last = lesson.levels.length;
  return { ...viewAt(lesson, last), lesson: { lesson: lesson.id, step: last + 1 } };
}

export function isEnd({ levels }: Lesson, number: number): boolean {
  return number === levels.length + 1;
}
