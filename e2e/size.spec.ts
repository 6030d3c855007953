import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { others } from './fixtures/languages.ts';
import { expect, test } from './fixtures/visualizer.ts';

// Each begins as a browser does that has never been here.
test.use({ fetchesAhead: true, reuseContext: false, serviceWorkers: 'block' });

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';

/** Bytes of JavaScript, gzipped, that a screen may load before anybody touches it; React and React DOM alone are 69 000. */
const screens = [
  { name: 'the first screen', query: '', most: 150_000 },
  { name: 'a link to a moment', query: midway, most: 192_000 },
  { name: 'an embedded page', query: `${midway}&embed=1`, most: 192_000 },
  ...others.map((language) => ({ name: `a link in ${language}`, query: `${midway}&lang=${language}`, most: 197_500 })),
];

/** What is fetched ahead while the browser is idle comes on top. */
const mostInAll = 461_500;

async function scriptsOf(page: Page, query: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) {
      sizes.push(response.body().then((body) => gzipSync(body).length));
    }
  });
  await page.goto(query, { waitUntil: 'networkidle' });
  await expect(page.getByRole('region').first()).toBeVisible();
  // What is fetched ahead comes in two idle moments.
  let before = -1;
  const isQuiet = (): boolean => {
    const same = sizes.length === before;
    before = sizes.length;
    return same;
  };
  await expect.poll(isQuiet, { intervals: [1500] }).toBe(true);
  const all = await Promise.all(sizes);
  return all.reduce((sum, size) => sum + size, 0);
}

for (const { name, query, most } of screens) {
  test(`${name} loads no more than ${most} bytes of script`, async ({ page }) => {
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const size = await scriptsOf(page, query);
    expect(size).toBeGreaterThan(69_000);
    expect(size).toBeLessThanOrEqual(most);
  });
}

test(`with all that is fetched ahead it is no more than ${mostInAll} bytes`, async ({ page }) => {
  expect(await scriptsOf(page, '')).toBeLessThanOrEqual(mostInAll);
});
