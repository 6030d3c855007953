import type { Setting } from '../engine/index.ts';
import { dials, modelIds, models } from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';

/** What a path leads to: a text, something that makes one, or more of both. */
export type Leaf = readonly [path: string, value: unknown];

export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  // Lists may be longer in one language than in another; what is in them may not differ.
  if (Array.isArray(value)) return value.flatMap((each: unknown) => leavesOf(each, `${path}[]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${path}.${key}`));
  }
  return [[path, value]];
}

/** Everything that is said without a value. */
export function textsOf(words: unknown): readonly string[] {
  return leavesOf(words).flatMap(([, value]) => (typeof value === 'string' && value !== '' ? [value] : []));
}

/** The tables behind functions: names and help of models, settings, their values, and which address to use. */
export function namedTexts({
  modelText,
  settingText,
  valueText,
  dialText,
}: Pick<Words, 'modelText' | 'settingText' | 'valueText' | 'dialText'>): readonly string[] {
  const tables = [
    ...dials.map(dialText),
    ...modelIds.flatMap((model) => [
      modelText(model),
      ...Object.entries<Setting>(models[model].settings).flatMap(([key, setting]) => [
        settingText(key),
        ...(setting.kind === 'choice' ? setting.values : []).map((value) => valueText(key, value)),
      ]),
    ]),
  ];
  return tables.flatMap(({ name, help }) => [name, help]);
}
