import type { Result } from '../../formats/index.ts';
import { ok } from '../../formats/index.ts';
import { documentText } from '../documentText.ts';
import type { DocumentProblem } from '../parseDocument.ts';
import { parseDocument, readOrThrow } from '../parseDocument.ts';
import type { Preset } from './preset.ts';
import { presetSchema } from './schema.ts';

/** How react-query gets and keeps a preset. A plain object, so that programs without React can have it too. */
interface PresetQuery {
  readonly queryKey: readonly ['network', string];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Preset>;
  readonly gcTime: number;
}

export function presetQuery(id: string): PresetQuery {
  return {
    queryKey: ['network', id],
    queryFn: async ({ signal }) => loadPreset(id, signal),
    gcTime: Infinity,
  };
}

async function loadPreset(id: string, signal: AbortSignal): Promise<Preset> {
  return readOrThrow(parsePreset(await documentText(`networks/${encodeURIComponent(id)}.json`, signal)));
}

/** A preset from the text of its document, or everything that is wrong with it. Never throws. */
export function parsePreset(document: string): Result<Preset, readonly DocumentProblem[]> {
  const parsed = parseDocument(presetSchema, document);
  if (!parsed.ok) return parsed;
  const { version: _, ...preset } = parsed.value;
  return ok(preset);
}
