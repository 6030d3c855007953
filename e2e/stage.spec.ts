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

const none = { clipped: [], cut: [], wide: 0, small: [] };

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
    // What stands in a box that is cut at its edges is in it to the last letter.
    const clipped = [...document.querySelectorAll('.strip, .side-verdict, .side-head')].flatMap((box) => {
      const frame = box.getBoundingClientRect();
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const out: string[] = [];
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        let around = text.parentElement;
        while (around !== null && getComputedStyle(around).clipPath === 'none') around = around.parentElement;
        if (around !== null || text.parentElement?.tagName === 'OPTION' || text.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const isOut = [...range.getClientRects()].some(
          (rect) =>
            rect.width > 1 &&
            (rect.top < frame.top - 1 ||
              rect.bottom > frame.bottom + 1 ||
              rect.left < frame.left - 1 ||
              rect.right > frame.right + 1),
        );
        if (isOut) out.push(`${box.className}: ${text.textContent}`);
      }
      return out;
    });
    return {
      clipped,
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
        for (let step = 0; step <= steps; step += 1) {
          const { boxes, ...faults } = await seen(page);
          const outside = boxes.filter(
            (box) => box.top < 0 || box.left < -1 || box.bottom > height + 1 || box.right > width + 1,
          );
          expect({ model, step, outside, ...faults }).toEqual({ model, step, outside: [], ...none });
          // The last look is at how it ended.
          await page.keyboard.press(step < steps - 1 ? 'ArrowRight' : 'End');
        }
      }
    });
  }
}

for (const { width, height, ...embed } of sizes)
  test(`${width}x${height}: what is said of a link takes its height from the pictures`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(`?${'embed' in embed ? 'embed=1&' : ''}${send.replace('v=1', 'v=2')}&unknown=1`);
    await expect(page.locator('.notice').first()).toBeVisible();
    await expect.poll(async () => (await seen(page)).boxes.filter(({ bottom }) => bottom > height + 1)).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss this note' }).first().click();
  });
