import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { another } from './fixtures/languages.ts';
import { expect, test } from './fixtures/visualizer.ts';

// Each begins as a browser does that has never been here.
test.use({ fetchesAhead: true, reuseContext: false });

const root = fileURLToPath(new URL('..', import.meta.url));
const file = pathToFileURL(`${root}dist-single/island-hop.html`).href;
const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

// One worker builds it once.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  execFileSync(process.execPath, ['.ci/buildSingle.mjs'], { cwd: root, stdio: 'pipe' });
});

/** Opens the file with every network refused, and tells what was asked of one all the same. */
async function openFile(page: Page, query: string): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', (error) => asked.push(String(error)));
  await page.context().setOffline(true);
  await page.goto(`${file}${query}`);
  return asked;
}

test('one file shows a send from a disk, to its end, and its address opens the same moment', async ({
  visualizer,
  page,
  context,
}) => {
  const asked = await openFile(page, send);
  // It is kept already, and no browser is asked to.
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(0);
  await visualizer.toEnd();
  await expect(visualizer.side('Island').region.getByRole('status').first()).toContainText('delivered, 3 rewrites');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('slider', { name: 'Timeline' })).toHaveAttribute(
    'aria-valuetext',
    (await page.getByRole('slider', { name: 'Timeline' }).getAttribute('aria-valuetext')) ?? '',
  );
  expect(asked).toEqual([]);
});

test('one file speaks another language, and has the other scenarios, lessons and networks in it', async ({ page }) => {
  const asked = await openFile(page, `${send}&s=overlap&lang=${another}`);
  await expect(page.getByRole('slider')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', another);
  await page.goto(`${file}?v=1&page=lessons`);
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.goto(`${file}?v=1&page=networks&network=eks-default`);
  await expect(page.getByText('EKS').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('workers of one file begin: who reaches whom is answered', async ({ visualizer, page }) => {
  const asked = await openFile(page, send);
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who reaches whom?' }).click();
  await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
  expect(asked).toEqual([]);
});
