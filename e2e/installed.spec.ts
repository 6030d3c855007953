import type { Locator, Page } from '@playwright/test';
import * as v from 'valibot';
import { wordsIn } from '../src/i18n/index.ts';
import { assets, documents, icon, initial, workers } from './fixtures/built.ts';
import type { DocsHost } from './fixtures/docsHost.ts';
import { builtFile, docsHost } from './fixtures/docsHost.ts';
import { another } from './fixtures/languages.ts';
import { test as base, expect } from './fixtures/visualizer.ts';

const test = base.extend<{ host: DocsHost }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture asks for off its first parameter.
  host: async ({}, use) => {
    const host = await docsHost();
    await use(host);
    host.end();
  },
});

// Each begins as a browser does that has never been here.
test.use({ fetchesAhead: true, reuseContext: false });

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';

/** Visits once, until the browser keeps the page. */
async function visit(page: Page, { home }: DocsHost, query = midway): Promise<void> {
  await page.goto(`${home}${query}`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** Another build is published, in which one file has another name; the browser looks for it, as it does when one comes back. */
async function renew(page: Page, host: DocsHost): Promise<void> {
  const [keeper, start] = [builtFile('sw.js')?.toString() ?? '', builtFile('index.html')?.toString() ?? ''];
  const [old = ''] = /assets\/HelpDialog-\w+\.js/.exec(keeper) ?? [];
  const name = old.replace(/-\w+\.js/, '-fedcba9.js');
  host.publish({
    'sw.js': keeper.replace(old, name).replace(/(index\.html","revision":")\w+/, '$1fedcba9'),
    'index.html': start.replace('<html ', '<html data-build="new" '),
    [old]: null,
    [name]: builtFile(old)?.toString() ?? null,
  });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
}

/** Waits until a piece of the page is there, and what it brings is drawn. */
async function drawnWith(page: Page, piece: 'offline' | 'Renewal'): Promise<void> {
  await page.waitForFunction(
    (name) => performance.getEntriesByType('resource').some((each) => each.name.includes(`/${name}-`)),
    piece,
  );
  await page.evaluate(async () => {
    await navigator.serviceWorker.getRegistration();
    for (let frames = 0; frames < 5; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}

async function savingData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

/** Gone with the page that it was left in. */
async function leaveMark(page: Page): Promise<void> {
  await page.evaluate(() => void (document.body.dataset['mark'] = 'same page'));
}

const marked = (page: Page): Locator => page.locator('body[data-mark]');
const renewed = (page: Page): Locator => page.locator('html[data-build]');
const message = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'A new version of this page' });

test('after one visit all of it is kept, and it opens anew when the server is gone', async ({
  host,
  page,
  visualizer,
}) => {
  await visit(page, host);
  const kept = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    }
    return found;
  });
  expect(kept.map((url) => url.replace(host.home, '').replace(/\?.*/, '')).toSorted()).toEqual(
    [
      ...initial,
      ...assets,
      ...workers,
      ...documents,
      icon,
      'index.html',
      'LICENSE.txt',
      'model.md',
      'third-party-notices.md',
    ].toSorted(),
  );
  host.end();

  await page.goto(`${host.home}${midway}&s=overlap&lang=${another}`);
  await expect(page.locator('html')).toHaveAttribute('lang', another);
  const words = await wordsIn(another);
  const first = page.getByRole('region', { name: words.modelText('flat').name });
  await expect(first.getByRole('table').first()).toBeVisible();
  await page.goto(`${host.home}?v=1&page=networks&network=eks-default`);
  await expect(page.getByText('EKS').first()).toBeVisible();
  await page.goto(`${host.home}?v=1&page=lessons`);
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goto(`${host.home}${midway}`);
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who reaches whom?' }).click();
  await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
  // What is for others is asked of the server, and so is what lies below.
  const asked = await page.evaluate(() =>
    Promise.all(
      ['embed.js', 'scenarios/overlap/'].map((path) =>
        fetch(path).then(
          () => path,
          () => 'not kept',
        ),
      ),
    ),
  );
  expect(asked).toEqual(['not kept', 'not kept']);
});

