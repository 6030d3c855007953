import type { Locator, Page } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const page = '?v=1&page=clusters';

interface YourClusters {
  readonly lines: Locator;
  readonly answer: Locator;
}

/** The page as a person finds it: by role and name only. */
function clustersOn(of: Page): YourClusters {
  return {
    lines: of.getByLabel('Clusters, one a line', { exact: true }),
    answer: of.getByRole('region', { name: 'What collides', exact: true }),
  };
}

test('from the first screen, two CIDRs are answered at once, and the link holds them', async ({
  visualizer,
  page: tab,
}) => {
  const { lines, answer } = clustersOn(tab);
  await visualizer.open();
  await tab.getByRole('link', { name: 'Your clusters', exact: true }).click();
  await lines.fill('10.4.0.0/16\n10.4.128.0/17');
  await expect(answer.getByRole('status')).toHaveText('The pair cannot be flat.');
  await expect(answer).toContainText('share 10.4.128.0/17');
  await expect(answer).toContainText('only by gateways');
  await expect(answer).toContainText('Give cluster 2 10.');
  await expect(answer).toContainText('read as pods’');
  await expect
    .poll(() => visualizer.query().get('clusters'))
    .toBe('Cluster 1:pods:10.4.0.0/16~Cluster 2:pods:10.4.128.0/17');

  await visualizer.open(new URL(tab.url()).search);
  await expect(lines).toHaveValue('Cluster 1: pods 10.4.0.0/16\nCluster 2: pods 10.4.128.0/17');
});

test('the worst pair is told first, and new ranges that nobody has make all of them flat; undo takes them back', async ({
  visualizer,
  page: tab,
}) => {
  const { lines, answer } = clustersOn(tab);
  await visualizer.open(page);
  await tab.getByRole('button', { name: 'Four clusters' }).click();
  const before = await lines.inputValue();
  await expect(answer.getByRole('heading', { level: 4 }).first()).toContainText('not on one network');
  await answer.getByRole('button', { name: 'Take the new ranges' }).click();
  await expect(answer.getByRole('status')).toHaveText('All 6 pairs can be flat.');
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(lines).toHaveValue(before);
});

test('a bad line is named, and the others are answered', async ({ visualizer, page: tab }) => {
  const { lines, answer } = clustersOn(tab);
  await visualizer.open(page);
  await lines.fill('prod: pods 10.4.0.0/16\ntest: pods 10.4.0.0/16\nlab: pots 10.4.1.0/16');
  await expect(lines).toHaveAttribute('aria-invalid', 'true');
  await expect(lines).toHaveAccessibleDescription(/Line 3: “pots” is neither a range nor what one is for/);
  await expect(lines).toHaveAccessibleDescription(
    /Line 3: “10.4.1.0\/16” begins inside a range; the range is 10.4.0.0\/16/,
  );
  await expect(answer).toContainText('Pods of prod and pods of test both have 10.4.0.0/16.');
  await expect(answer).toContainText('This is the answer to the lines that could be read');
});

for (const language of ['en', 'zh-TW']) {
  test(`in ${language}: no violations, nothing overflows at any width, no text lies on another`, async ({
    visualizer,
    page: tab,
  }) => {
    await visualizer.open(
      `${page}&lang=${language}&clusters=prod:pods:10.4.0.0/16,nodes:10.0.0.0/20,services:10.96.0.0/12~old site:pods:10.4.0.0/16,nodes:10.0.0.0/24`,
    );
    await expect(tab.getByRole('heading', { level: 4 }).first()).toBeVisible();
    expect(await violations(tab)).toEqual([]);
    for (const width of [360, 390, 800, 1280]) {
      await tab.setViewportSize({ width, height: 900 });
      await expect.poll(async () => overflow(tab)).toBeLessThanOrEqual(0);
      await expect.poll(async () => overlappingTexts(tab)).toEqual([]);
    }
  });
}
