import { existsSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { VerificationReport } from '../src/content/verification/index.ts';
import { kernelSeries, parseVerificationReport } from '../src/content/verification/index.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const published = new URL('../public/verification.json', import.meta.url);
const recorded = new URL('fixtures/verification.json', import.meta.url);
const text = readFileSync(existsSync(published) ? published : recorded, 'utf8');
const parsed = parseVerificationReport(JSON.parse(text));
if (!parsed.ok) throw new Error(parsed.error);
const report = parsed.value;

/** The page beside this report, or beside none. */
async function beside(page: Page, given: VerificationReport | string | null): Promise<void> {
  const body = typeof given === 'string' ? given : JSON.stringify(given);
  await page.route('**/verification.json', async (route) => {
    await (given === null ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ body }));
  });
}

const line = (page: Page): Locator => page.getByRole('contentinfo').getByRole('button');
const number = (value: number): string => value.toLocaleString('en');
const clean: VerificationReport = { ...report, differ: 0, mismatches: [], failures: [] };
const mismatch = {
  scenario: 'two-clusters',
  model: 'flat',
  link: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g',
  from: 'cluster-1/pod-a',
  to: 'cluster-2/pod-g',
  protocol: 'tcp',
  predicted: 'ttl 63',
  observed: 'ttl 64',
} as const;

test('the foot of the page says what the report says, and opens its figures', async ({ visualizer, page }) => {
  await beside(page, text);
  await visualizer.open();
  await expect(line(page)).toContainText(`Linux ${kernelSeries(report)}`);
  await expect(line(page)).toContainText(`${number(report.sends - report.differ)} of ${number(report.sends)} sends`);
  await line(page).click();
  const dialog = page.getByRole('dialog', { name: 'Held against a real kernel' });
  await expect(dialog).toContainText(`Linux ${report.kernel}`);
  await expect(dialog).toContainText(`${number(report.sends)} sends over ${number(report.topologies)} topologies`);
  const island = report.models['island'];
  if (island === undefined) throw new Error('the report has no islands');
  await expect(
    dialog.getByRole('row', {
      name: `Island ${number(island.topologies)} ${number(island.sends)} ${island.differ}`,
    }),
  ).toBeVisible();
  await expect(dialog).toContainText(
    new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(report.date)),
  );
  await expect(dialog.getByText(`npm run verify:kernel -- --seed ${report.seed}`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeFocused();
});

test('full agreement is said in full', async ({ visualizer, page }) => {
  await beside(page, clean);
  await visualizer.open();
  const all = number(report.sends);
  await expect(line(page)).toHaveText(`Agrees with Linux ${kernelSeries(report)}: ${all} of ${all} sends`);
});

test('a difference is said instead of agreement, and can be opened', async ({ visualizer, page }) => {
  await beside(page, { ...clean, differ: 1, mismatches: [mismatch] });
  await visualizer.open();
  await expect(line(page)).toHaveText(
    `Differs from Linux ${kernelSeries(report)}: ${number(report.sends - 1)} of ${number(report.sends)} sends agree`,
  );
  await line(page).click();
  await expect(page.getByRole('link', { name: 'cluster-1/pod-a to cluster-2/pod-g, flat' })).toHaveAttribute(
    'href',
    mismatch.link,
  );
});

test('without a report nothing is claimed', async ({ visualizer, page }) => {
  await beside(page, null);
  await visualizer.open();
  await expect(line(page)).toHaveText('Not compared with Linux: this copy has no report');
});

test('nor with one that cannot be read', async ({ visualizer, page }) => {
  await beside(page, '{"version":1,"sends":5123}');
  await visualizer.open();
  await expect(line(page)).toHaveText('Not compared with Linux: the report cannot be read');
  await line(page).click();
  await expect(page.getByRole('dialog')).toContainText('so it claims nothing');
});

test('the figures fit a narrow screen', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await beside(page, text);
  await visualizer.open();
  await line(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
