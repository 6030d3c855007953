import type { Locator, Page } from '@playwright/test';
import { languages } from '../src/formats/index.ts';
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

for (const language of languages) {
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

const twice =
  'prod:pods:10.4.0.0/16,nodes:10.0.0.0/20,runs:routed~staging:pods:10.4.0.0/16,nodes:10.0.16.0/20,runs:routed';

test('one pod range twice: the wrong pod answers, and each remedy opens its trace', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(`${page}&clusters=${twice}`);
  const card = tab.getByRole('region', { name: 'Can they reach each other?' });
  await expect(card).toContainText('the connection opens, Pod-D (prod) answers, and there is no error');
  await expect(card).toContainText(/staging has 10\.\d+\.0\.0\/16 for its pods instead of 10\.4\.0\.0\/16/);
  await expect(card).toContainText(/publishes Pod-H on a gateway.* one of \d+ who could be behind it/);
  await card.getByRole('link', { name: /^See it: staging has 10\./ }).click();
  await expect(visualizer.side('Flat').device('Pod-H')).toBeInViewport();
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('delivered');
  await tab.goBack();
  // By a key, there and back: the page stays one, and nobody begins at its top again.
  const main = tab.getByRole('main');
  await card.getByRole('link', { name: /^See it: staging has 10\./ }).press('Enter');
  await expect(visualizer.timeline).toBeVisible();
  await expect(main).toBeFocused();
  await tab.goBack();
  await expect(card).toBeVisible();
  await expect(main).toBeFocused();
  await card.getByRole('link', { name: /^See it: Pod-A \(prod\) does not reach/ }).click();
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('misdelivered');
  await tab.goBack();
  await card.getByRole('link', { name: /^See it: staging publishes Pod-H on a gateway, at an address/ }).click();
  await visualizer.toEnd();
  await expect(visualizer.side('Island').outcome).toContainText('delivered, 3 rewrites');
});

test('the question stands in the link, the other way round too', async ({ visualizer, page: tab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visualizer.open(`${page}&clusters=${twice}`);
  const card = tab.getByRole('region', { name: 'Can they reach each other?' });
  await card.getByRole('button', { name: 'The other way round' }).click();
  await expect(card).toContainText('Pod-A (staging) does not reach Pod-H (prod)');
  await card.getByRole('button', { name: 'Copy the link' }).click();
  const link = await tab.evaluate(async () => navigator.clipboard.readText());
  await visualizer.open(new URL(link).search);
  await expect(card).toContainText('Pod-A (staging) does not reach Pod-H (prod)');
  await expect(clustersOn(tab).lines).toHaveValue(/\nfrom staging to prod$/);
});

test('fields and lines are one: a field changes its line, and the drawing is opened in the trace', async ({
  visualizer,
  page: tab,
}) => {
  const { lines, answer } = clustersOn(tab);
  await visualizer.open(`${page}&clusters=${twice}`);
  const staging = tab.getByRole('group', { name: 'Fields of staging' });
  await staging.getByLabel('Pod range').fill('10.8.1.0/16');
  await expect(staging.getByLabel('Pod range')).toHaveAccessibleDescription(/^Write one range, such as/);
  await staging.getByLabel('Pod range').fill('10.8.0.0/16');
  await staging.getByLabel('Pod range').press('Enter');
  await expect(lines).toHaveValue(/staging: pods 10\.8\.0\.0\/16/);
  await expect(answer.getByRole('status')).toHaveText('The pair can be flat.');
  await staging.getByLabel('What it runs').selectOption('routed: announced by BGP');
  await expect(lines).toHaveValue(/runs bgp/);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(lines).toHaveValue(/staging: .*runs routed/);
  await tab.getByRole('link', { name: 'Show it' }).click();
  await expect(visualizer.side('Flat').device('Pod-A')).toBeInViewport();
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('delivered');
});
