import { printScenario } from '../src/formats/index.ts';
import { grown } from '../src/testing/grown.ts';
import { expect, test } from './fixtures/visualizer.ts';

/** 500 nodes and 15,000 pods, as much as a document may hold. */
const largest = printScenario(grown(250, 30));

test('a document of 500 nodes and 15,000 pods opens from a file, folded, and two of its pods are followed', async ({
  visualizer,
  page,
}) => {
  await visualizer.open();
  await page.getByRole('button', { name: 'Share' }).click();
  const file = { name: 'largest.json', mimeType: 'application/json', buffer: Buffer.from(largest) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('249 nodes').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  for (const [box, name] of [
    [visualizer.from, 'pod-7-4'],
    [visualizer.to, 'pod-250-30'],
  ] as const) {
    await box.and(page.locator('input')).fill(name);
    await page.getByRole('option', { name }).last().click();
  }
  await expect(page.getByRole('table', { name: 'Request' })).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
  // Whoever takes no part is folded: what is drawn does not grow with what there is.
  expect(await page.locator('svg *').count()).toBeLessThan(1500);
  expect(await page.locator('option').count()).toBeLessThan(200);
});
