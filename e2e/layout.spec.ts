import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/visualizer.ts';

const views = {
  midway: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3',
  variations: '?v=1&l=isolated&r=island&r.gateway=node&r.overlay=vxlan&from=cluster-1/pod-a&to=cluster-1/pod-d&step=3',
};

/** Pairs of texts in one picture whose boxes lie on each other. */
async function overlappingTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll('main svg[role="graphics-document"]')) {
      const texts = [...svg.querySelectorAll('text')].filter(
        (text) =>
          text.checkVisibility({ opacityProperty: true }) &&
          text.textContent.trim() !== '' &&
          text.closest('[data-packet], .packet, .callout') === null,
      );
      const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (width > 1 && height > 3) found.push(`${a.text} / ${b.text}`);
        }
      }
    }
    return found;
  });
}

for (const width of [360, 390, 768, 1024, 1440, 2560]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const [name, query] of Object.entries(views)) {
      test(`${name}: nothing overflows, no text lies on another`, async ({ visualizer, page }) => {
        await visualizer.open(query);
        await expect(visualizer.side(name === 'midway' ? 'Flat' : 'Isolated').device('Pod-A')).toBeVisible();
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBeLessThanOrEqual(0);
        expect(await overlappingTexts(page)).toEqual([]);
      });
    }
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`at ${width} by ${height} the first screen holds both pictures and the transport`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(views.midway);
    const transport = await page.locator('.transport').boundingBox();
    for (const target of [
      visualizer.side('Flat').device('Other client'),
      visualizer.side('Island').device('Other server'),
      visualizer.play,
    ]) {
      await expect(target).toBeInViewport({ ratio: 0.99 });
    }
    const host = await visualizer.side('Island').device('Other server').boundingBox();
    expect((host?.y ?? 0) + (host?.height ?? 0)).toBeLessThanOrEqual(transport?.y ?? 0);
  });
}
