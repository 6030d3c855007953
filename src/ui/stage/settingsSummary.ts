import type { Settings, ModelId } from '../../engine/index.ts';
import { completed, models } from '../../engine/index.ts';
import type { FirstWords } from '../../i18n/index.ts';

/** Every setting of a side in one line, the important ones first: that is the order of the model's specification. */
export function settingsSummary(model: ModelId, settings: Settings, words: FirstWords): string {
  return Object.entries(completed(models[model].settings, settings))
    .map(([key, value]) => words.shell.labelled(words.settingName(key), words.valueName(key, value)))
    .join(' · ');
}
