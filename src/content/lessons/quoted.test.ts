import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../index.ts';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { Language, View } from '../../formats/index.ts';
import { languages } from '../../formats/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { leavesOf, namedTexts, textsOf } from '../../testing/wordTexts.ts';
import type { PageWords } from '../../i18n/index.ts';
import { glossaryIn, wordsIn } from '../../i18n/index.ts';
import type { Lesson, LessonScene } from './index.ts';
import { lessonIds, parseLesson } from './index.ts';

const quotes: Readonly<Record<Language, RegExp>> = { en: /“([^”]+)”/gu, 'zh-TW': /「([^」]+)」/gu };

/** What somebody says, and what a word stands for: quoted, and no control. */
const sayings: Readonly<Record<Language, readonly string[]>> = {
  en: ['unroutable, so safe', 'routable, so open', 'Kubernetes forbids NAT', 'flat', 'circular route', 'External SNAT'],
  'zh-TW': [
    '路由不到所以安全',
    '路由得到所以開放',
    'Kubernetes 禁止 NAT',
    '扁平',
    '將會看到',
    '將會收到',
    '上一頁',
    '下一頁',
    'External SNAT',
  ],
};

function quotedIn(text: string, language: Language): readonly string[] {
  return [...text.matchAll(quotes[language])].flatMap(([, quoted]) => (quoted === undefined ? [] : [quoted]));
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

function saidIn({ levels, learned }: Lesson, language: Language): readonly Said[] {
  const of = (scene: LessonScene, ...others: readonly LessonScene[]): readonly Said[] =>
    scene.say.map((text) => ({ text: text[language], scenes: [scene, ...others] }));
  return [
    ...levels.flatMap((level) => {
      const { after, task, hints } = level;
      const scenes = [level, after];
      return [...of(level), ...[task, ...hints].map((text) => ({ text: text[language], scenes })), ...of(after, level)];
    }),
    ...learned.flatMap((scene) => of(scene)),
  ];
}

/** Scenarios say in one text what every language shows. */
function writtenIn(folder: string, language: Language): readonly string[] {
  const home = new URL(`../../../public/${folder}/`, import.meta.url);
  return readdirSync(home).flatMap((file) =>
    leavesOf(JSON.parse(readFileSync(new URL(file, home), 'utf8'))).flatMap(([path, value]) =>
      typeof value === 'string' && (path.endsWith(`.${language}`) || /^\.(title|summary)$/.test(path)) ? [value] : [],
    ),
  );
}

function strangers(said: readonly Said[], words: PageWords, language: Language): readonly string[] {
  const known = new Set([...interfaceOf(words), ...sayings[language]]);
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

  test.each(['networks', 'scenarios'])('in what the %s say of themselves', async (folder) => {
    const said = writtenIn(folder, language).map((text) => ({ text, scenes: [] }));
    expect(said.length).toBeGreaterThan(0);
    expect(strangers(said, await wordsIn(language), language)).toEqual([]);
  });

  test('in hints: the last of each level quotes what to press', async () => {
    const unquoted = lessonIds.flatMap((id) =>
      lessonNamed(id).levels.flatMap(({ hints }) => {
        const last = hints.at(-1)?.[language] ?? '';
        return quotedIn(last, language).length > 0 ? [] : [last];
      }),
    );
    expect(unquoted).toEqual([]);
  });
});
test('a control that is called something else is found', async () => {
  const words = await wordsIn('zh-TW');
  const said = [
    { text: '打開「弄壞某處」，再按「播放」。', scenes: [] },
    { text: '在「到」選一個。', scenes: [] },
  ];
  expect(strangers(said, words, 'zh-TW')).toEqual(['弄壞某處', '到']);
});
