import type { Locator, Page } from '@playwright/test';
import { languages } from '../src/formats/index.ts';
import { expect, test } from './fixtures/visualizer.ts';

// A projector's window.
test.use({ viewport: { width: 1280, height: 720 } });

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3';

for (const language of languages) {
  test(`all of both pictures stands above the transport (${language})`, async ({ visualizer, page }) => {
    await visualizer.open(`${midway}&lang=${language}`);
    for (const picture of await page.locator('.diagram').all()) {
      // Round a device there are rings that are not drawn.
      for (const device of await picture.locator('.device > .body').all()) await expectAboveTransport(page, device);
    }
  });
}

for (const [name, query] of [
  ['a lesson', `${midway}&lesson=island:3`],
  ['a prediction', `${midway}&predict=1`],
] as const) {
  test(`beside ${name} both clusters and the fabric stand above the transport`, async ({ visualizer, page }) => {
    await visualizer.open(query);
    const guide = page.locator('.stage-guide');
    await expect(guide.getByRole('region')).toBeVisible();
    await expectAboveTransport(page, guide);
    const [beside, picture] = [await guide.boundingBox(), await page.locator('.diagram').first().boundingBox()];
    expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(picture?.x ?? 0);
    await expect(page.locator('.device.fabric')).toHaveCount(2);
    for (const fabric of await page.locator('.device.fabric > .body').all()) await expectAboveTransport(page, fabric);
  });
}

test('what is asked for is brought into view, and focus stays on the question', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await visualizer.toEnd();
  const question = page.getByRole('button', { name: 'Who does the receiver see?' });
  await question.focus();
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'What the receiver’s log says, and who it could be' });
  await expect(answer).toBeInViewport({ ratio: 0.99 });
  await expect(question).toBeFocused();
});

test('a question that opens over the pictures is brought into view', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await visualizer.open(midway);
  await page.evaluate(() => window.scrollTo(0, 600));
  await page.getByRole('button', { name: 'Predict' }).click();
  await expect(page.getByRole('region', { name: 'Predict the next hop' })).toBeInViewport({ ratio: 0.99 });
});

test('the inside of a device takes the width of both sides, and says whose it is', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  const island = visualizer.side('Island').region;
  await island.getByRole('combobox', { name: 'Look inside' }).selectOption('cluster-1/gateway');
  const inside = island.getByRole('region', { name: 'Inside gateway-1' });
  await expect(inside).toBeInViewport({ ratio: 0.99 });
  await expect(inside.getByText('Island', { exact: true })).toBeVisible();
  const [box, sides] = [await inside.boundingBox(), await page.locator('.stage').boundingBox()];
  expect(box?.width).toBeGreaterThan((sides?.width ?? 0) - 8);
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await inside.evaluate(overflowing)).toEqual([]);
});

test('settings that open out of view are brought into it', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  const opener = visualizer.side('Island').region.getByRole('button', { name: 'Inject a fault' });
  await page.evaluate(() => window.scrollTo(0, 60));
  await opener.click();
  await expect(page.locator('.side-panel').last()).toBeInViewport({ ratio: 0.99 });
});

/** What reaches over the right edge of the box. */
function overflowing(box: Element): readonly string[] {
  const { right } = box.getBoundingClientRect();
  return [...box.querySelectorAll('*')]
    .filter((each) => each.getBoundingClientRect().right > right + 1)
    .map(({ tagName, textContent }) => `${tagName} ${textContent}`);
}

/** Is all of it on screen, and nothing of it under the transport? */
async function expectAboveTransport(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 0.99 });
  const [box, transport] = [await target.boundingBox(), await page.locator('.transport').boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(transport?.y ?? 0);
}
