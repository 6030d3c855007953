import { claims } from '../src/content/index.ts';
import { violations } from './fixtures/axe.ts';
import { another } from './fixtures/languages.ts';
import { overflow } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

test('every claim has evidence out of the trace, and all of it holds', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&page=claims');
  for (const { id } of claims) {
    const row = page.locator(`#claim-${id}`);
    await expect(row.locator('[data-holds="true"]').first()).toBeVisible();
    await expect(
      row
        .getByRole('link', { name: `See it happen: ${id}`, exact: true })
        .or(row.getByRole('link', { name: `Addresses: ${id}`, exact: true })),
    ).toBeVisible();
  }
  await expect(page.locator('[data-holds="false"]')).toHaveCount(0);
  await expect(page.locator('#claim-I4')).toContainText('passes gateway-1 and gateway-2');
  await expect(page.locator('#claim-F2')).toContainText('0 rewrites');
  await expect(page.locator('.claims-myth')).toHaveCount(17);
});

test('the link of every claim opens the trace that shows it', async ({ visualizer, page }) => {
  // An address plan is shown on a page of its own; every claim has a trace as well.
  const traces = claims.flatMap(({ shown }) => shown.filter(({ link }) => !link.includes('page=')).slice(0, 1));
  expect(traces).toHaveLength(claims.length);
  await visualizer.open();
  for (const { link } of traces) {
    await visualizer.turnTo(link);
    await visualizer.toEnd();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('.side-verdict')).toHaveCount(2);
  }
});

test('a click on a claim shows it, in the language of the page', async ({ visualizer, page }) => {
  await visualizer.open(`?v=1&page=claims&lang=${another}`);
  const link = page.locator('#claim-F4 .claims-see');
  await expect(link).toHaveAttribute('href', new RegExp(`lang=${another}`));
  await link.click();
  await page.getByRole('slider').press('End');
  await expect(page.locator('.side-verdict')).toHaveCount(2);
  await expect(page.locator('html')).toHaveAttribute('lang', another);
  expect(visualizer.query().get('r.routes')).toBe('none');
});

test('nothing overflows at any width, and no violations', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&page=claims');
  await expect(page.locator('#claim-T5 [data-holds]').first()).toBeVisible();
  for (const width of [360, 390, 768, 1024, 1440, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => overflow(page), { message: `${width} px wide` }).toBeLessThanOrEqual(0);
  }
  expect(await violations(page)).toEqual([]);
});
