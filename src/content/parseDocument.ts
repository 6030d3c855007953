import * as v from 'valibot';
import type { Result } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';

/** What is wrong with a document, and where: `levels.2.say.0.en`. */
export interface DocumentProblem {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A document of `public/` from its text, or everything that is wrong with it. Never throws. */
export function parseDocument<Schema extends v.GenericSchema>(
  schema: Schema,
  document: string,
): Result<v.InferOutput<Schema>, readonly DocumentProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch {
    return failed([{ path: '', expected: 'JSON', found: document.slice(0, 40) }]);
  }
  const parsed = v.safeParse(schema, value);
  return parsed.success ? ok(parsed.output) : failed(parsed.issues.map(problemOf));
}

function problemOf(issue: v.BaseIssue<unknown>): DocumentProblem {
  return { path: v.getDotPath(issue) ?? '', expected: issue.expected ?? issue.message, found: issue.received };
}

/** For whoever asks with react-query: what was read, or an error that names all that is wrong. */
export function readOrThrow<Value>(read: Result<Value, readonly DocumentProblem[]>): Value {
  if (!read.ok) throw new Error(read.error.map(({ path, expected }) => `${path}: ${expected}`).join('; '));
  return read.value;
}
