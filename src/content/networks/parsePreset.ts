import * as v from 'valibot';
import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';
import type { Preset } from './preset.ts';
import { presetSchema } from './schema.ts';

/** What is wrong with a preset, and where: `tells.0.facts.1.is`. */
interface PresetProblem {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A preset from the text of its document, or everything that is wrong with it. Never throws. */
export function parsePreset(document: string): Result<Preset, readonly PresetProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch {
    return failed([{ path: '', expected: 'JSON', found: document.slice(0, 40) }]);
  }
  const parsed = v.safeParse(presetSchema, value);
  if (!parsed.success) return failed(parsed.issues.map(problemOf));
  const { version: _, ...preset } = parsed.output;
  return ok(preset);
}

function problemOf(issue: v.InferIssue<typeof presetSchema>): PresetProblem {
  return { path: v.getDotPath(issue) ?? '', expected: issue.expected ?? issue.message, found: issue.received };
}
