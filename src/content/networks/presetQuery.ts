import { documentText } from '../documentText.ts';
import type { Preset } from './preset.ts';
import { parsePreset } from './parsePreset.ts';

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
