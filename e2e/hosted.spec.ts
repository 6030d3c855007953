import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { EmbedClient, EmbedState, IslandHopElement } from '../src/embed/embed.ts';
import { expect, test } from './fixtures/visualizer.ts';

// How far one can go back is counted, and of a page that was wiped nothing of that is.
test.use({ reuseContext: false });

const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

/** Somebody else's pages, by their paths, on an origin that is not this page's; `localhost` is another one. */
async function served(pages: Readonly<Record<string, string>>, visit: (port: number) => Promise<void>): Promise<void> {
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(pages[url] === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><meta charset="utf-8"><title>Host</title>${pages[url] ?? ''}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const address = server.address();
    await visit(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

declare global {
  interface Window {
    heard?: string[];
    pictures: Record<'flat' | 'island', EmbedClient>;
  }
}

test('the client is one file of less than 5000 bytes, gzipped, and loads nothing else', () => {
  const text = readFileSync(new URL('../dist/embed.js', import.meta.url));
  expect(gzipSync(text).length).toBeLessThan(5000);
  expect(text.toString()).not.toMatch(/\bfrom\s*['"`]|\bimport\s*[('"`{*]|\brequire\(/);
});

/** One in a frame of the page's own, by the client, and one by the element. */
const twoPictures = (home: string): string => `
  <iframe id="flat" src="${home}${send}&embed=min&side=l" title="Flat" width="640" height="420"></iframe>
  <island-hop id="island" query="${send}&embed=bar" side="r" theme="dark" lock title="Island"></island-hop>
  <script type="module">
    import { connect } from '${home}embed.js';
    const island = document.querySelector('#island');
    window.pictures = { flat: connect(document.querySelector('#flat')), island };
    window.heard = [];
    const hear = (name, kind, state) => heard.push(state ? name + ' ' + state.step + '/' + state.last : name + ' ' + kind);
    pictures.flat.listen(({ kind, state }) => hear('flat', kind, state));
    for (const kind of ['ready', 'step', 'resize']) {
      island.addEventListener(kind, ({ detail }) => hear('island', kind, kind === 'step' ? detail : undefined));
    }
    addEventListener('message', ({ data }) => { if (data.told) heard.push('stranger told'); });
  </script>`;

/** It says what pictures say, and asks the picture beside it, which answers its own parent alone. */
const forging = `<script>
  const state = { link: '?forged', step: 99, last: 99, playing: false };
  for (let id = 0; id < 20; id += 1) {
    parent.postMessage({ islandHop: 1, kind: 'onStep', state }, '*');
    parent.postMessage({ islandHop: 1, id, kind: 'state', state }, '*');
    for (const kind of ['hello', 'getState']) parent.frames[0].postMessage({ islandHop: 1, id, kind, link: null }, '*');
  }
  addEventListener('message', ({ data }) => parent.postMessage({ told: data }, '*'));
</script>`;

test('a page of another origin steps two pictures, hears of each, and is not misled by a third', async ({
  page,
  baseURL,
}) => {
  await served({ '/lesson': twoPictures(baseURL ?? ''), '/stranger': forging }, async (port) => {
    await page.goto(`http://127.0.0.1:${port}/lesson`);
    await stepBoth(page, `http://localhost:${port}/stranger`);
  });
});

async function stepBoth(page: Page, stranger: string): Promise<void> {
  const said = (): Promise<readonly string[]> => page.evaluate(() => window.heard ?? []);
  await expect.poll(said).toEqual(expect.arrayContaining(['flat ready', 'island ready']));
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    return new Promise((loaded) => frame.addEventListener('load', loaded));
  }, stranger);
  const both = (by: number): Promise<EmbedState[]> =>
    page.evaluate((steps) => Promise.all([window.pictures.flat.step(steps), window.pictures.island.step(steps)]), by);
  expect(await both(3)).toEqual([
    expect.objectContaining({ step: 2, last: 9, playing: false }),
    expect.objectContaining({ step: 2, last: 13, playing: false }),
  ]);
  await both(-1);
  await expect.poll(said).toEqual(expect.arrayContaining(['flat 1/9', 'island 1/13']));
  // Nothing of it came from the third, nor was it answered.
  expect((await said()).filter((each) => /99|told/.test(each))).toEqual([]);
  await expect.poll(said).toEqual(expect.arrayContaining(['flat resize', 'island resize']));
  // Who greets again may have missed what was told before, and hears it once more.
  const timesHeard = async (what: string): Promise<number> => (await said()).filter((each) => each === what).length;
  expect(await timesHeard('flat 1/9')).toBe(1);
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#flat');
    frame?.contentWindow?.postMessage({ islandHop: 1, kind: 'hello', id: 999, link: null }, '*');
  });
  await expect.poll(async () => timesHeard('flat 1/9')).toBe(2);
  const pictures = { flat: page.frameLocator('#flat'), island: page.frameLocator('#island iframe') };
  await expect(pictures.flat.getByRole('heading', { name: 'Flat', exact: true })).toBeVisible();
  await expect(pictures.island.locator('.side-caption')).toContainText('node-1 routes');

  const goTo = (step: number | null): Promise<EmbedState> =>
    page.evaluate((to) => window.pictures.island.goTo(to), step);
  expect(await goTo(7)).toMatchObject({ step: 7, last: 13 });
  expect(await goTo(99)).toMatchObject({ step: 13 });
  expect(await goTo(null)).toMatchObject({ step: null });

  const link = `${send}&s=two-clusters&r.gateway=node&step=5`;
  const opened = await page.evaluate((asked) => window.pictures.island.setState(asked), link);
  expect(opened.link).toMatch(/r\.gateway=node.*step=5/);
  // Going back leaves the page, as it does without pictures in it.
  expect(await page.evaluate(() => history.length)).toBe(2);
  const refused = page.evaluate(() => window.pictures.flat.setState('?v=1&from=nobody').catch(String));
  expect(await refused).toContain('bad-link');
}

/** A deck whose slide has as many fragments as the picture has steps; a frame has no keys that it was not given. */
const deck = (home: string): string => `
  <island-hop query="${send}" side="r" title="Island"></island-hop>
  <p role="status"></p>
  <script type="module">
    import '${home}embed.js';
    const hop = document.querySelector('island-hop');
    const way = { ArrowRight: 1, ArrowLeft: -1 };
    addEventListener('keydown', ({ key }) => { if (way[key]) void hop.step(way[key]); });
    const show = ({ step }) => { document.querySelector('p').textContent = step === null ? 'start' : String(step); };
    hop.addEventListener('step', ({ detail }) => show(detail));
    hop.addEventListener('ready', async () => show(await hop.getState()));
  </script>`;

test('in a deck 14 arrows to the right walk the island, and 14 to the left come back', async ({ page, baseURL }) => {
  await served({ '/deck': deck(baseURL ?? '') }, async (port) => {
    await page.goto(`http://127.0.0.1:${port}/deck`);
    const at = page.getByRole('status');
    const picture = page.frameLocator('iframe');
    const caption = picture.locator('.side-caption');
    await expect(at).toHaveText('start');
    const captions: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('ArrowRight');
      await expect(at).toHaveText(String(step));
      captions.push(await caption.innerText());
    }
    expect(await page.evaluate(() => document.querySelector<IslandHopElement>('island-hop')?.getState())).toMatchObject(
      {
        step: 13,
        last: 13,
      },
    );
    for (let step = 12; step >= 0; step -= 1) {
      await page.keyboard.press('ArrowLeft');
      await expect(at).toHaveText(String(step));
      await expect(caption).toHaveText(captions[step] ?? '', { useInnerText: true });
    }
    await page.keyboard.press('ArrowLeft');
    await expect(at).toHaveText('start');
    expect(new Set(captions).size).toBe(14);
  });
});
