import * as v from 'valibot';
import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';
import { documentText } from '../documentText.ts';
import type { Preset } from './preset.ts';
import { presetSchema } from './schema.ts';

/** How react-query gets and keeps a preset. A plain object, so that programs without React can have it too. */
interface PresetQuery {
  readonly queryKey: readonly ['network', string];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Preset>;
  readonly staleTime: number;
  readonly gcTime: number;
  /** Files beside the page may be had without a network, so nobody waits for one. */
  readonly networkMode: 'always';
  readonly retry: number;
}

export function presetQuery(id: string): PresetQuery {
  return {
    queryKey: ['network', id],
    queryFn: async ({ signal }) => loadPreset(id, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
    retry: 1,
  };
}

async function loadPreset(id: string, signal: AbortSignal): Promise<Preset> {
  const parsed = parsePreset(await documentText(`networks/${encodeURIComponent(id)}.json`, signal));
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, expected }) => `${path}: ${expected}`).join('\n'));
  return parsed.value;
}

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
