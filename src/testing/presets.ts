import { readFileSync } from 'node:fs';
import type { Preset, PresetId } from '../content/networks/index.ts';
import { parsePreset, presetIds } from '../content/networks/index.ts';

/** A real network of the gallery, as the page would load it. */
export function presetNamed(id: PresetId): Preset {
  const parsed = parsePreset(readFileSync(new URL(`../../public/networks/${id}.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

export const presets = presetIds.map(presetNamed);
