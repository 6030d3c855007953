import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claims } from '../index.ts';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import { evaluateFact, isSo, runView } from '../evidence/index.ts';
import type { View } from '../../formats/index.ts';
import { languages, linkParts, parseLink, parseScenario, resolveView } from '../../formats/index.ts';
import { filled, wordsIn } from '../../i18n/index.ts';
import type { Lesson, LocalText, LessonScene } from './index.ts';
import { lessonIds, parseLesson, showsSameSend, textIn } from './index.ts';

function fileOf(folder: string, id: string): string {
  return readFileSync(new URL(`../../../public/${folder}/${id}.json`, import.meta.url), 'utf8');
}

function lessonNamed(id: string): Lesson {
  const parsed = parseLesson(fileOf('lessons', id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function viewIn(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(link);
  return parsed.value;
}

function scenarioOf({ scenario }: View): Scenario {
  if (scenario.kind === 'custom') throw new Error('it is not of the catalogue');
  const parsed = parseScenario(fileOf('scenarios', scenario.id));
  if (!parsed.ok) throw new Error(scenario.id);
  return parsed.value;
}

interface Place {
  readonly place: string;
  readonly scene: LessonScene;
  readonly told: readonly LocalText[];
}

const lessons = lessonIds.map(lessonNamed);

const places: readonly Place[] = lessons.flatMap(({ id, levels, learned }) => [
  ...levels.flatMap((level, at): readonly Place[] => {
    const place = `${id}:${at + 1}`;
    const { title, say, task, hints, after } = level;
    return [
      { place, scene: level, told: [title, ...say, task, ...hints] },
      { place: `${place}, once solved`, scene: after, told: after.say },
    ];
  }),
  ...learned.map((scene, at) => ({ place: `${id}, learned ${at + 1}`, scene, told: [scene.question, ...scene.say] })),
]);

describe('what lessons say is so', () => {
  test.each(places)('$place: its link opens whole', ({ scene: { view } }) => {
    expect(resolveView(view, scenarioOf(view), compile).ok).toBe(true);
  });

  test.each(places)('$place: every fact holds in the engine', ({ scene: { view, facts } }) => {
    for (const { side, fact } of facts) {
      const observed = runView(view, scenarioOf(view), side === 'left' ? 0 : 1);
      if (observed === null) throw new Error('nobody sends');
      expect({ side, ...evaluateFact(fact, observed) }).toEqual({ side, ...fact });
      expect(isSo(fact, observed)).toBe(true);
    }
  });

  test.each(places)('$place: every slot has something to say, in every language', async ({ scene: { view }, told }) => {
    const sides = [runView(view, scenarioOf(view), 0), runView(view, scenarioOf(view), 1)] as const;
    for (const language of languages) {
      const words = await wordsIn(language);
      const silent = told.map((text) => textIn(text, language)).filter((text) => filled(text, sides, words) === null);
      expect(silent).toEqual([]);
    }
    for (const text of told)
      for (const language of languages) expect(slotsOf(textIn(text, language))).toEqual(slotsOf(text.en));
  });

  test.each(places)(
    '$place: a space parts Chinese from other letters, and nothing else',
    async ({ scene: { view }, told }) => {
      const sides = [runView(view, scenarioOf(view), 0), runView(view, scenarioOf(view), 1)] as const;
      const words = await wordsIn('zh-TW');
      const said = told.map((text) =>
        (filled(textIn(text, 'zh-TW'), sides, words) ?? []).map(({ text: piece }) => piece).join(''),
      );
      const wrong =
        /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}|\p{Script=Han} \p{Script=Han}| [，。；：、）」]/u;
      expect(said.filter((text) => wrong.test(text))).toEqual([]);
    },
  );
});

test('no sentence of a lesson begins in lower case, where a slot begins it either', async () => {
  const words = await wordsIn('en');
  const began = places.flatMap(({ scene: { view }, told }) => {
    const sides = [runView(view, scenarioOf(view), 0), runView(view, scenarioOf(view), 1)] as const;
    return told.flatMap(({ en }) => {
      const said = (filled(en, sides, words) ?? []).map(({ text }) => text).join('');
      return said.split(/(?<=[.!?]) (?=\S)/);
    });
  });
  // Names of machines and of rules keep their letters.
  expect(began.filter((text) => /^[a-z]/.test(text) && !/^[a-z]+-\d/.test(text))).toEqual([]);
});

test('of two that hold an address, the one that the request came by is named', async () => {
  const view = viewIn('?v=1&l=island&l.gateway=node&from=cluster-1/pod-a&to=cluster-2/pod-g');
  const sides = [runView(view, scenarioOf(view), 0), runView(view, scenarioOf(view), 1)] as const;
  const said = filled('{left.seen} {left.holder} {left.holder-interface}', sides, await wordsIn('en')) ?? [];
  expect(said.map(({ text }) => text).join('')).toBe('10.4.1.1 node-3 cni0');
});

/** Both languages say the same figures, in whatever order. */
function slotsOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{[^}]*\}/g) ?? [])].toSorted();
}

