import type { ModelId, Settings } from '../../engine/index.ts';
import { completed, models } from '../../engine/index.ts';

/** What was set otherwise than the model begins with. */
export function chosenSettings(model: ModelId, settings: Settings): readonly (readonly [key: string, value: string])[] {
  const specs = models[model].settings;
  const initial = completed(specs, {});
  return Object.entries(completed(specs, settings)).filter(([key, value]) => value !== initial[key]);
}
