import type { Page } from '@playwright/test';
import { modelIds } from '../src/engine/index.ts';
import { expect, test } from './fixtures/visualizer.ts';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1366, height: 625 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 800, height: 500, embed: true },
  { width: 640, height: 400, embed: true },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
] as const;

const send = 'v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

/** Where everything of the stage that must be seen at once stands, and what of it is cut. */
async function seen(page: Page) {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll('.side-caption')].filter((caption) => {
      const frame = caption.parentElement?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(caption);
      const last = [...range.getClientRects()].at(-1);
      return (
        frame === undefined || last === undefined || last.bottom > frame.bottom + 1 || last.right > frame.right + 1
      );
    });
    return {
      boxes: [...document.querySelectorAll('.side-picture, .side-caption, .transport')].map((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        return { top, bottom, left, right };
      }),
      cut: cut.map(({ textContent }) => textContent),
      wide: document.documentElement.scrollWidth - window.innerWidth,
      small: [...document.querySelectorAll('.diagram-ground')].flatMap((svg) => {
        const scale = svg.clientWidth / Number(svg.getAttribute('viewBox')?.split(' ')[2] ?? svg.clientWidth);
        return scale < 0.82 ? [scale] : [];
      }),
    };
  });
}

for (const size of sizes) {
  const { width, height } = size;
  const embed = 'embed' in size ? 'embed=1&' : '';
  for (const language of ['en', 'zh-TW'] as const) {
    test(`${width}x${height} in ${language}: pictures, whole sentences and the transport are in the frame at every moment of every model`, async ({
      visualizer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      for (const model of modelIds) {
        await visualizer.open(`?${embed}${send}&r=${model}&lang=${language}`);
        const slider = page.getByRole('slider');
        await expect(slider).toBeVisible();
        await slider.focus();
        const steps = model === 'island' ? 15 : 3;
        for (let step = 0; step < steps; step += 1) {
          const { boxes, cut, wide, small } = await seen(page);
          const outside = boxes.filter(
            (box) => box.top < 0 || box.left < -1 || box.bottom > height + 1 || box.right > width + 1,
          );
          expect({ model, step, outside, cut, wide, small }).toEqual({
            model,
            step,
            outside: [],
            cut: [],
            wide: 0,
            small: [],
          });
          await page.keyboard.press('ArrowRight');
        }
      }
    });
  }
}
