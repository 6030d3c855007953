import type { Locator, Page } from '@playwright/test';
import { another, messagesOf, others } from './fixtures/languages.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import type { Language } from '../src/formats/index.ts';
import { wordsIn } from '../src/i18n/index.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3';
const inChinese = `${midway}&lang=zh-TW`;
/** When all is told. */
const atEnd = midway.replace('step=3', 'step=14');

const language = (page: Page): Locator => page.getByRole('combobox', { name: 'Language / 語言' });
const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test('the language is chosen by a control, and the link speaks it', async ({ visualizer, page, browser, baseURL }) => {
  await visualizer.open(atEnd);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await language(page).selectOption('zh-TW');
  await expect(region(page, '扁平模式').getByRole('table', { name: '請求' })).toContainText('最長前綴比對');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await expect(page).toHaveTitle('Pod-A → Pod-G，扁平模式與島嶼模式 · Island Hop');
  await expect.poll(() => visualizer.query().get('lang')).toBe('zh-TW');

  const fresh = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US', serviceWorkers: 'block' });
  const other = await fresh.newPage();
  await other.goto(page.url());
  await expect(region(other, '島嶼模式').getByRole('status')).toContainText('送達，改寫 3 次');
  await expect(other.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await fresh.close();

  await language(page).selectOption('en');
  await expect(region(page, 'Flat')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(() => visualizer.query().get('lang')).toBe(null);
});

test('who reads English loads no other language', async ({ visualizer, page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await visualizer.open(atEnd);
  await expect(visualizer.side('Flat').outcome).toBeVisible();
  const of = (tag: Language) => loaded.filter((url) => messagesOf(tag).some((file) => url.endsWith(file)));
  expect(others.flatMap(of)).toEqual([]);
  await language(page).selectOption(another);
  await expect(region(page, (await wordsIn(another)).modelText('flat').name)).toBeVisible();
  expect(of(another)).not.toEqual([]);
});

test('words that cannot be loaded leave those that are there', async ({ visualizer, page }) => {
  for (const file of messagesOf(another)) await page.route(`**/${file}`, (route) => route.abort());
  await visualizer.open(`${atEnd}&lang=${another}`);
  await expect(visualizer.side('Flat').outcome).toContainText('delivered');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('whoever starts over goes on in the language they read', async ({ page }) => {
  await page.goto('?v=1&from=nobody&lang=zh-TW');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('nobody');
  await alert.getByRole('button', { name: '從第一個情境開始' }).click();
  await expect(region(page, '扁平模式')).toBeVisible();
  await expect(page).toHaveURL(/lang=zh-TW/);
});

test.describe('where the browser prefers Chinese as it is written in Taiwan', () => {
  test.use({ locale: 'zh-TW' });

  test('an address without a link speaks it', async ({ visualizer, page }) => {
    await visualizer.open();
    await expect(region(page, '扁平模式')).toBeVisible();
    await expect.poll(() => visualizer.query().get('lang')).toBe('zh-TW');
  });

  test('a link shows what its sender saw', async ({ visualizer }) => {
    await visualizer.open(atEnd);
    await expect(visualizer.side('Flat').outcome).toContainText('delivered');
  });
});

for (const width of [360, 390, 768, 1024, 1440]) {
  test(`at ${width} px nothing overflows in Chinese, and no text lies on another`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await visualizer.open(inChinese);
    await expect(region(page, '扁平模式').getByRole('button', { name: /^Pod-A，/ })).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await overlappingTexts(page)).toEqual([]);
    await visualizer.menu();
    const cut = await page.locator('button:visible, label:visible').evaluateAll((all) =>
      all
        // What is one pixel wide is heard only.
        .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
        .flatMap(({ textContent }) => (textContent === '' ? [] : [textContent])),
    );
    expect(cut).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test('no violations in Chinese', async ({ visualizer, page }) => {
  await visualizer.open(`${inChinese}&inspect=r:cluster-2/gateway`);
  await expect(region(page, '島嶼模式')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
