import type { Page } from '@playwright/test';
import { overflow } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';

/** Pages, and how it is known that they are there. */
const places = {
  start: ['', 'Flat'],
  'a send': [midway, 'Flat'],
  'its end': [midway.replace('step=4', 'step=30'), 'Flat'],
  'a lesson': [`${midway}&lesson=island:2`, 'Flat'],
  'a question': [`${midway}&predict=1`, 'Flat'],
  lessons: ['?v=1&page=lessons', 'Lessons'],
  claims: ['?v=1&page=claims', 'Claims'],
  addresses: ['?v=1&page=addresses', 'Addresses'],
  networks: ['?v=1&page=networks&network=eks-default', 'Real networks'],
} as const;

/** As a language would that takes a third more letters than English, such as German: words, and what is chosen from. */
async function lengthen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      // Pictures measure their own words before they are drawn; numbers and addresses are the same in every language.
      if (text.parentElement?.closest('svg, code, .tag, script, style') !== null) continue;
      text.nodeValue = (text.nodeValue ?? '').replaceAll(
        /\p{L}{3,}/gu,
        (word) => word + word.slice(0, Math.ceil(word.length / 3)),
      );
    }
  });
}

/** What is pressed, and whose words do not fit into it. */
async function cutControls(page: Page): Promise<readonly string[]> {
  return page
    .locator('button:visible, summary:visible')
    .evaluateAll((all) =>
      all.flatMap((each) =>
        each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).textOverflow !== 'ellipsis'
          ? [each.textContent]
          : [],
      ),
    );
}

for (const [name, [query, title]] of Object.entries(places))
  test(`${name}: words a third longer push nothing out of the page`, async ({ visualizer, page }) => {
    for (const width of [360, 800, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await visualizer.open(query);
      await expect(page.getByText(title, { exact: true }).first()).toBeAttached();
      await expect(page.getByRole('main')).toContainText(/\S{3}/);
      const before = await page.locator('body').innerText();
      await lengthen(page);
      expect((await page.locator('body').innerText()).length).toBeGreaterThan(before.length * 1.1);
      expect(await overflow(page), `${width} px wide`).toBeLessThanOrEqual(0);
      expect(await cutControls(page), `${width} px wide`).toEqual([]);
    }
  });
