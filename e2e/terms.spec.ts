import type { Page } from '@playwright/test';
import { overflow } from './fixtures/overlaps.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';
const dropped = '?v=1&s=firewall&from=cluster-1/pod-a&to=cluster-2/pod-g&step=9';

/** How far the tip reaches beyond the window. */
async function beyond(page: Page): Promise<number> {
  return page.getByRole('tooltip').evaluate((tip) => {
    const { left, right, top, bottom } = tip.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return Math.max(-left, -top, right - clientWidth, bottom - clientHeight);
  });
}

test('a result says what it means to whoever points at it; it stays under the pointer, and goes with it', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(midway);
  await visualizer.toEnd();
  const symptom = visualizer.side('Island').outcome.getByRole('button', { name: 'connected', exact: true });
  const tip = page.getByRole('tooltip');
  await expect(tip).toHaveCount(0);
  await symptom.hover();
  await expect(tip).toContainText('The program is connected.');
  await expect(tip).toContainText('connect() succeeds');
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(tip).toHaveCount(0);
});

test('focus shows it and describes the term by it; Escape takes it away and leaves the focus', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(dropped);
  const cause = visualizer.side('Flat').outcome.getByRole('button').first();
  await cause.focus();
  await expect(page.getByRole('tooltip')).toContainText('Precisely:');
  await expect(cause).toHaveAccessibleDescription(/Precisely:/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(cause).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toHaveCount(1);
});

test('one explanation at a time', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await visualizer.toEnd();
  await visualizer.side('Flat').outcome.getByRole('button').first().focus();
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  await visualizer.side('Island').outcome.getByRole('button').first().hover();
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  await expect(page.getByRole('tooltip')).toContainText('The one that was meant got it');
});

test('terms of a caption, of steps, of a device and of a claim are explained', async ({ visualizer, page }) => {
  await visualizer.open(`${midway}&inspect=r:cluster-1/gateway`);
  const island = visualizer.side('Island').region;
  const tip = page.getByRole('tooltip');
  const inside = island.getByRole('region', { name: /Inside|gateway-1/i }).first();
  await expect(inside).toContainText('A gateway: what comes in or goes out');
  await island.locator('.side-caption').getByRole('button').first().focus();
  await expect(tip).toHaveCount(1);
  const steps = island.getByRole('table', { name: 'Request' }).locator('details').nth(1);
  await steps.locator('summary').click();
  await steps.getByRole('button', { name: 'longest prefix match' }).focus();
  await expect(tip).toContainText('the one with the longest prefix');
  await expect(tip).toContainText('RFC 1812');
  await visualizer.open('?v=1&page=claims');
  await page.locator('#claim-K2').getByRole('button', { name: 'NAT', exact: true }).focus();
  await expect(tip).toContainText('Network address translation');
});

test('the end of a table says in plain words what happened', async ({ visualizer }) => {
  await visualizer.open(dropped);
  await expect(visualizer.side('Flat').request).toContainText('The sender is not told and can only wait.');
});

test('the help lists every term with a way to its source', async ({ visualizer, page }) => {
  await visualizer.open();
  await page.getByRole('button', { name: 'Menu' }).click();
  await visualizer.menu();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const help = page.getByRole('dialog');
  await expect(help.getByRole('term').filter({ hasText: 'rp_filter' })).toHaveCount(1);
  await expect(help.getByRole('link', { name: 'RFC 3704' })).toHaveAttribute('href', /rfc3704/);
});

test('in Chinese too', async ({ visualizer, page }) => {
  await visualizer.open(`${dropped}&lang=zh-TW`);
  await page.locator('.side-outcome').first().getByRole('button').first().focus();
  await expect(page.getByRole('tooltip')).toContainText('精確地說：');
  await page.goto('?v=1&page=claims&lang=zh-TW');
  await page.locator('#claim-K1').getByRole('button', { name: '叢集', exact: true }).first().focus();
  await expect(page.getByRole('tooltip')).toContainText('同一個 Kubernetes 控制平面');
});

for (const width of [360, 1440]) {
  test(`${width} px wide: an explanation stays in the window`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height: 740 });
    await visualizer.open(dropped);
    for (const word of await page.locator('.side-outcome').getByRole('button').all()) {
      await word.focus();
      await expect(page.getByRole('tooltip')).toHaveCount(1);
      expect(await beyond(page)).toBeLessThanOrEqual(0);
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test('no violations while a term is explained', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await visualizer.toEnd();
  await visualizer.side('Island').outcome.getByRole('button').first().focus();
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});
