import { describe, expect, test, vi } from 'vitest';
import { enforcementMistakes } from './enforcementMistakes.ts';
import { manifestFacts, toldOf } from './manifestFacts.ts';
import { meaningMistakes } from './meaningMistakes.ts';
import type { Plant } from './mistake.ts';
import { sendFacts, factSymptomOf } from './sendFacts.ts';

const mistakes = { ...meaningMistakes, ...enforcementMistakes };

/** For everybody who imports the module from now on. */
const plant: Plant = (path, wrong) => {
  vi.doMock(path, async (original: <Module>() => Promise<Module>) => {
    const right = await original<Parameters<typeof wrong>[0]>();
    return { ...right, ...wrong(right) };
  });
  return path;
};

/** The evaluator anew, with whatever is planted in it: the facts that no longer hold. */
async function broken(): Promise<readonly string[]> {
  vi.resetModules();
  const { allowedTable } = await import('../../../engine/policy/allowed.ts');
  const { readManifests } = await import('../../../formats/policy/readManifests.ts');
  const { probe } = await import('../../../testing/probe.ts');
  return [
    ...manifestFacts
      .map((each) => ({ ...each, told: toldOf(each, { allowedTable, readManifests }) }))
      .flatMap(({ fact, may, told }) => (told === may ? [] : [`${fact}: ${told}`])),
    ...sendFacts
      .map((each) => ({ ...each, told: factSymptomOf(each, probe) }))
      .flatMap(({ fact, symptom, told }) => (told === symptom ? [] : [`${fact}: ${told}`])),
  ];
}

test('the evaluator as it is says what the API says', async () => {
  expect(await broken()).toEqual([]);
});

describe('a mistake is caught', () => {
  test.each(Object.entries(mistakes))('%s', async (_, mistake) => {
    const path = mistake(plant);
    const found = await broken();
    vi.doUnmock(path);
    expect(found).not.toEqual([]);
  });
});

test('and is no more, once it is taken out', async () => {
  expect(await broken()).toEqual([]);
});