describe('what lessons are', () => {
  test('their ids are their files’, and what the page says of their number and length is so', async () => {
    expect(lessons.map(({ id }) => id)).toEqual(lessonIds);
    const { lead } = (await wordsIn('en')).teaching.lessons;
    const levels = lessons.reduce((total, lesson) => total + lesson.levels.length, 0);
    const minutes = lessons.reduce((total, lesson) => total + (lesson.minutes ?? 0), 0);
    expect(lead.match(/\d+/g)).toEqual([`${lessons.length}`, `${levels}`, `${minutes}`]);
  });

  test('together they cover every claim', () => {
    const covered = new Set(lessons.flatMap((lesson) => lesson.claims));
    expect(claims.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  test('each shows the claims it covers by their own links', () => {
    const unseen = lessons.flatMap(({ id, levels, claims: covered }) => {
      const views = levels.flatMap(({ view, after }) => [view, after.view]);
      return covered
        .filter(
          (claim) =>
            !claims
              .filter((each) => each.id === claim)
              .flatMap(({ shown }) => shown)
              .some(({ link }) => views.some((view) => showsSameSend(view, viewIn(link)))),
        )
        .map((claim) => `${id}: ${claim}`);
    });
    expect(unseen).toEqual([]);
  });
});

describe('a lesson that is wrong is refused, with the place', () => {
  const good = fileOf('lessons', 'flat');
  const inEvery = Object.fromEntries(languages.map((language) => [language, 'It is one.']));
  const withFirst = (change: (level: Record<string, unknown>) => void): string => {
    const document = JSON.parse(good) as { readonly levels: readonly [Record<string, unknown>] };
    change(document.levels[0]);
    return JSON.stringify(document);
  };
  test.each<[string, string, string]>([
    [
      'an address in figures',
      withFirst((level) => (level['say'] = [{ ...inEvery, en: 'It is 10.4.1.2.' }])),
      'levels.0.say.0.en',
    ],
    [
      'a slot that does not exist',
      withFirst((level) => (level['say'] = [{ ...inEvery, en: 'It is {right.who}.' }])),
      'levels.0.say.0.en',
    ],
    ['no English', withFirst((level) => (level['title'] = { ...inEvery, en: undefined })), 'levels.0.title.en'],
    ['a link that does not open', withFirst((level) => (level['link'] = '?v=1&l=nowhere')), 'levels.0.link'],
    [
      'a part that the page does not have',
      withFirst((level) => (level['highlight'] = [{ kind: 'part', part: 'cellar' }])),
      'levels.0.highlight.0.part',
    ],
    [
      'a fact of no known kind',
      withFirst((level) => (level['facts'] = [{ side: 'left', fact: { is: 'nice' } }])),
      'levels.0.facts.0.fact.is',
    ],
    ['a goal that is none', withFirst((level) => (level['goals'] = [])), 'levels.0.goals.0'],
    ['a move that nobody can make', withFirst((level) => (level['moves'] = ['fly'])), 'levels.0.moves.0'],
    ['a level without a solution', withFirst((level) => (level['solutions'] = [])), 'levels.0.solutions'],
    ['no JSON at all', '{', ''],
  ])('%s', (_, document, path) => {
    const parsed = parseLesson(document);
    expect(parsed.ok ? null : parsed.error.map((problem) => problem.path)).toEqual([path]);
  });
});
