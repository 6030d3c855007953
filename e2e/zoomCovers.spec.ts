import { expect, test } from './fixtures/visualizer.ts';
import { boxOf, button, frames, midway } from './fixtures/zoom.ts';

for (const { width, height, embed } of frames) {
  test(`${width}x${height}: while all is seen the buttons lie on no words`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(midway + embed);
    for (const query of [`?v=1${embed}`, midway + embed, `?v=1&s=real-networks${embed}`]) {
      await visualizer.turnTo(query);
      await expect(button(page, 'Zoom in')).toBeAttached();
      const covered = await page.evaluate(() => {
        const zoom = document.querySelector('.zoom');
        if (zoom === null || !zoom.checkVisibility({ opacityProperty: true })) return [];
        const own = zoom.getBoundingClientRect();
        return [...document.querySelectorAll('.diagram text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return (
              text.checkVisibility({ opacityProperty: true }) &&
              box.right > own.left &&
              box.left < own.right &&
              box.bottom > own.top &&
              box.top < own.bottom
            );
          })
          .map(({ textContent }) => textContent);
      });
      expect(covered, query).toEqual([]);
    }
  });
}

for (const [width, height, rest] of [
  [900, 560, '&embed=min&side=r'],
  [1280, 720, '&side=r&embed=bar'],
  [1280, 720, ''],
  [1920, 1080, ''],
] as const)
  test(`${width}x${height}${rest}: the way closer covers no text`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(`${midway}${rest}`);
    const closer = await boxOf(button(page, 'Zoom in'));
    const covered = await page.locator('.side-picture svg text').evaluateAll(
      (texts, { x, y, width: wide, height: high }) =>
        texts.flatMap((text) => {
          const box = text.getBoundingClientRect();
          const isCovered = box.right > x && box.left < x + wide && box.bottom > y && box.top < y + high;
          return isCovered && text.textContent !== null ? [text.textContent] : [];
        }),
      closer,
    );
    expect(closer.width).toBeGreaterThan(0);
    expect(covered).toEqual([]);
  });
