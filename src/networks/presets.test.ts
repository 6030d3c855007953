import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actual, isSo, observe } from '../evidence/index.ts';
import type { View } from '../sharing/index.ts';
import { defaultView, resolveView } from '../sharing/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import type { Preset } from './index.ts';
import { parsePreset, presetIds, productIds, viewOfTelling } from './index.ts';

const folder = new URL('../../public/networks/', import.meta.url);

function presetNamed(id: string): Preset {
  const parsed = parsePreset(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

const presets = presetIds.map(presetNamed);

describe('the presets', () => {
  test('are the files of the folder, each under its own id', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
    expect(files.toSorted()).toEqual(presetIds.toSorted());
    expect(presets.map(({ id }) => id)).toEqual(presetIds);
    expect(productIds).toEqual(expect.arrayContaining([...new Set(presets.map(({ product }) => product))]));
  });

  test.each(presets)('$id: every send opens whole', ({ id }) => {
    for (const telling of presetNamed(id).tells) {
      const view: View = { ...defaultView, ...viewOfTelling(presetNamed(id), telling) };
      expect(resolveView(view, scenarioNamed(presetNamed(id).scenario)).ok).toBe(true);
    }
  });
});

describe('the headers that are known of real networks', () => {
  for (const preset of presets) {
    for (const telling of preset.tells) {
      test(`${preset.id}: ${telling.title.en}`, () => {
        const view = { ...defaultView, ...viewOfTelling(preset, telling) };
        const observed = observe(view, scenarioNamed(preset.scenario), 0);
        if (observed === null) throw new Error('the send names somebody who is not there');
        const wrong = telling.facts.filter((fact) => !isSo(fact, observed));
        expect(wrong.map((fact) => actual(fact, observed))).toEqual(wrong);
      });
    }
  }
});
