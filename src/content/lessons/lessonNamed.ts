import { documentText } from '../documentText.ts';
import type { CarriedProblem } from './carried.ts';
import { isCarried, parseCarried } from './carried.ts';
import { isLessonId } from './catalogue.ts';
import type { Lesson } from './lesson.ts';
import { parseLesson } from './parseLesson.ts';

/** What an id comes to: a lesson of the page's, or the level that the link carries in an id's place. */
export type NamedLesson =
  | { readonly kind: 'ready'; readonly lesson: Lesson }
  | { readonly kind: 'unknown' }
  /** The link carries it, and it cannot be read. */
  | { readonly kind: 'wrong'; readonly problem: CarriedProblem };

/** Fails where its document cannot be had or read. */
export async function lessonNamed(id: string): Promise<NamedLesson> {
  if (isCarried(id)) {
    const carried = parseCarried(id);
    return carried.ok ? { kind: 'ready', lesson: carried.value } : { kind: 'wrong', problem: carried.error };
  }
  if (!isLessonId(id)) return { kind: 'unknown' };
  const parsed = parseLesson(await documentText(`lessons/${id}.json`));
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, expected }) => `${path}: ${expected}`).join('; '));
  return { kind: 'ready', lesson: parsed.value };
}
