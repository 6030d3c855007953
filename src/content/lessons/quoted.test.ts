import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../index.ts';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { Language, View } from '../../formats/index.ts';
import { languages } from '../../formats/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { languageFile } from '../../testing/languageFiles.ts';
import { leavesOf, namedTexts, textsOf } from '../../testing/wordTexts.ts';
import type { PageWords } from '../../i18n/index.ts';
import { glossaryIn, wordsIn } from '../../i18n/index.ts';
import type { Lesson, LessonScene } from './index.ts';
import { lessonIds, parseLesson } from './index.ts';

function quotedIn(text: string, language: Language): readonly string[] {
  const [open, close] = languageFile(language).quotes;
  return [...text.matchAll(new RegExp(`${open}([^${close}]+)${close}`, 'gu'))].flatMap(([, quoted]) =>
    quoted === undefined ? [] : [quoted],
  );
}

/** Everything that is written on the page whatever is shown, and every name and value of a setting. */
function interfaceOf(words: PageWords): ReadonlySet<string> {
  return new Set([...textsOf(words), ...namedTexts(words)]);
}

/** What stands on screen because of what is shown: devices, and faults that can be made or are there. */
function shownBy(view: View, words: PageWords): readonly string[] {
  const scenario = scenarioOf(view);
  return view.sides.flatMap(({ model, settings, faults }) => {
    const topology = compile(scenario, model, settings);
    return [
      ...[...topology.devices.values()].map(words.deviceLabel),
      ...faults.map((fault) => words.panels.faults.action(topology, fault)),
    ];
  });
}

function scenarioOf({ scenario }: View): Scenario {
  if (scenario.kind === 'custom') throw new Error('it is not of the catalogue');
  const { id } = scenario;
  const known = scenarioIds.find((each) => each === id);
  if (known === undefined) throw new Error(id);
  return scenarioNamed(known);
}

function lessonNamed(id: string): Lesson {
  const parsed = parseLesson(readFileSync(new URL(`../../../public/lessons/${id}.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A text, and what is on screen with it; what a task asks for is seen once it is done. */
interface Said {
  readonly text: string;
  readonly scenes: readonly LessonScene[];
}

/** Only what is said in this language: where a document is silent, the page says it in English. */
function saidIn({ levels, learned }: Lesson, language: Language): readonly Said[] {
  const of = (scene: LessonScene, ...others: readonly LessonScene[]): readonly Said[] =>
    scene.say.map((text) => ({ text: text[language] ?? '', scenes: [scene, ...others] }));
  return [
    ...levels.flatMap((level) => {
      const { after, task, hints } = level;
      const scenes = [level, after];
      return [
        ...of(level),
        ...[task, ...hints].map((text) => ({ text: text[language] ?? '', scenes })),
        ...of(after, level),
      ];
    }),
    ...learned.flatMap((scene) => of(scene)),
  ];
}

function writtenIn(folder: string, telling: (path: string) => boolean): readonly string[] {
  const home = new URL(`../../../public/${folder}/`, import.meta.url);
  return readdirSync(home).flatMap((file) =>
    leavesOf(JSON.parse(readFileSync(new URL(file, home), 'utf8'))).flatMap(([path, value]) =>
      typeof value === 'string' && telling(path) ? [value] : [],
    ),
  );
}

function strangers(said: readonly Said[], words: PageWords, language: Language): readonly string[] {
  const known = new Set([...interfaceOf(words), ...languageFile(language).quoted]);
  return said.flatMap(({ text, scenes }) => {
    const shown = scenes.flatMap(({ view }) => shownBy(view, words));
    return quotedIn(text, language).filter((quoted) => !known.has(quoted) && !shown.includes(quoted));
  });
}

describe.each(languages)('what is quoted in %s is on screen, letter for letter', (language) => {
  test.each(lessonIds)('in the lesson %s', async (id) => {
    expect(strangers(saidIn(lessonNamed(id), language), await wordsIn(language), language)).toEqual([]);
  });

  test('in help, and wherever else the page speaks of itself', async () => {
    const words = await wordsIn(language);
    const texts = [...textsOf(words), ...namedTexts(words), ...textsOf(await glossaryIn(language))];
    const said = texts.map((text) => ({ text, scenes: [] }));
    expect(strangers(said, words, language)).toEqual([]);
  });

  test('in what the networks say of themselves', async () => {
    const said = writtenIn('networks', (path) => path.endsWith(`.${language}`)).map((text) => ({ text, scenes: [] }));
    if (languageFile(language).documents === 'complete') expect(said.length).toBeGreaterThan(0);
    expect(strangers(said, await wordsIn(language), language)).toEqual([]);
  });

  test('in hints: the last of each level quotes what to press', async () => {
    const unquoted = lessonIds.flatMap((id) =>
      lessonNamed(id).levels.flatMap(({ hints }) => {
        const last = hints.at(-1)?.[language];
        return last === undefined || quotedIn(last, language).length > 0 ? [] : [last];
      }),
    );
    expect(unquoted).toEqual([]);
  });
});

test('what is quoted in what scenarios say of themselves is on screen: they speak English', async () => {
  const said = writtenIn('scenarios', (path) => /^\.(title|summary)$/.test(path)).map((text) => ({ text, scenes: [] }));
  expect(said.length).toBeGreaterThan(0);
  expect(strangers(said, await wordsIn('en'), 'en')).toEqual([]);
});

test('a control that is called something else is found', async () => {
  const words = await wordsIn('zh-TW');
  const said = [
    { text: '打開「弄壞某處」，再按「播放」。', scenes: [] },
    { text: '在「到」選一個。', scenes: [] },
  ];
  expect(strangers(said, words, 'zh-TW')).toEqual(['弄壞某處', '到']);
});
