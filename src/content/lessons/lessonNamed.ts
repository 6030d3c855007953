import * as v from 'valibot';
import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';
import { documentText } from '../documentText.ts';
import type { CarriedProblem } from './carried.ts';
import { isCarried, parseCarried } from './carried.ts';
import { isLessonId } from './catalogue.ts';
import type { Lesson } from './lesson.ts';
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
  const parsed = parseLesson(await documentText(`lessons/${id}.json`));
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, expected }) => `${path}: ${expected}`).join('; '));
  return { kind: 'ready', lesson: parsed.value };
}

/** What is wrong with a lesson, and where: `levels.2.say.0.en`. */
interface LessonProblem {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A lesson from the text of its document, or everything that is wrong with it. Never throws. */
export function parseLesson(document: string): Result<Lesson, readonly LessonProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch {
    return failed([{ path: '', expected: 'JSON', found: document.slice(0, 40) }]);
  }
  const parsed = v.safeParse(lessonSchema, value);
  if (!parsed.success) return failed(parsed.issues.map(problemOf));
  const { version: _, ...lesson } = parsed.output;
  const wrong = lesson.levels.flatMap(({ goals, solutions }, at) =>
    solutions.length === 0 && goals.some(({ kind }) => kind !== 'predicted')
      ? [{ path: `levels.${at}.solutions`, expected: 'a screen on which it is solved', found: '[]' }]
      : [],
  );
  return wrong.length > 0 ? failed(wrong) : ok(lesson);
}

function problemOf(issue: v.InferIssue<typeof lessonSchema>): LessonProblem {
  return { path: v.getDotPath(issue) ?? '', expected: issue.expected ?? issue.message, found: issue.received };
}
