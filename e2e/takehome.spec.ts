import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { captureOf } from '../src/export/capture/index.ts';
import { takeHomeScript } from '../src/export/takeHome/index.ts';
import { scenarioNamed } from '../src/testing/catalogue.ts';
import { takeHomeInput } from '../src/testing/takeHome.ts';
import { wordsFor } from '../src/i18n/index.ts';
import { expect, test } from './fixtures/visualizer.ts';

const ends = ['cluster-1/pod-a', 'cluster-2/pod-g'] as const;
const island = takeHomeInput(scenarioNamed('two-clusters'), 'island', {}, ends);
const base = 'two-clusters_island_cluster-1-pod-a_cluster-2-pod-g';

async function taken(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A picture that comes from elsewhere; a drop begins with its being carried over the page, which has to welcome it. */
async function dropped(page: Page, kind: 'drop' | 'paste', onto: string, bytes: Buffer): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        ([type, selector, octets]) => {
          const data = new DataTransfer();
          const mime = octets[0] === 0x89 ? 'image/png' : 'image/svg+xml';
          data.items.add(new File([Uint8Array.from(octets)], 'moment', { type: mime }));
          const init = { bubbles: true, cancelable: true };
          const events =
            type === 'paste'
              ? [new ClipboardEvent(type, { ...init, clipboardData: data })]
              : ['dragover', type].map((each) => new DragEvent(each, { ...init, dataTransfer: data }));
          return events.every((event) => document.querySelector(selector)?.dispatchEvent(event) === false);
        },
        [kind, onto, [...bytes]] as const,
      ),
    )
    .toBe(true);
}

