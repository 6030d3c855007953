import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';
import { documentText } from '../documentText.ts';
import type { CarriedProblem } from './carried.ts';
import { isCarried, parseCarried } from './carried.ts';
import { isLessonId } from './catalogue.ts';
import type { Lesson } from './lesson.ts';
import type { DocumentProblem } from '../parseDocument.ts';
import { parseDocument, readOrThrow } from '../parseDocument.ts';
import { lessonSchema } from './schema.ts';

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
  return { kind: 'ready', lesson: readOrThrow(parseLesson(await documentText(`lessons/${id}.json`))) };
}

/** A lesson from the text of its document, or everything that is wrong with it. Never throws. */
export function parseLesson(document: string): Result<Lesson, readonly DocumentProblem[]> {
  const parsed = parseDocument(lessonSchema, document);
  if (!parsed.ok) return parsed;
  const { version: _, ...lesson } = parsed.value;
  const wrong = lesson.levels.flatMap(({ goals, solutions }, at) =>
    solutions.length === 0 && goals.some(({ kind }) => kind !== 'predicted')
      ? [{ path: `levels.${at}.solutions`, expected: 'a screen on which it is solved', found: '[]' }]
      : [],
  );
  return wrong.length > 0 ? failed(wrong) : ok(lesson);
}
