import { documentText } from '../../content/index.ts';
import type { Lesson } from '../../content/lessons/index.ts';
import { remembered } from './remembered.ts';

/** A lesson of the page: not yet, there, unknown, or not to be had. */
type LessonStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly lesson: Lesson }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed' };

/** Lessons by their ids; what reads one is loaded when the first is asked for. */
const lessons = remembered(async (id: string): Promise<LessonStatus> => {
  if (id === '') return { kind: 'unknown' };
  const { isLessonId, parseLesson } = await import('../../content/lessons/index.ts');
  if (!isLessonId(id)) return { kind: 'unknown' };
  const parsed = parseLesson(await documentText(`lessons/${id}.json`));
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, expected }) => `${path}: ${expected}`).join('; '));
  return { kind: 'ready', lesson: parsed.value };
});

/** Asks for a lesson, once more where it could not be had. */
export const loadLesson = lessons.load;

export function useLesson(id: string | null): LessonStatus {
  const { value, isMissing } = lessons.use(id ?? '');
  return isMissing ? { kind: 'failed' } : (value ?? { kind: 'loading' });
}
