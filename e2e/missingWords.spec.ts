import type { Page } from '@playwright/test';
import type { Language } from '../src/formats/index.ts';
import { languageName, traceWordsIn, wordsFor } from '../src/i18n/index.ts';
import type { TraceWords } from '../src/i18n/index.ts';
import { assets } from './fixtures/built.ts';
import { expectLost, lost } from './fixtures/lost.ts';
import type { Part } from './fixtures/parts.ts';
import { expectThere, expectTrace, inLesson, midway, openMenu, parts, places, press, visit } from './fixtures/parts.ts';
import type { Spoken } from './fixtures/spoken.ts';
import { isPiece, spokenIn } from './fixtures/spoken.ts';
import type { Walk } from './fixtures/walk.ts';
import { expect, test } from './fixtures/walk.ts';

const english = wordsFor('en');

/** Words that explain other words are done without, and nobody is told. */
async function expectUnexplained(
  { page, idle }: Walk,
  [language]: readonly Language[],
  asked: () => number,
  isEverywhere: boolean,
): Promise<void> {
  if (language === undefined) return;
  const words = await traceWordsIn(language);
  // What they share, and what comes in another language, comes by the same way: the first screen tells.
  for (const [place, opening] of isEverywhere ? places(parts) : [[midway, []] as const]) {
    await page.goto(`${place}&lang=${language}`);
    await visit(page, words, 'trace');
    await idle();
    await expect.poll(asked).toBeGreaterThan(0);
    await expectEachShown(page, opening, words);
    await expectTrace(page, words);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
}

/** Each part opens, and nothing is missed. */
async function expectEachShown(page: Page, opening: readonly Part[], words: TraceWords): Promise<void> {
  for (const part of opening) {
    if (part.beyond === undefined) await visit(page, words, 'trace');
    await part.open(page, words);
    await part.shown(page, words).first().waitFor();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await part.close?.(page, words);
    await page.keyboard.press('Escape');
  }
}

/** A send is drawn, and what is told of it is asked for again; nothing is told by halves meanwhile. */
async function expectUntold(page: Page, language: Language): Promise<void> {
  const words = await traceWordsIn(language);
  await page.goto(`${midway}&lang=${language}`);
  const again = lost(page, words).getByRole('button', { name: words.ui.trouble.tryAgain });
  await again.waitFor();
  await expectThere(page, words);
  await expect(page.getByRole('region', { name: words.modelText('island').name })).toContainText('10.4.1.2');
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.unrouteAll();
  await again.click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectTrace(page, words);
}

/**
 * What says more than the first screen does is missing; the first screen is not, nor is why a link does not open. Files of one
 * language, and languages, come by the same way: the messages in English are missed everywhere, of the others one of each kind tells.
 */
async function expectFirstAlone(page: Page, language: Language, isEverywhere: boolean): Promise<void> {
  const words = await traceWordsIn(language);
  const more = parts.filter(({ beyond, isWordless }) => beyond !== 'foot' && isWordless !== true);
  const kinds = new Map(more.map((part) => [`${part.from} ${part.beyond} ${part.close === undefined}`, part]));
  for (const [place, opening] of places(isEverywhere ? more : [...kinds.values()])) {
    await page.goto(`${place}&lang=${language}`);
    await expectLost(page, opening, words);
    await expectTrace(page, words);
  }
  await page.goto(`?v=1&from=nobody&lang=${language}`);
  const message = page.getByRole('alert');
  await expect(message).toContainText(words.ui.trouble.partMissing.title);
  await expect(message).toContainText(words.ui.trouble.linkTitle);
  await message.getByRole('button', { name: words.ui.trouble.startOver }).click();
  await expect(page.getByText(words.shell.stage.begin)).toBeVisible();
}

/** Another language is spoken, and says so. */
async function expectSpeechless(page: Page, language: Language): Promise<void> {
  const { trouble } = english.ui;
  await page.goto(`${inLesson}&lang=${language}`);
  const { title } = trouble.speechless(languageName(language), languageName('en'));
  const notice = page.getByRole('alert').filter({ hasText: title });
  await expect(notice.getByRole('button', { name: trouble.tryAgain })).toBeVisible();
  await expectThere(page, english);
  await notice.getByRole('button', { name: trouble.leave }).click();
  await expect(notice).toHaveCount(0);
  await openMenu(page, english);
  await press(page, english.ui.help.open);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectTrace(page, english);
}

for (const file of assets.filter((each) => spokenIn(each).length > 0)) {
  test(`without the words in ${file} the page is there`, async ({ walk }) => {
    const { page } = walk;
    const asked = await walk.without(file);
    const those = (what: Spoken['says']): readonly Language[] =>
      spokenIn(file).flatMap(({ says, language }) => (says === what ? [language] : []));
    const [[first], [trace], [rest]] = [those('first'), those('trace'), those('rest')];
    await expectUnexplained(walk, those('terms'), asked, isPiece(file, 'glossary'));
    if (first !== undefined) await expectSpeechless(page, first);
    else if (trace !== undefined) await expectUntold(page, trace);
    else if (rest !== undefined) await expectFirstAlone(page, rest, isPiece(file, 'page'));
    expect(asked()).toBeGreaterThan(0);
  });
}
