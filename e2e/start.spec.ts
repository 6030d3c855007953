import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { languages } from '../src/formats/index.ts';
import { wordsIn } from '../src/i18n/index.ts';
import { expect, test } from './fixtures/visualizer.ts';

const index = readFileSync(new URL('../dist/index.html', import.meta.url), 'utf8');

/** What the page says and shows by itself. */
async function expectStill(page: Page): Promise<void> {
  for (const language of languages) await expect(page.getByText((await wordsIn(language)).still.what)).toBeVisible();
  for (const name of ['Network: Flat', 'Network: Island']) {
    const picture = page.getByRole('img', { name });
    await expect(picture.getByText('Pod-G', { exact: true })).toBeVisible();
    await expect(picture.getByText('192.168.1.11', { exact: true })).toBeVisible();
    const [figure, drawn] = await Promise.all([
      page.getByRole('figure').filter({ has: picture }).boundingBox(),
      picture.boundingBox(),
    ]);
    expect(figure?.height, name).toBeGreaterThan(drawn?.height ?? Infinity);
  }
  await expect(page.getByText('Chrome 117, Edge 117, Firefox 121 or Safari 16.4')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Load the page again' })).toBeVisible();
}

test('with what stands in it before any script, the page itself is small', () => {
  expect(gzipSync(index).length).toBeLessThanOrEqual(15_000);
});

test('whoever lets no script run is told in every language', () => {
  const [, note = ''] = /<noscript>(.*?)<\/noscript>/s.exec(index) ?? [];
  expect([...note.matchAll(/ lang="([^"]+)">[^<]/g)].map(([, tag]) => tag)).toEqual([...languages]);
});

const textsIn = async (on: Page, pictures: string): Promise<readonly string[]> =>
  (await on.locator(`${pictures} text`).allTextContents()).filter((text) => text !== '').toSorted();

test('the pictures that stand there first are those that the page begins with', async ({ page, browser, baseURL }) => {
  await page.goto('');
  await expect(page.getByRole('button', { name: 'Across clusters', exact: true })).toBeVisible();
  const still = await browser.newPage({ ...(baseURL === undefined ? {} : { baseURL }), javaScriptEnabled: false });
  await still.goto('');
  await expectStill(still);
  expect(await textsIn(still, '.still .diagram')).toEqual(await textsIn(page, '.side-picture .diagram'));
  await still.close();
});

test('without its program the page says what it is, shows it, and says what it needs', async ({ page }) => {
  await page.route(/\/assets\/index-.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4');
  await expectStill(page);
});

test('without its style sheet it says so, and works', async ({ visualizer, page }) => {
  await page.route(/\/assets\/index-.*\.css$/, (route) => route.fulfill({ status: 404, body: '' }));
  await visualizer.open('');
  await expect(page.getByText('style sheet could not be loaded')).toBeVisible();
  await visualizer.from.selectOption('cluster-1/pod-a');
  await expect(page).toHaveURL(/from=cluster-1\/pod-a/);
});

test('below an address of its own, where its files are not, it is no white page', async ({ page }) => {
  await page.route(
    ({ pathname }) => pathname === '/course/week/3',
    (route) => route.fulfill({ contentType: 'text/html', body: index }),
  );
  await page.goto('course/week/3');
  await expect(page.getByText('see who the receiver thinks is calling')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Network: Island' })).toBeAttached();
  await expect(page.getByText('needs JavaScript, the page’s own address')).toBeVisible();
});

test('in a frame without an origin, where nothing can be kept and no address written, it works', async ({
  page,
  baseURL,
}) => {
  const frame = `<iframe sandbox="allow-scripts" width="1200" height="700" src="${baseURL ?? ''}?v=1"></iframe>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(frame);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${address.port}/`);
  const inside = page.frameLocator('iframe');
  await inside.getByRole('combobox', { name: 'From', exact: true }).selectOption('cluster-1/pod-a');
  await inside.getByRole('combobox', { name: 'To', exact: true }).selectOption('cluster-2/pod-g');
  await inside.getByRole('button', { name: 'Step forward', exact: true }).click();
  await expect(inside.getByRole('slider', { name: 'Timeline' })).toHaveAttribute('aria-valuetext', /^Moment 1 /);
  await inside.getByRole('link', { name: 'Claims' }).click();
  await expect(inside.getByRole('heading', { name: 'Claims' })).toBeVisible();
  await expect(inside.getByRole('alert')).toHaveCount(0);
  server.close();
});

test('no text becomes markup or script', async ({ page }) => {
  await page.goto('');
  const refused = await page.evaluate(() =>
    [
      () => {
        document.createElement('p').innerHTML = '<b>planted</b>';
      },
      () => {
        document.createElement('script').text = 'planted';
      },
      () => {
        document.createElement('script').src = './planted.js';
      },
    ].map((plant) => {
      try {
        plant();
        return 'taken';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    }),
  );
  expect(refused).toEqual(['refused', 'refused', 'refused']);
});

for (const size of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]) {
  test(`${size.width}x${size.height}: the first screen has at most 24 controls and 120 words`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize(size);
    await visualizer.open();
    await expect(page.locator('.examples')).toBeVisible();
    // What comes later counts too.
    await expect(page.locator('.zoom')).toBeAttached();
    const { controls, words } = await page.evaluate(firstLook);
    expect(controls.length, controls.join(', ')).toBeLessThanOrEqual(24);
    expect(words).toBeLessThanOrEqual(120);
    expect(words).toBeGreaterThan(30);
  });
}

/** What can be pressed of what is seen, but for terms in a sentence; and how many words stand outside the pictures. */
function firstLook(): { readonly controls: readonly string[]; readonly words: number } {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the browser gets this function alone
  const isSeen = (each: Element): boolean => {
    const { top, bottom, width } = each.getBoundingClientRect();
    return (
      each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      width > 2 &&
      bottom > 0 &&
      top < window.innerHeight
    );
  };
  const controls = [...document.querySelectorAll('button, a[href], select, input, summary')].filter(
    (each) => isSeen(each) && !each.matches('.term-word'),
  );
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = 0;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const holder = text.parentElement;
    if (holder === null || holder.closest('svg, option, script, noscript') !== null || !isSeen(holder)) continue;
    words += (text.textContent ?? '').split(/\s+/).filter((word) => word !== '').length;
  }
  return { controls: controls.map((each) => each.getAttribute('aria-label') ?? each.textContent), words };
}
