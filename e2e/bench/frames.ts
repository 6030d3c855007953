import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { chromiumArguments, chromiumOnThisMachine, isRoot } from '../../.ci/browsers.mjs';
import type { FrameFigures } from './frames.page.ts';

/** What a frame of the picture costs in a real browser while so many packets move. */
export async function measureFrames(counts: readonly number[]): Promise<readonly FrameFigures[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const scenario = readFileSync(new URL('../../public/scenarios/two-clusters.json', import.meta.url), 'utf8');
  const server = await createServer({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  const executablePath = chromiumOnThisMachine();
  const browser = await chromium.launch({
    args: chromiumArguments,
    chromiumSandbox: !isRoot,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}e2e/bench/frames.html`);
    await page.waitForFunction(() => window.measureFrames !== undefined);
    const figures: FrameFigures[] = [];
    for (const count of counts) {
      const measured = await page.evaluate(([text, packets]) => window.measureFrames?.(text, packets), [
        scenario,
        count,
      ] as const);
      if (measured !== undefined) figures.push(measured);
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}
