import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { wordsIn } from '../src/i18n/index.ts';
import { browserNames } from '../src/ui/app/leastBrowsers.ts';
import { another } from './fixtures/languages.ts';
import { expect, test } from './fixtures/visualizer.ts';

/** What Chromium has and some least browser has not, by its path from the global object. */
const newer = [
  'Intl.Segmenter',
  'Intl.DurationFormat',
  'requestIdleCallback',
  'cancelIdleCallback',
  'scheduler',
  'navigation',
  'ViewTransition',
  'Document.prototype.startViewTransition',
  'CompressionStream',
  'AbortSignal.any',
  'AbortSignal.timeout',
  'Array.fromAsync',
  'Array.prototype.group',
  'ArrayBuffer.prototype.transfer',
  'Atomics.waitAsync',
  'Element.prototype.checkVisibility',
  'Element.prototype.moveBefore',
  'HTMLElement.prototype.showPopover',
  'HTMLElement.prototype.togglePopover',
  'HTMLDialogElement.prototype.requestClose',
  'Iterator',
  'Map.groupBy',
  'Object.groupBy',
  'Promise.try',
  'Promise.withResolvers',
  'RegExp.escape',
  'Set.prototype.difference',
  'Set.prototype.intersection',
  'Set.prototype.isDisjointFrom',
  'Set.prototype.isSubsetOf',
  'Set.prototype.isSupersetOf',
  'Set.prototype.symmetricDifference',
  'Set.prototype.union',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'Uint8Array.fromBase64',
  'Uint8Array.prototype.toBase64',
  'URL.canParse',
  'URL.parse',
  'FontFaceSet.prototype.check',
  'CSS.highlights',
  'CloseWatcher',
  'EditContext',
] as const;

async function asInALeastBrowser(page: Page): Promise<void> {
  await page.addInitScript((paths: readonly string[]) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page
    const remove = (holder: unknown, name: string): void => {
      if ((typeof holder === 'object' || typeof holder === 'function') && holder !== null) {
        Reflect.deleteProperty(holder, name);
      }
    };
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page
    const inside = (holder: unknown, name: string): unknown =>
      (typeof holder === 'object' || typeof holder === 'function') && holder !== null
        ? Reflect.get(holder, name)
        : undefined;
    for (const path of paths) {
      const names = path.split('.');
      const last = names.pop() ?? '';
      remove(names.reduce<unknown>(inside, globalThis), last);
    }
    const iterator = Reflect.getPrototypeOf(Reflect.getPrototypeOf([].values()) ?? {});
    for (const method of ['map', 'filter', 'toArray', 'some', 'every', 'find', 'flatMap', 'reduce', 'take', 'drop']) {
      remove(iterator, method);
    }
  }, newer);
}

test('every page, dialog and panel works without what is newer than the least browsers', async ({
  visualizer,
  page,
}) => {
  await asInALeastBrowser(page);
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&inspect=r:cluster-1/gateway');
  expect(await page.evaluate(() => [typeof Intl.Segmenter, typeof requestIdleCallback])).toEqual([
    'undefined',
    'undefined',
  ]);
  await expect(page.getByRole('region', { name: 'Inside gateway-1' })).toBeVisible();
  await visualizer.stepForward.click();
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'delivered, untouched' }).hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  for (const name of ['Help', 'Share', 'Run it yourself', 'What does it cost?']) {
    await visualizer.menu();
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  for (const name of ['Lessons', 'Claims', 'Addresses', 'Real networks', 'Your clusters']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await page.getByRole('combobox', { name: 'Language / 語言' }).selectOption(another);
  await expect(page.getByRole('navigation')).toContainText((await wordsIn(another)).shell.pages.addresses);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('no built script calls what the least browsers do not have, unless it asks first', () => {
  const folder = new URL('../dist/assets/', import.meta.url);
  const calls =
    /\.(?:groupBy|withResolvers|fromAsync|isWellFormed|toWellFormed|canParse|isSubsetOf|symmetricDifference|startViewTransition|checkVisibility)\(|AbortSignal\.(?:any|timeout)\(|Promise\.try\(|new Intl\.DurationFormat/g;
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(calls) ?? []);
  // React has it for those who use view transitions, and looks whether it is there.
  expect(found.filter((call) => call !== '.startViewTransition(')).toEqual([]);
});

test('the least browsers are said in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8').replaceAll(' and ', ', ');
  expect(readme).toContain(`${browserNames.join(', ')}, newer`);
});