test('a new build asks, waits for whoever presents, and comes when it is let in', async ({ host, page, context }) => {
  await visit(page, host);
  await page.reload();
  // One hears of new builds, and one has not fetched ahead what it will want.
  const [other, sparing] = [await context.newPage(), await context.newPage()];
  await savingData(sparing);
  for (const each of [other, sparing]) await each.goto(`${host.home}${midway}`);
  await drawnWith(other, 'offline');
  for (const each of [other, sparing]) await leaveMark(each);

  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await leaveMark(page);
  await page.waitForLoadState('networkidle');
  await renew(page, host);
  await drawnWith(page, 'Renewal');
  await expect(message(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop presenting' }).click();
  await expect(message(page)).toBeVisible();
  await message(page).getByRole('button', { name: 'Later' }).click();
  await expect(message(page)).toHaveCount(0);
  await expect(marked(page)).toHaveCount(1);

  // Loading it again does not bring it; it is asked again.
  await page.reload();
  await expect(message(page)).toBeVisible();
  await expect(renewed(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Step forward', exact: true }).click();
  await expect(page).toHaveURL(/step=5/);
  await message(page).getByRole('button', { name: 'Reload' }).click();
  await expect(renewed(page)).toHaveCount(1);
  await expect(page).toHaveURL(/step=5/);

  // Other windows are not touched, and still have the files that they were built with.
  await sparing.getByRole('button', { name: 'Menu' }).click();
  await sparing.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(sparing.getByRole('dialog', { name: 'How to use this page' })).toBeVisible();
  for (const each of [other, sparing]) await expect(marked(each)).toHaveCount(1);
});

test('a packet on its way and a level are not interrupted by a new build', async ({ host, page, visualizer }) => {
  await visit(page, host);
  await page.reload();
  await renew(page, host);
  await expect(message(page)).toBeVisible();
  await visualizer.play.click();
  await expect(message(page)).toHaveCount(0);

  await page.goto(`${host.home}${midway}&lesson=flat:1`);
  await drawnWith(page, 'Renewal');
  await expect(message(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(message(page)).toBeVisible();
});

for (const [whose, query, savesData] of [
  ['in a frame of somebody else’s page', `${midway}&embed=full`, false],
  ['of a reader who pays for each byte', midway, true],
] as const) {
  test(`the page ${whose} is not kept`, async ({ host, page }) => {
    if (savesData) await savingData(page);
    await page.goto(`${host.home}${query}`);
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate(async () => {
      for (let moments = 0; moments < 5; moments += 1) await new Promise((idle) => requestIdleCallback(idle));
    });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
}

test('it can be installed below any path, with its name and its pictures', async ({ host, page }) => {
  await page.goto(`${host.home}${midway}`);
  const devtools = await page.context().newCDPSession(page);
  const { errors, data = '', url } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { name, description, start_url, theme_color, icons } = v.parse(
    v.object({
      name: v.string(),
      description: v.string(),
      start_url: v.string(),
      theme_color: v.string(),
      icons: v.array(v.object({ src: v.string(), sizes: v.string(), purpose: v.string() })),
    }),
    JSON.parse(data),
  );
  const start = builtFile('index.html')?.toString() ?? '';
  expect(start).toContain(`<title>${name}</title>`);
  expect(start).toContain(`content="${description}"`);
  expect(new URL(start_url, url).href).toBe(host.home);
  const sizes = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    icons.map(({ src }) => new URL(src, url).href),
  );
  const asked = icons.map(({ sizes: said }) => (said === 'any' ? sizes[0] : Number(said.split('x')[0])));
  expect(sizes).toEqual(asked);
  expect(icons.some(({ purpose }) => purpose.includes('maskable'))).toBe(true);
  // The bar around it has the colour of the page, in both themes.
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const [bar, ground] = await page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
      const { content = '' } = metas.find(({ media }) => matchMedia(media).matches) ?? {};
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = content;
      const colour = getComputedStyle(probe).color;
      probe.style.color = 'var(--bg)';
      return [colour, getComputedStyle(probe).color];
    });
    expect(bar).toBe(ground);
  }
  expect(start).toContain(`content="${theme_color}" media="(prefers-color-scheme: light)"`);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});
