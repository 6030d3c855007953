import { expect, test } from './fixtures/visualizer.ts';

const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

test.use({ hasTouch: true, isMobile: true });

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 844, height: 390 },
  { width: 640, height: 360 },
  { width: 667, height: 375 },
  { width: 768, height: 1024 },
])
  for (const query of ['?v=1', `${send}&step=4`])
    test(`${width}x${height}${query}: what is pressed is as large as a finger, and none of it is cut off`, async ({
      visualizer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await visualizer.open(query);
      await expect(page.locator('.strip, .examples')).not.toHaveCount(0);
      expect(await page.evaluate(tooSmall)).toEqual([]);
      expect(await page.evaluate(zooming)).toEqual([]);
      const drawn = await page.locator('.diagram-ground').evaluateAll(scales);
      expect(drawn).toHaveLength(2);
      expect(Math.min(...drawn)).toBeGreaterThan(0.9);
      await page.locator('.side-settings').last().tap();
      await expect(page.locator('.side-panel').getByRole('radio')).not.toHaveCount(0);
      expect(await page.evaluate(tooSmall)).toEqual([]);
      await page.locator('.side-panel').getByRole('button', { name: 'Inject a fault' }).tap();
      await expect(page.getByRole('checkbox')).toBeVisible();
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });

/** How large pictures are drawn: at 1 their smallest letters are 12 px high. */
function scales(pictures: readonly Element[]): readonly number[] {
  return pictures.map((each) =>
    each instanceof SVGSVGElement ? each.getBoundingClientRect().width / each.viewBox.baseVal.width : 0,
  );
}

/** What zooms the page, in some browsers, when it is pressed twice in a row. */
function zooming(): readonly string[] {
  return [...document.querySelectorAll('button, label, select, summary, a')]
    .filter((each) => getComputedStyle(each).touchAction === 'auto')
    .map((each) => each.getAttribute('aria-label') ?? each.textContent);
}

/** What a finger would miss of what stands around the pictures: smaller than 44 px, or not whole in its box. */
function tooSmall(): readonly string[] {
  const around = '.header-bar, .header-send, .side-head, .side-asks, .side-panel, .transport, .verified';
  return [...document.querySelectorAll(around)].flatMap((box) => {
    const room = box.getBoundingClientRect();
    const isRow = box.matches('.header-bar, .header-send');
    return [...box.querySelectorAll('button, select, summary, label')]
      .filter((each) => each.checkVisibility() && each.closest('.examples-list') === null)
      .filter((each) => {
        const { left, right, top, bottom, width, height } = each.getBoundingClientRect();
        return (
          (width > 1 && height > 1 && Math.min(width, height) < 43.5) ||
          right > room.right + 1 ||
          left < room.left - 1 ||
          (isRow && width > 1 && (top < room.top - 1 || bottom > room.bottom + 1))
        );
      })
      .map((each) => each.getAttribute('aria-label') ?? each.textContent);
  });
}
