import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { claims, myths } from '../src/content/index.ts';
import { parsePreset } from '../src/content/networks/index.ts';
import { wordsFor } from '../src/i18n/index.ts';
import { documents } from './fixtures/built.ts';
import { expectThere, expectTrace, midway, press, toEnd, visit } from './fixtures/parts.ts';
import { expect, test } from './fixtures/walk.ts';

const words = wordsFor('en');
const { trouble } = words.ui;
const networks = documents.filter((file) => file.startsWith('networks/'));

/** What each kind of document is needed for, by its folder, or by its name where it is the only one. */
const walks: Readonly<Record<string, (page: Page, id: string) => Promise<void>>> = {
  scenarios: withoutScenario,
  lessons: withoutLesson,
  cost: withoutCost,
  verification: withoutVerification,
  symptoms: withoutSymptoms,
};

for (const file of documents.filter((each) => !networks.includes(each))) {
  const [kind = '', id = ''] = file.replace('.json', '').split('/');
  test(`without ${file} the page is there, and says so`, async ({ walk: { page, without } }) => {
    const asked = await without(file);
    await walks[kind]?.(page, id);
    expect(asked()).toBeGreaterThan(0);
  });
}

for (const half of [0, 1]) {
  const missing = networks.filter((_, at) => at % 2 === half);
  test(`without ${missing.join(', ')} the others are there, and the page says so`, async ({
    walk: { page, without },
  }) => {
    const asked = await without(...missing);
    await page.goto('?v=1&page=networks');
    const message = page.getByRole('alert');
    const cards = page.getByRole('main').getByRole('heading', { level: 4 });
    await expect(message).toContainText(words.networks.failed);
    await expect(cards).toHaveCount(networks.length - missing.length);
    await expectThere(page, words);
    expect(asked()).toBeGreaterThanOrEqual(missing.length);
    await page.unrouteAll();
    await message.getByRole('button', { name: trouble.tryAgain }).click();
    await expect(cards).toHaveCount(networks.length);
    await expect(message).toHaveCount(0);
  });
}

async function withoutScenario(page: Page, id: string): Promise<void> {
  const shown = [...(inNetworks(id) ? (['networks'] as const) : []), ...(inClaims(id) ? (['claims'] as const) : [])];
  const tryAgain = page.getByRole('alert').getByRole('button', { name: trouble.tryAgain });
  // It is asked for once more or twice before it is given up: on the first of the pages that want it for all of them.
  await page.goto(`?v=1&s=${id}&page=${shown[0] ?? 'trace'}`);
  for (const name of shown) {
    await visit(page, words, name);
    await expect(page.getByRole('heading', { name: words.shell.pages[name], exact: true })).toBeVisible();
    await tryAgain.waitFor();
    await expectThere(page, words);
  }
  await visit(page, words, 'trace');
  // The page brings the scenario along that it begins with.
  if (id === 'two-clusters') {
    await expect(page.getByRole('region', { name: words.modelText('flat').name })).toBeVisible();
    return;
  }
  await tryAgain.waitFor();
  await expect(page.getByRole('alert')).toContainText(trouble.loadFailed);
  await expectThere(page, words);
}

async function withoutSymptoms(page: Page): Promise<void> {
  await page.goto('?v=1&page=lessons');
  await page.getByRole('searchbox', { name: words.search.label }).fill('timeout');
  const message = page.getByRole('alert');
  await expect(message).toContainText(words.search.failed);
  await page.unrouteAll();
  await press(page, trouble.tryAgain);
  await expect(page.getByRole('list', { name: words.search.label })).toBeVisible();
}

async function withoutLesson(page: Page, id: string): Promise<void> {
  const { failed, toLessons } = words.teaching.lessons;
  await page.goto(`${midway}&lesson=${id}:1`);
  const message = page.getByRole('alert');
  await expect(message).toContainText(failed);
  await expect(message.getByRole('button', { name: trouble.tryAgain })).toBeVisible();
  await expectThere(page, words);
  await message.getByRole('button', { name: toLessons }).click();
  const cards = page.getByRole('main').getByRole('listitem');
  const others = documents.filter((file) => file.startsWith('lessons/')).length - 1;
  await expect(cards.filter({ hasText: failed })).toHaveCount(1);
  await expect(cards.filter({ has: page.getByRole('link') })).toHaveCount(others);
}

async function withoutCost(page: Page): Promise<void> {
  await page.goto(midway);
  await toEnd(page, words);
  await press(page, words.cost.panel.open);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(words.cost.panel.failed);
  await expect(dialog.getByRole('button', { name: trouble.tryAgain })).toBeVisible();
  await expect(dialog).toContainText(words.cost.panel.honest.body);
  await page.keyboard.press('Escape');
  await expectTrace(page, words);
}

async function withoutVerification(page: Page): Promise<void> {
  await page.goto(midway);
  await page.evaluate(() => void window.dispatchEvent(new Event('idle')));
  await press(page, words.verification.verdict({ kind: 'missing' }));
  await expect(page.getByRole('dialog')).toContainText(words.verification.missing);
  await page.keyboard.press('Escape');
  await expectTrace(page, words);
}

/** Does the page of claims send anything in it? */
function inClaims(id: string): boolean {
  const shown = [...claims.flatMap((claim) => claim.shown), ...myths.flatMap((myth) => myth.shown ?? [])];
  return shown.some(
    ({ link, facts }) => facts.length > 0 && (new URLSearchParams(link).get('s') ?? 'two-clusters') === id,
  );
}

function inNetworks(id: string): boolean {
  return networks.some((file) => {
    const preset = parsePreset(readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8'));
    return preset.ok && preset.value.scenario === id;
  });
}
