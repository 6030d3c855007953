import type { Locator, Page } from '@playwright/test';
import { deviceId } from '../src/engine/index.ts';
import type { Language } from '../src/formats/index.ts';
import { languages } from '../src/formats/index.ts';
import type { TraceWords } from '../src/i18n/index.ts';
import { languageName, traceWordsIn, wordsFor, wordsIn } from '../src/i18n/index.ts';
import { assets, built, documents, icon, initial, pieces, unasked, workers } from './fixtures/built.ts';
import { loadsOf, lossOf, piecesWith } from './fixtures/losses.ts';
import type { Part } from './fixtures/parts.ts';
import { crowdLink } from './fixtures/crowd.ts';
import {
  expectThere,
  expectTrace,
  finder,
  inLesson,
  midway,
  parts,
  openMenu,
  places,
  press,
  reader,
  suspects,
  visit,
} from './fixtures/parts.ts';
import type { Walk } from './fixtures/walk.ts';
import { expect, test } from './fixtures/walk.ts';

const english = wordsFor('en');

interface Spoken {
  readonly language: Language;
  readonly says: 'first' | 'trace' | 'rest' | 'terms';
}

const messages = 'src/i18n/messages';

/** Words that load by themselves: whose they are, and which. */
const spoken: Readonly<Record<string, Spoken>> = {
  // What is said of what, for every language; English is asked for it first.
  // Those of a send come with what shows them.
  trace: { language: 'en', says: 'trace' },
  'src/i18n/explain/pageWords.ts': { language: 'en', says: 'rest' },
  'src/i18n/explain/glossary.ts': { language: 'en', says: 'terms' },
  ...Object.fromEntries(
    languages.flatMap((language): readonly (readonly [string, Spoken])[] => [
      // What the first screen says in English is in the page's own script.
      ...(language === 'en' ? [] : [[`${messages}/${language}/first.json`, { language, says: 'first' }] as const]),
      [`${messages}/${language}/trace.json`, { language, says: 'trace' }],
      [`${messages}/${language}/page.json`, { language, says: 'rest' }],
      [`${messages}/${language}/glossary.json`, { language, says: 'terms' }],
    ]),
  ),
};

/** What another scenario than the first is read with. */
const readingFiles = pieces.get(reader) ?? [];
// What it shares with what is told of a send is missed there.
const findingFiles = (pieces.get(finder) ?? []).filter((file) => pieces.get('trace')?.includes(file) !== true);
const suspectingFiles = pieces.get(suspects) ?? [];
/** Composes lanes; without it there are maps. */
const composing = 'src/diagram/lanes/index.ts';
const laneFiles = pieces.get(composing) ?? [];
/** What a lesson asks before anything is sent; without it its sentences still ask. */
const asking = 'src/diagram/asking/index.ts';
const askingFiles = pieces.get(asking) ?? [];
/** What has the browser keep the page, and what says that there is another: it is among what is kept. */
const keeping = ['src/ui/offline/index.ts', 'src/ui/offline/Renewal.tsx'] as const;
/** What answers the page around. */
const answering = 'src/ui/host/index.ts';
/** How the sender can know what it dials: one looks into it without. */
const telling = 'src/i18n/explain/told.ts';
const tellingFiles = pieces.get(telling) ?? [];
const answeringFiles = pieces.get(answering) ?? [];
const keepingFiles = keeping.flatMap((piece) => pieces.get(piece) ?? []);

function isOpened(file: string): boolean {
  return (
    lossOf(file).lacking.length + spokenIn(file).length > 0 ||
    [
      ...readingFiles,
      ...findingFiles,
      ...suspectingFiles,
      ...laneFiles,
      ...askingFiles,
      ...tellingFiles,
      ...answeringFiles,
      ...keepingFiles,
    ].includes(file)
  );
}

function spokenIn(file: string): readonly Spoken[] {
  return piecesWith(file).flatMap((piece) => spoken[piece] ?? []);
}

/** Is it what these messages are in, in English? */
function isPiece(file: string, name: 'page' | 'glossary'): boolean {
  return pieces.get(`${messages}/en/${name}.json`)?.includes(file) === true;
}

function lost(page: Page, { ui }: TraceWords): Locator {
  return page.getByRole('alert').filter({ hasText: ui.trouble.partMissing.title });
}

/** Each part says that it is missing, with a way on, and the page stays; then one goes on without it. */
async function expectLost(page: Page, lacking: readonly Part[], words: TraceWords): Promise<void> {
  const message = lost(page, words);
  for (const part of lacking) {
    if (part.beyond === undefined) await visit(page, words, 'trace');
    await part.open(page, words);
    await message.first().getByRole('button', { name: words.ui.trouble.tryAgain }).waitFor();
    await expectThere(page, words);
    if (part.beyond !== undefined) continue;
    await expect(page.getByRole('table', { name: words.ui.ledger.request })).toHaveCount(2);
    if (part.close === undefined) await message.getByRole('button', { name: words.ui.trouble.leave }).click();
    else await part.close(page, words);
    await expect(message).toHaveCount(0);
  }
}

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

test('every file of the build is in the walk, and something opens every piece', () => {
  expect([...initial, ...assets, ...workers, ...documents, ...unasked, icon].toSorted()).toEqual([...built].toSorted());
  const opened = new Set([
    ...parts.flatMap((part) => part.pieces),
    ...Object.keys(spoken),
    reader,
    finder,
    suspects,
    composing,
    asking,
    telling,
    answering,
    ...keeping,
  ]);
  expect([...pieces.keys()].toSorted()).toEqual([...opened].toSorted());
  expect(assets.filter((file) => !isOpened(file))).toEqual([]);
});

