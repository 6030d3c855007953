import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { list, node, pod, yamlOf } from '../src/testing/clusterObjects.ts';
import { wordsIn } from '../src/i18n/index.ts';
import { another, messagesOf, others } from './fixtures/languages.ts';
import { expect, test } from './fixtures/visualizer.ts';

// Each begins as a browser does that has never been here.
test.use({ fetchesAhead: true, reuseContext: false, serviceWorkers: 'block' });

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';

/** Comes when it is asked for: what needs a worker to do anything, what few want and is large, what answers a page around, and what few see. */
const onDemand =
  /^(?:imports|PoliciesDialog|NumberedText|CarryDialog|BroughtPicture|svgLink|LevelBuilder|scenarioText|shownScenario|logs|host|asking|told|Renewal)-/;

const inOthers = new Set(others.flatMap(messagesOf));

/** All that is fetched ahead in English: not workers, which a browser asks for when they start. */
const scripts = readdirSync(new URL('../dist/assets', import.meta.url)).filter(
  (file) =>
    file.endsWith('.js') && !inOthers.has(`assets/${file}`) && !file.includes('.worker-') && !onDemand.test(file),
);

/** Loads the page, lets it fetch ahead, and takes the connection away. */
async function cutOff(page: Page, query: string): Promise<void> {
  const loaded = new Set<string>();
  page.on('requestfinished', (request) => loaded.add(request.url().replace(/^.*\//, '')));
  await page.goto(query);
  await expect.poll(() => scripts.filter((script) => !loaded.has(script))).toEqual([]);
  await page.context().setOffline(true);
}

for (const { name, opens } of [
  { name: 'Help', opens: 'How to use this page' },
  { name: 'Share', opens: 'Share' },
  { name: 'Run it yourself', opens: 'Run it yourself' },
  { name: 'What does it cost?', opens: 'What does it cost?' },
] as const) {
  test(`without a connection, ${name} opens`, async ({ visualizer, page }) => {
    await cutOff(page, midway);
    await visualizer.toEnd();
    await visualizer.menu();
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog', { name: opens })).toBeVisible();
  });
}

test('without a connection one can present', async ({ page }) => {
  await cutOff(page, midway);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'This moment as a QR code' }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
});

test('without a connection, what stands beside the pictures opens', async ({ visualizer, page }) => {
  await cutOff(page, midway);
  const flat = visualizer.side('Flat').region;
  await flat.getByRole('combobox', { name: 'Look inside' }).selectOption({ label: 'Pod-A (cluster 1)' });
  await expect(flat.getByRole('heading', { name: /Pod-A/ })).toBeVisible();
  await flat.getByRole('button', { name: 'Settings' }).click();
  await expect(flat.getByRole('group', { name: 'Pod routes' })).toBeVisible();
  await flat
    .locator('.side-panel')
    .getByRole('button', { name: /^Inject/ })
    .click();
  await expect(flat.getByRole('checkbox', { name: 'Guess first' })).toBeVisible();
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who does the receiver see?' }).click();
  await expect(page.getByText('What the receiver’s log says, and who it could be')).toBeVisible();
  await page.getByRole('button', { name: 'Predict' }).click();
  await expect(page.getByRole('region', { name: 'Predict the next hop' })).toBeVisible();
});

test('without a connection, the address planner opens', async ({ page }) => {
  await cutOff(page, midway);
  await page.getByRole('link', { name: 'Addresses' }).click();
  await expect(page.getByRole('heading', { name: 'Addresses' })).toBeVisible();
});

test('without a connection, files are read on the page of your clusters, one after another', async ({ page }) => {
  await page.goto('?v=1&page=clusters');
  const files = page.locator('.imports-drop input').first();
  await files.waitFor({ state: 'attached' });
  // A slow browser is idle between what it has read and what it asks for next.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('readClusters.worker')),
  );
  await page.context().setOffline(true);
  for (const name of ['east', 'west']) {
    const text = yamlOf(list([node('n1', '192.0.2.11', '10.4.0.0/24'), pod('a', 'n1', '10.4.0.5')]));
    await files.setInputFiles({ name: `${name}.yaml`, mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await expect(page.getByRole('region', { name: `What is known of ${name}`, exact: true })).toBeVisible();
  }
});

test('an open panel stays while another language loads', async ({ visualizer, page }) => {
  await page.goto(midway, { waitUntil: 'networkidle' });
  const flat = visualizer.side('Flat').region;
  await flat.getByRole('combobox', { name: 'Look inside' }).selectOption({ label: 'Pod-A (cluster 1)' });
  await page.evaluate(() => {
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target instanceof HTMLElement && target.style.display === 'none') document.body.dataset['vanished'] = '';
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['style'] });
  });
  await page.getByRole('combobox', { name: 'Language / 語言' }).selectOption(another);
  const { modelText } = await wordsIn(another);
  await expect(
    page.getByRole('region', { name: modelText('flat').name }).getByRole('heading', { name: /Pod-A/ }),
  ).toBeVisible();
  await expect(page.locator('body')).not.toHaveAttribute('data-vanished');
});

test('words that cannot be loaded are missed once, and the page says so', async ({ visualizer, page }) => {
  let asked = 0;
  await page.route(/\/page-[^/]*\.js$/, (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto(midway);
  await visualizer.menu();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This part could not be loaded');
  // Fetched ahead, and when it was wanted.
  expect(asked).toBeLessThanOrEqual(3);
});
