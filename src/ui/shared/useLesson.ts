import type { NamedLesson } from '../../content/lessons/index.ts';
import { remembered } from './remembered.ts';

/** A lesson: not yet, there, none, or not to be had. */
type LessonStatus = NamedLesson | { readonly kind: 'loading' } | { readonly kind: 'failed' };

/** Lessons by their ids; what reads one is loaded when the first is asked for. */
const lessons = remembered(
  async (id: string): Promise<NamedLesson> => (await import('../../content/lessons/index.ts')).lessonNamed(id),
);

/** Asks for a lesson, once more where it could not be had. */
export const loadLesson = lessons.load;

export function useLesson(id: string | null): LessonStatus {
  const { value, isMissing } = lessons.use(id);
  return isMissing ? { kind: 'failed' } : (value ?? { kind: 'loading' });
}