for (const file of initial) {
  test(`without ${file} the page says so by itself`, async ({ walk: { page, without } }) => {
    const { still } = await wordsIn('en');
    await without(file);
    await page.goto(midway);
    const says = file.endsWith('.css') ? still.unstyled : still.what;
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByRole('link', { name: still.again }).first()).toBeVisible();
  });
}

for (const file of readingFiles) {
  test(`without ${file} another scenario is asked for again`, async ({ walk: { page, without } }) => {
    const { trouble, ledger } = english.ui;
    const asked = await without(file);
    await page.goto(`${midway}&s=overlap`);
    const message = page.getByRole('alert');
    await expect(message).toContainText(trouble.loadFailed);
    await expectThere(page, english);
    expect(asked()).toBeGreaterThan(0);
    await page.unrouteAll();
    await message.getByRole('button', { name: trouble.tryAgain }).click();
    await expect(page.getByRole('table', { name: ledger.request })).toHaveCount(2);
    await expect(page).toHaveURL(/[?&]step=2(?:&|$)/);
  });
}

for (const file of findingFiles) {
  test(`without ${file} both ends are chosen from selects, however many there are`, async ({
    walk: { page, without },
  }) => {
    const { choosing } = english.ui;
    const asked = await without(file);
    await page.goto(crowdLink());
    await expect.poll(asked).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: choosing.from, exact: true }).selectOption('cluster-1/pod-7-4');
    await page.getByRole('combobox', { name: choosing.to, exact: true }).selectOption('cluster-2/pod-1-2');
    await expect(page.getByRole('table', { name: english.ui.ledger.request })).toHaveCount(2);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of laneFiles) {
  test(`without ${file} a narrow screen shows maps, and nobody is told`, async ({ walk: { page, without } }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const asked = await without(file);
    await page.goto(midway);
    await expect.poll(asked).toBeGreaterThan(0);
    await expect(page.locator('.diagram .cluster').first()).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of suspectingFiles) {
  test(`without ${file} it is found all the same who could be behind a source`, async ({ walk: { page, without } }) => {
    const ends = { from: deviceId('cluster-1/pod-3-1'), to: deviceId('cluster-2/pod-2-2') };
    const asked = await without(file);
    await page.goto(crowdLink(ends));
    await expect.poll(asked).toBeGreaterThan(0);
    await expect(page.getByRole('table', { name: english.ui.ledger.request })).toHaveCount(2);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of tellingFiles) {
  test(`without ${file} one looks into the sender all the same`, async ({ walk: { page, without } }) => {
    const asked = await without(file);
    await page.goto(`${midway}&inspect=r:cluster-1/pod-a`);
    await expect.poll(asked).toBeGreaterThan(0);
    await expect(page.locator('.side-inspector').getByRole('table').first()).toBeVisible();
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of answeringFiles) {
  test(`without ${file} the page around is not answered, and nothing else is missed`, async ({
    walk: { page, without },
  }) => {
    const asked = await without(file);
    await page.goto(`${midway}&embed=full`);
    await expectTrace(page, english);
    // A page of its own has itself for a parent.
    await page.evaluate(() => window.postMessage({ islandHop: 1, id: 1, kind: 'hello', link: null }, '*'));
    await expect.poll(asked).toBeGreaterThan(0);
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of pieces.get(keeping[0]) ?? []) {
  test(`without ${file} the browser keeps nothing, and nobody is told`, async ({ walk: { page, without, idle } }) => {
    const asked = await without(file);
    await page.goto(midway);
    await expectTrace(page, english);
    await expect
      .poll(async () => {
        await idle();
        return asked();
      })
      .toBeGreaterThan(0);
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of workers.filter((each) => each.includes('readClusters'))) {
  test(`without ${file} it is said that files cannot be read, and they are read again`, async ({
    walk: { page, without },
  }) => {
    const asked = await without(file);
    await page.goto('?v=1&page=clusters');
    await page.locator('.imports-drop').waitFor();
    const name = 'node.yaml';
    const buffer = Buffer.from('{kind: Node, apiVersion: v1, metadata: {name: n1}, spec: {podCIDR: 10.4.0.0/24}}');
    await page.locator('.imports-drop input').first().setInputFiles({ name, mimeType: 'text/yaml', buffer });
    const again = page.getByRole('alert').getByRole('button');
    await again.waitFor();
    expect(asked()).toBeGreaterThan(0);
    await page.unrouteAll();
    await again.click();
    await expect(page.locator('.imports-table')).toContainText('10.4.0.0/24');
  });
}

test(`without ${icon} nothing is missed`, async ({ walk: { page, without } }) => {
  await without(icon);
  await page.goto(midway);
  await expectTrace(page, english);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

// What is told of a send is there before anything is opened beside it.
const told = pieces.get('trace') ?? [];
const opened = assets.filter((file) => !told.includes(file)).map((file) => lossOf(file));
const loads = loadsOf(opened.filter(({ lacking }) => lacking.length > 0));
for (const [at, { place, losses }] of loads.entries()) {
  const names = losses.map(({ file }) => file.replace('assets/', ''));
  test(`${at + 1}: without any one of ${names.join(', ')} the page is there`, async ({ walk: { page, without } }) => {
    for (const { file, lacking } of losses) {
      await test.step(`without ${file}`, async () => {
        const asked = await without(file);
        if (file === losses[0]?.file) await page.goto(place);
        await expectLost(page, lacking, english);
        expect(asked()).toBeGreaterThan(0);
      });
    }
    await expectTrace(page, english);
  });
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
