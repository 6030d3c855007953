import type { Settings, ModelId } from '../../engine/index.ts';
import { completed, models } from '../../engine/index.ts';
import type { FirstWords } from '../../i18n/index.ts';

/** What of a side's settings differs from the model's own, in one line; nothing where all is as usual. */
export function settingsSummary(model: ModelId, settings: Settings, words: FirstWords): string {
  const usual = completed(models[model].settings, {});
  return Object.entries(completed(models[model].settings, settings))
    .filter(([key, value]) => usual[key] !== value)
    .map(([key, value]) => words.shell.labelled(words.settingName(key), words.valueName(key, value)))
    .join(' · ');
}
