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

/**
 * As few combinations as meet every three settings in every three of their values; `every`: all there are. What a packet meets hangs on
 * two or three settings at a time, and walking every pair through all of them takes minutes.
 */
export function meetingThree(model: ModelId, every: boolean): readonly Settings[] {
  if (every) return combinations(model);
  const known = threeMet.get(model) ?? fewest(combinations(model));
  threeMet.set(model, known);
  return known;
}

const threeMet = new Map<ModelId, readonly Settings[]>();

function fewest(all: readonly Settings[]): readonly Settings[] {
  const rows = all.map((settings) => ({ settings, threes: threesIn(settings) }));
  const open = new Set(rows.flatMap(({ threes }) => threes));
  const chosen: Settings[] = [];
  while (open.size > 0) {
    const [first, ...others] = rows.map((row) => ({ row, news: row.threes.filter((three) => open.has(three)).length }));
    if (first === undefined) break;
    const { row } = others.reduce((best, each) => (each.news > best.news ? each : best), first);
    chosen.push(row.settings);
    for (const three of row.threes) open.delete(three);
  }
  return chosen;
}

function threesIn(settings: Settings): readonly string[] {
  const chosen = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return chosen.flatMap((a, at) =>
    chosen.slice(at + 1).flatMap((b, next) => chosen.slice(at + next + 2).map((c) => `${a} ${b} ${c}`)),
  );
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
