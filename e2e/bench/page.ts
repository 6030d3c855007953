import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { chromiumArguments, chromiumOnThisMachine, isRoot } from '../../.ci/browsers.mjs';
import { deviceId } from '../../src/engine/index.ts';
import { crowdLink, crowdOf } from '../fixtures/crowd.ts';
import { layoutsIn } from '../fixtures/layouts.ts';

interface PageFigures {
  readonly picture: string;
  /** How many times slower than it is the processor is made. */
  readonly throttle: number;
  /** Milliseconds of the main thread a frame, while packets move. */
  readonly mainThread: number;
  readonly framesPerSecond: number;
  readonly layouts: number;
  /** Objects laid out in the middle one of them. */
  readonly laidOut: number;
  /** Milliseconds from choosing a receiver to the frame that shows it. */
  readonly chosen: number;
  /** Cumulative Layout Shift (web.dev/cls), from opening to the last frame. */
  readonly shift: number;
}

const pictures = [
  { picture: '12 pods', link: '?v=1&l=flat&r=island&from=cluster-1/pod-a&to=cluster-2/pod-g', other: 'Pod-H' },
  {
    picture: '960 pods',
    link: crowdLink({ from: deviceId('cluster-1/pod-7-4'), to: deviceId('cluster-2/pod-3-2') }, crowdOf([22, 10], 30)),
    other: 'Pod-4-2',
  },
] as const;

/** What the built page costs while it plays, in the default window, with two networks in it. */
export async function measurePage(): Promise<readonly PageFigures[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = 'node_modules/.cache/island-hop/bench';
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const executablePath = chromiumOnThisMachine();
  const browser = await chromium.launch({
    args: chromiumArguments,
    chromiumSandbox: !isRoot,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const figures: PageFigures[] = [];
    for (const { picture, link, other } of pictures) {
      for (const throttle of [1, 4]) {
        const page = await browser.newPage();
        // What tsx makes of a function calls a helper that no page has.
        await page.addInitScript('globalThis.__name = (each) => each;');
        await page.addInitScript(countShifts);
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable');
        await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
        await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${link}`);
        await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '0.25×' });
        await page.getByRole('button', { name: 'Play', exact: true }).click();
        const frame = await frames(page, session);
        const { count, objects } = await layoutsIn(browser, page);
        const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
        const chosen = await choosing(page, other);
        figures.push({ picture, throttle, ...frame, layouts: count, laidOut: objects, chosen, shift });
        await page.close();
      }
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function frames(page: Page, session: CDPSession): Promise<Pick<PageFigures, 'mainThread' | 'framesPerSecond'>> {
  const count = 100;
  const before = await taskSeconds(session);
  const elapsed = await page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        let left = wanted;
        requestAnimationFrame(function next() {
          left -= 1;
          if (left === 0) resolve(performance.now() - begun);
          else requestAnimationFrame(next);
        });
      }),
    count,
  );
  const busy = (await taskSeconds(session)) - before;
  return { mainThread: (busy * 1000) / count, framesPerSecond: (count * 1000) / elapsed };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** A receiver is chosen in the select or the search box; the picture is there with the second frame after it. */
async function choosing(page: Page, name: string): Promise<number> {
  const to = page.getByRole('combobox', { name: 'To', exact: true });
  const isSelect = (await to.evaluate(({ tagName }) => tagName)) === 'SELECT';
  if (!isSelect) await to.fill(name);
  const option = page.getByRole('option', { name: new RegExp(`^${name}\\b`) });
  if (!isSelect) await option.first().waitFor();
  const value = isSelect ? await to.locator('option', { hasText: name }).first().getAttribute('value') : null;
  return to.evaluate(
    (control, chosen) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        if (control instanceof HTMLSelectElement && chosen !== null) {
          control.value = chosen;
          control.dispatchEvent(new Event('change', { bubbles: true }));
        } else control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
      }),
    value,
  );
}

function countShifts(): void {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isAsked = 'hadRecentInput' in entry && entry.hadRecentInput === true;
      if (!isAsked && 'value' in entry) sum += Number(entry.value);
    }
    document.documentElement.dataset['shift'] = String(sum);
  }).observe({ type: 'layout-shift', buffered: true });
}