/** Opened by itself it moves, and tells of another hop every few seconds; for whoever wants less motion it stands still. */
async function playsByItself(page: Page, svg: string): Promise<void> {
  expect(svg.match(/var\(|url\(|href=|<script/g)).toBeNull();
  expect(svg.length).toBeLessThan(200_000);
  const opened = await page.context().newPage();
  await opened.setContent(svg);
  const saidAt = (milliseconds: number): Promise<readonly string[]> =>
    opened.evaluate((time) => {
      for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = time;
      }
      const seen = [...document.querySelectorAll('text')].filter(
        (text) => getComputedStyle(text).visibility === 'visible',
      );
      return seen.map((text) => text.textContent);
    }, milliseconds);
  expect(await saidAt(100)).toContain('Pod-A is about to connect to 192.0.2.2:80.');
  expect((await saidAt(15_500)).join(' ')).toContain('gateway-2 DNAT to 10.4.1.2:8080');
  expect(await saidAt(15_500)).not.toContain('Pod-A is about to connect to 192.0.2.2:80.');
  await opened.emulateMedia({ reducedMotion: 'reduce' });
  expect(await opened.evaluate(() => document.getAnimations().length)).toBe(0);
  await opened.close();
}

test('script, capture and table of the send on screen can be taken home', async ({ visualizer, page }) => {
  await visualizer.open(`?v=1&from=${ends[0]}&to=${ends[1]}`);
  await visualizer.menu();
  await page.getByRole('button', { name: 'Run it yourself' }).click();
  await page.getByRole('radio', { name: /Island/ }).check();

  const script = await taken(page, 'Run this for real');
  expect(script.name).toBe(`${base}.sh`);
  const text = script.bytes.toString('utf8');
  expect(text).toContain('192.0.2.2:80');
  expect(text).toContain(page.url().split('?')[0]);
  // Beyond the link, it is what the terminal prints; that one is run for real.
  const lines = takeHomeScript(island).split('\n');
  expect(text.split('\n').filter((line) => !lines.includes(line))).toHaveLength(1);

  const capture = await taken(page, 'Download capture');
  expect(capture.name).toBe(`${base}.pcapng`);
  expect(capture.bytes.equals(captureOf(island.topology, island.exchange, wordsFor('en')))).toBe(true);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(capture.name);

  await page.getByRole('button', { name: 'Carry it away' }).click();
  const table = await taken(page, 'CSV table');
  expect(table.name).toBe(`${base}.csv`);
  expect(table.bytes.toString('utf8')).toContain(
    '\r\nRequest,3,gateway-1,192.168.101.2:40000 → 192.0.2.2:80,62,"routes, SNAT masquerade egress-snat',
  );
});

test('a send as a GIF shows every step, and its pictures differ', async ({ visualizer, page }) => {
  await visualizer.open(`?v=1&from=${ends[0]}&to=${ends[1]}&step=3`);
  await visualizer.menu();
  await page.getByRole('button', { name: 'Run it yourself' }).click();
  await page.getByRole('button', { name: 'Carry it away' }).click();
  const { name, bytes } = await taken(page, 'GIF');
  expect(name).toBe(`${base.replace('island', 'flat')}.gif`);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(name);
  const seen = await page.evaluate(
    async (data) => {
      const decoder = new ImageDecoder({ type: 'image/gif', data: Uint8Array.from(data) });
      await decoder.tracks.ready;
      const { frameCount = 0, repetitionCount = 0 } = decoder.tracks.selectedTrack ?? {};
      const canvas = new OffscreenCanvas(300, 120);
      const drawn = canvas.getContext('2d', { willReadFrequently: true });
      const looks = new Set<string>();
      let lasting = 0;
      for (let frameIndex = 0; frameIndex < frameCount; frameIndex += 1) {
        const { image } = await decoder.decode({ frameIndex });
        lasting += (image.duration ?? 0) / 1000;
        drawn?.drawImage(image, 0, 0, canvas.width, canvas.height);
        image.close();
        looks.add(String(drawn?.getImageData(0, 0, canvas.width, canvas.height).data));
      }
      return { frameCount, repetitionCount, lasting, looks: looks.size };
    },
    [...bytes],
  );
  // Before the first step, and each step with four pictures of the way to it.
  const steps = (seen.frameCount - 1) / 5;
  expect(Number.isInteger(steps) && steps > 10).toBe(true);
  expect(seen.repetitionCount).toBe(Number.POSITIVE_INFINITY);
  expect(seen.lasting).toBeCloseTo(2000 + steps * (2000 + 4 * 230), -2);
  expect(seen.looks).toBeGreaterThan(steps * 3);
});

test('the left side is offered first, and before anybody sends there is nothing to take', async ({
  visualizer,
  page,
}) => {
  await visualizer.open();
  await visualizer.menu();
  await page.getByRole('button', { name: 'Run it yourself' }).click();
  await expect(page.getByRole('dialog')).toContainText('Choose who sends and who receives first');
  await page.keyboard.press('Escape');
  await visualizer.from.selectOption(ends[0]);
  await visualizer.to.selectOption(ends[1]);
  await visualizer.menu();
  await page.getByRole('button', { name: 'Run it yourself' }).click();
  expect((await taken(page, 'Run this for real')).name).toBe(base.replace('island', 'flat').concat('.sh'));
});

test('a saved picture that is brought back opens its moment, and a foreign one says that it has none', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(`?v=1&from=${ends[0]}&to=${ends[1]}&step=3`);
  const address = page.url();
  const pictures: Record<string, Buffer> = {};
  await visualizer.menu();
  await page.getByRole('button', { name: 'Run it yourself' }).click();
  await page.getByRole('button', { name: 'Carry it away' }).click();
  for (const form of ['SVG', 'PNG', 'Animated SVG']) pictures[form] = (await taken(page, form)).bytes;
  const svg = pictures['SVG']?.toString('utf8') ?? '';
  expect(svg).toContain('>Network fabric routes: longest prefix match for 192.0.2.2: ');
  expect(svg.match(/var\(|url\(|href=|<script|class=/g)).toBeNull();
  await page.keyboard.press('Escape');
  await playsByItself(page, pictures['Animated SVG']?.toString('utf8') ?? '');

  const bring = async (name: string, buffer: Buffer): Promise<void> => {
    await page.getByRole('button', { name: 'Share' }).click();
    const mimeType = name.endsWith('svg') ? 'image/svg+xml' : 'image/png';
    await page.getByLabel(/^Open a scenario file/).setInputFiles({ name, mimeType, buffer });
  };
  for (const [form, bytes] of Object.entries(pictures)) {
    await visualizer.to.selectOption('cluster-1/pod-b');
    await expect(page).not.toHaveURL(address);
    await bring(`moment.${form.toLowerCase()}`, bytes);
    await expect(page).toHaveURL(address);
  }
  await bring('other.png', Buffer.from('nothing of ours'));
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('carries no moment');

  // Dropped on the pictures, and pasted over a dialog, which then is about another moment.
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('alert').getByRole('button').click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dropped(page, 'drop', 'dialog[open]', Buffer.from('nothing of ours'));
  await expect(dialog.getByRole('alert')).toContainText('took the link out');
  await dropped(page, 'paste', 'dialog[open] textarea', pictures['SVG'] ?? Buffer.of());
  await expect(page).toHaveURL(address);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await visualizer.to.selectOption('cluster-1/pod-b');
  await dropped(page, 'drop', '.stage', pictures['PNG'] ?? Buffer.of());
  await expect(page).toHaveURL(address);
  await dropped(page, 'drop', '.stage', Buffer.from('nothing of ours'));
  const said = page.getByRole('alert').filter({ hasText: 'carries no moment' });
  await expect(said).toBeVisible();
  await said.getByRole('button').click();
  await expect(said).toHaveCount(0);
});
