import * as v from 'valibot';
import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';
import type { Lesson } from './lesson.ts';
import { lessonSchema } from './schema.ts';

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
