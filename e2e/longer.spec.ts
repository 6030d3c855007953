import type { Page } from '@playwright/test';
import { lengthened, pseudoFile } from '../src/testing/pseudoLanguage.ts';
import { another as stand, messageFile } from './fixtures/languages.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';

/** The main screens, and a word of each by which it is known to be there. */
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
  'own clusters': ['?v=1&page=clusters', 'Your clusters'],
} as const;

/** The page is answered with messages of the language made by a machine, in place of those of another that it loads. */
async function speakLonger(page: Page): Promise<void> {
  for (const name of ['first', 'trace', 'page', 'glossary']) {
    const [file, ...more] = messageFile(stand, name);
    expect(file, name).toBeDefined();
    expect(more).toEqual([]);
    const body = `const e=${JSON.stringify(pseudoFile(name, lengthened))};export{e as default};`;
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  }
}

/** What is pressed, and whose words do not fit into it. */
async function cutControls(page: Page): Promise<readonly string[]> {
  return page
    .locator('button:visible, summary:visible, a:visible, label:visible, h1:visible, h2:visible, h3:visible')
    .evaluateAll((all) =>
      all.flatMap((each) =>
        each.clientWidth > 1 &&
        each.scrollWidth > each.clientWidth + 1 &&
        getComputedStyle(each).textOverflow !== 'ellipsis'
          ? [each.textContent]
          : [],
      ),
    );
}

test('in a language a third longer than English nothing overflows, is cut, or lies on another text', async ({
  visualizer,
  page,
}) => {
  test.slow();
  await speakLonger(page);
  for (const [name, [query, title]] of Object.entries(places)) {
    await test.step(name, async () => {
      await visualizer.open(`${query === '' ? '?v=1' : query}&lang=${stand}`);
      await expect(page.getByText(lengthened(title), { exact: true }).first()).toBeAttached();
      for (const width of [390, 1280]) {
        const at = `${name}, ${width} px wide`;
        await page.setViewportSize({ width, height: 720 });
        await expect.poll(async () => overflow(page), at).toBeLessThanOrEqual(0);
        await expect.poll(async () => cutControls(page), at).toEqual([]);
        await expect.poll(async () => overlappingTexts(page), at).toEqual([]);
      }
    });
  }
});
