import type { Locator, Page } from '@playwright/test';
import { languages } from '../src/formats/index.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const page = '?v=1&page=addresses';
const fragmented =
  '&plan=space:10.0.0.0/16~clusters:1~nodes:100~pods:110~blocks:gke~reserve:gke~used:10.0.0.0/18,10.0.128.0/18~reused:100.64.0.0/10~vips:4';

interface Planner {
  readonly field: (name: string) => Locator;
  readonly flat: Locator;
  readonly island: Locator;
  readonly example: (name: string) => Locator;
  readonly trace: Locator;
}

/** The planner as a person finds it: by role and name only. */
function plannerOn(of: Page): Planner {
  return {
    field: (name) => of.getByLabel(name, { exact: true }),
    flat: of.getByRole('region', { name: 'Flat', exact: true }),
    island: of.getByRole('region', { name: 'Island', exact: true }),
    example: (name) => of.getByRole('button', { name, exact: true }),
    trace: of.getByRole('button', { name: 'Trace this plan' }),
  };
}

test('blocks typed by hand are planned at once, in both models, and the link holds them', async ({
  visualizer,
  page: tab,
}) => {
  const planner = plannerOn(tab);
  await visualizer.open(page);
  await planner.field('Free blocks').fill('10.0.0.0/16, 10.2.0.0/17');
  await planner.field('Clusters').fill('5');
  await expect(planner.flat.getByText('Only 2 of 5 clusters fit')).toBeVisible();
  await expect(planner.flat.getByText(/^Too few in all: [\d,]+ are needed, 98,304 are free/)).toBeVisible();
  await expect(planner.island.getByText(/^All 5 clusters fit, and [\d,]+ more would$/)).toBeVisible();
  await expect.poll(() => visualizer.query().get('plan')).toContain('space:10.0.0.0/16,10.2.0.0/17~clusters:5');

  await visualizer.open(new URL(tab.url()).search);
  await expect(planner.field('Free blocks')).toHaveValue('10.0.0.0/16\n10.2.0.0/17');
  await expect(planner.field('Clusters')).toHaveValue('5');
  await expect(planner.flat.getByText('Only 2 of 5 clusters fit')).toBeVisible();
});

test('a bad line is named, and what is shown stays until it is mended', async ({ visualizer, page: tab }) => {
  const planner = plannerOn(tab);
  await visualizer.open(page);
  const blocks = planner.field('Free blocks');
  await blocks.fill('192.168.0.0/16\n10.4.1.0/16');
  await expect(blocks).toHaveAccessibleDescription(
    /Line 2: “10.4.1.0\/16” begins inside a block; the block is 10.4.0.0\/16/,
  );
  await expect(blocks).toHaveAttribute('aria-invalid', 'true');
  await expect(tab.getByText(/^What is shown is the last plan/)).toBeVisible();
  await blocks.fill('192.168.0.0/16\n10.4.0.0/16');
  await expect(tab.getByText(/^What is shown is the last plan/)).toHaveCount(0);
  await planner.field('Pods per node').fill('1000');
  await expect(planner.field('Pods per node')).toHaveAccessibleDescription(/pods per node from 8 to 256/);
});

test('one click shows a fragmented space: what is largest, and that islands fit', async ({ visualizer, page: tab }) => {
  const planner = plannerOn(tab);
  await visualizer.open(page);
  await planner.example('A /24 in every /14').click();
  await expect(planner.example('A /24 in every /14')).toHaveAttribute('aria-pressed', 'true');
  await expect(planner.flat.getByText('The cluster does not fit')).toBeVisible();
  await expect(planner.flat.getByText(/must be an aligned \/14.*the largest block is 10\.2\.0\.0\/15/)).toBeVisible();
  await expect(planner.island.getByText(/^The cluster fits/)).toBeVisible();
});

test('the ranges of a map are reached by keyboard, and each says whose it is', async ({ visualizer, page: tab }) => {
  const planner = plannerOn(tab);
  await visualizer.open(page);
  const map = planner.flat.locator('svg[role="graphics-document"]');
  // The role is one of WAI-ARIA Graphics, which the test's own roles lack.
  const first = map.locator('[role="graphics-symbol"]');
  await first.focus();
  await expect(first).toHaveAccessibleName('192.168.0.0/17, 32,768 addresses: pods of cluster 1');
  await tab.keyboard.press('ArrowRight');
  await expect(tab.locator(':focus')).toHaveAccessibleName(/^192\.168\.128\.0\/25, 128 addresses: nodes of cluster 1$/);
  await tab.keyboard.press('End');
  await expect(tab.locator(':focus')).toHaveAccessibleName(
    'A /17, 32,768 addresses: wanted by cluster 2, and no room.',
  );
});

test('a plan becomes a network in which packets travel, and the way back leads to the plan', async ({
  visualizer,
  page: tab,
}) => {
  const planner = plannerOn(tab);
  await visualizer.open(page);
  await planner.example('Class E').click();
  await expect(tab.getByText(/^Class E works here as on Linux/)).toBeVisible();
  await planner.trace.click();
  await expect(visualizer.side('Flat').device('Pod-A')).toBeInViewport();
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('delivered');
  await expect(visualizer.side('Island').outcome).toContainText('delivered');
  expect(visualizer.query().get('s')).toBe('custom');
  await tab.goBack();
  await expect(planner.example('Class E')).toHaveAttribute('aria-pressed', 'true');
});

test('where nothing fits there is nothing to trace', async ({ visualizer, page: tab }) => {
  const planner = plannerOn(tab);
  await visualizer.open(page);
  await planner.field('Free blocks').fill('10.0.0.0/24');
  await expect(planner.trace).toBeDisabled();
  await expect(tab.getByText('Nothing to trace: no cluster fits in either model.')).toBeVisible();
});

test('a plan in a link that makes no sense is told', async ({ visualizer, page: tab }) => {
  await visualizer.open(`${page}&plan=space:10.0.0.0/99`);
  await expect(tab.getByRole('alert')).toContainText('plan');
});

for (const [name, query] of Object.entries({ start: page, fragmented: page + fragmented })) {
  test(`no violations: ${name}`, async ({ visualizer, page: tab }) => {
    await visualizer.open(query);
    await expect(plannerOn(tab).flat).toBeVisible();
    await tab.getByText('All ranges as a table').click();
    expect(await violations(tab)).toEqual([]);
  });
}

for (const [name, query] of Object.entries({ start: page, fragmented: page + fragmented })) {
  for (const language of languages) {
    test(`${name} in ${language}: nothing overflows at any width, no text lies on another`, async ({
      visualizer,
      page: tab,
    }) => {
      await visualizer.open(`${query}&lang=${language}`);
      await expect(tab.locator('svg[role="graphics-document"] rect.mark').first()).toBeVisible();
      await tab.locator('details.plan-tables > summary').click();
      for (const width of [360, 390, 768, 1024, 1440]) {
        await tab.setViewportSize({ width, height: 900 });
        await expect.poll(async () => overflow(tab)).toBeLessThanOrEqual(0);
        await expect.poll(async () => overlappingTexts(tab)).toEqual([]);
      }
    });
  }
}
