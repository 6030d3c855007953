import type { ModelId, Setting, Settings } from '../engine/index.ts';
import { models } from '../engine/index.ts';

/**
 * Every combination of a model's settings; a list of prefixes is tried as it begins, and empty. What becomes of addresses that nobody
 * has takes turns, so that each value of it meets each value of every other setting.
 */
export function combinations(model: ModelId): readonly Settings[] {
  const { pool, ...rest }: Readonly<Record<string, Setting>> = models[model].settings;
  return product(Object.entries(rest)).map((settings) => {
    if (pool?.kind !== 'choice') return settings;
    const turn = Object.entries(settings).reduce((sum, [key, value]) => sum + placeOf(rest[key], value), 0);
    return { ...settings, pool: pool.values[turn % pool.values.length] ?? pool.initial };
  });
}

function placeOf(setting: Setting | undefined, value: string): number {
  return setting?.kind === 'choice' ? setting.values.indexOf(value) : Number(value === '');
}

function product(specs: readonly (readonly [string, Setting])[]): readonly Settings[] {
  return specs.reduce<readonly Settings[]>(
    (made, [key, setting]) => {
      const values = setting.kind === 'choice' ? setting.values : [setting.initial, ''];
      return made.flatMap((settings) => values.map((value) => ({ ...settings, [key]: value })));
    },
    [{}],
  );
}
