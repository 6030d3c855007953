import type { ModelId, Setting, Settings } from '../engine/index.ts';
import { models } from '../engine/index.ts';

/** Every combination of a model's settings; a list of prefixes is tried as it begins, and empty. */
export function combinations(model: ModelId): readonly Settings[] {
  const specs: [string, Setting][] = Object.entries(models[model].settings);
  return specs.reduce<readonly Settings[]>(
    (made, [key, setting]) => {
      const values = setting.kind === 'choice' ? setting.values : [setting.initial, ''];
      return made.flatMap((settings) => values.map((value) => ({ ...settings, [key]: value })));
    },
    [{}],
  );
}
