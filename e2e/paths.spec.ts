import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paths } from './fixtures/built.ts';
import { expect, test } from './fixtures/visualizer.ts';

// A browser without scripts is another one.
test.use({ reuseContext: false });

const overlap = 'scenarios/overlap/';

test('every path has its page, its picture and what those ask for who show links', async ({ request }) => {
  expect(paths.length).toBeGreaterThan(2 * 90);
  for (const path of paths) {
    const page = await (await request.get(path)).text();
    expect(page).toContain('<meta property="og:image"');
    const [, picture = ''] = /property="og:image" content="([^"]*)"/.exec(page) ?? [];
    const png = readFileSync(fileURLToPath(new URL(picture, new URL(`../dist/${path}`, import.meta.url))));
    expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, 1200, 630]);
    expect(await (await request.get(`${path}oembed.json`)).json()).toMatchObject({ version: '1.0', type: 'rich' });
  }
});

test('a path without its last slash leads to it, with what was asked', async ({ request }) => {
  for (const [asked, found] of [
    ['claims/I3', '/claims/I3/'],
    ['zh-TW/lessons/flat?theme=dark&v=1', '/zh-TW/lessons/flat/?theme=dark&v=1'],
  ] as const) {
    const answer = await request.get(asked);
    const { pathname, search } = new URL(answer.url());
    expect([answer.status(), pathname + search]).toEqual([200, found]);
  }
  for (const nowhere of ['claims/I99', '..%2f', '%', 'assets'])
    expect((await request.get(`/${nowhere}`, { maxRedirects: 0 })).status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a path is read: its title, its picture and the hops of both networks', async ({ page }) => {
    await page.goto(overlap);
    await expect(page).toHaveTitle(/^Overlapping ranges/);
    await expect(page.getByRole('heading', { name: 'Overlapping ranges' })).toBeVisible();
    const picture = page.getByRole('img', { name: /Overlapping ranges/ });
    await expect(picture).toBeVisible();
    await expect.poll(async () => (await picture.boundingBox())?.height ?? 0).toBeGreaterThan(300);
    const requests = page.getByRole('table', { name: 'Request' });
    await expect(requests).toHaveCount(2);
    await expect(requests.last().getByRole('row')).toHaveCount(8);
    await expect(page.getByRole('listitem').first()).toHaveText('Ends: misdelivered to Pod-A, untouched.');
  });
});

test('a path opens its moment, and its address becomes the moment’s', async ({ visualizer, page }) => {
  await visualizer.open(overlap);
  await expect(visualizer.from).toHaveValue('cluster-1/pod-a');
  await expect(visualizer.side('Flat').outcome).toContainText(/misdelivered/i);
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  await expect.poll(() => visualizer.query().get('s')).toBe('overlap');
  const before = await visualizer.timeline.getAttribute('aria-valuetext');
  await page.reload();
  await expect(visualizer.timeline).toHaveAttribute('aria-valuetext', before ?? '');
});

test('what others add to a path is left out, and what frames it is kept', async ({ visualizer, page }) => {
  await visualizer.open(`${overlap}?fbclid=abc&embed=min&side=r`);
  await expect(visualizer.side('Island').region).toBeVisible();
  await expect(visualizer.side('Flat').region).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(visualizer.query().get('fbclid')).toBeNull();
});

test('a lesson, a claim and a network open what they are about, in the language of their path', async ({
  visualizer,
  page,
}) => {
  await visualizer.open('networks/k3s/');
  await expect(page.getByRole('heading', { name: 'K3s, as it comes', level: 3 })).toBeVisible();
  await visualizer.open('claims/I3/');
  await expect(visualizer.side('Island').outcome).toContainText(/misdelivered/i);
  await visualizer.open('zh-TW/lessons/flat/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await expect.poll(() => visualizer.query().get('lesson')).toBe('flat:1');
});
