import type { Locator, Page } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { others } from './fixtures/languages.ts';
import { expect, test } from './fixtures/visualizer.ts';

const query = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&predict=1';
const panelOn = (page: Page): Locator => page.getByRole('region', { name: 'Predict the next hop' });

test('nothing ahead is told before it is answered', async ({ visualizer, page }) => {
  await visualizer.open(query);
  const panel = panelOn(page);
  await expect(panel.getByRole('radio')).not.toHaveCount(0);
  await expect(page.locator('.side-verdict')).toHaveCount(0);
  await expect(page.locator('.ledger-row')).toHaveCount(0);
  await expect(page.locator('.transport-tick, .transport-mark')).toHaveCount(0);
  await expect(page.locator('.tally')).toHaveCount(0);
  await expect(page.locator('.side-caption').first()).toHaveText('Pod-A is about to send.', { useInnerText: true });
  // Above all, not the address that is asked for.
  await expect(visualizer.side('Island').region.getByText('192.0.2.2:80')).toHaveCount(0);
});

test('the inside of a device tells what is known before the hop, and not who will get the packet', async ({
  visualizer,
}) => {
  await visualizer.open(`${query}&step=1&inspect=r:cluster-2/pod-g`);
  const inside = visualizer.side('Island').region.getByRole('region', { name: 'Inside Pod-G' });
  await expect(inside.getByText('As it is before the hop that is asked about.')).toBeVisible();
  await expect(inside.getByRole('heading', { name: 'Routes' })).toBeVisible();
  await expect(inside.getByRole('heading', { name: 'Peer address it sees' })).toHaveCount(0);
  await visualizer.open(`${query.replace('&predict=1', '')}&step=1&inspect=r:cluster-2/pod-g`);
  await expect(inside.getByRole('heading', { name: 'Peer address it sees' })).toBeVisible();
  // Nor what the sender is about to dial.
  await visualizer.open(`${query}&inspect=r:cluster-1/pod-a`);
  const sender = visualizer.side('Island').region.getByRole('region', { name: 'Inside Pod-A' });
  await expect(sender.getByRole('heading', { name: 'Routes' })).toBeVisible();
  await expect(sender.getByRole('heading', { name: /^How it knows/ })).toHaveCount(0);
  await visualizer.open(`${query}&step=1&inspect=r:cluster-1/gateway`);
  const gateway = visualizer.side('Island').region.getByRole('region', { name: 'Inside gateway-1' });
  await expect(gateway.getByText('No flow remembered yet.')).toBeVisible();
  await expect(gateway.getByText(/used at hop|decides this hop/)).toHaveCount(0);
});

test('a right answer is told, with the rule, and counted; a wrong one too', async ({ visualizer, page }) => {
  await visualizer.open(`${query}&step=1`);
  const panel = panelOn(page);
  await expect(panel).toContainText('What is the source address after gateway-1?');
  await panel.getByRole('radio', { name: '192.168.101.2' }).check();
  await panel.getByRole('button', { name: 'Answer' }).click();
  await expect(panel.getByRole('status')).toContainText('Right. 192.168.101.2.');
  await expect(panel.getByRole('status')).toContainText('egress-snat');
  await expect(panel).toContainText('1 of 1 right');
  await expect(visualizer.pause).toHaveCount(0);
  await panel.getByRole('button', { name: 'Next question' }).click();
  await panel.getByRole('radio', { name: 'It is dropped, and nobody is told' }).check();
  await panel.getByRole('button', { name: 'Answer' }).click();
  await expect(panel.getByRole('status')).toContainText('Wrong. ');
  await expect(panel).toContainText('1 of 2 right');
});

test('keys are enough from the first question to the last', async ({ visualizer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visualizer.open(query);
  const panel = panelOn(page);
  await page.getByRole('radio').first().focus();
  for (let asked = 1; asked <= 40; asked += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText(` of ${asked} right`);
    await expect(panel.getByRole('button', { name: 'Next question' })).toBeFocused();
    await page.keyboard.press('Enter');
    if ((await panel.getByRole('radio').count()) === 0) break;
    await expect(panel.getByRole('radio').first()).toBeFocused();
  }
  await expect(panel).toContainText('That was the last hop.');
  await expect(page.locator('.side-verdict')).toHaveCount(2);
  await expect(page.locator('.tally')).toBeVisible();
});

test('a question can be skipped, the mode switched off and on, and it is in the link', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
  const toggle = page.getByRole('button', { name: 'Predict', exact: true });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => visualizer.query().get('predict')).toBe('1');
  const panel = panelOn(page);
  const first = await panel.locator('legend').textContent();
  await panel.getByRole('button', { name: 'Skip' }).click();
  await expect(panel.locator('legend')).not.toHaveText(first ?? '');
  await expect(page.locator('.ledger-row')).not.toHaveCount(0);
  await toggle.click();
  await visualizer.toEnd();
  await expect(page.locator('.side-verdict')).toHaveCount(2);
});

test('a fault is guessed at before it is made, then made in the other network too', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
  await page.locator('.side').nth(1).getByRole('button', { name: 'Inject a fault' }).click();
  const challenge = page.locator('.break');
  await challenge.getByRole('checkbox', { name: 'Guess first' }).check();
  await challenge.getByRole('button', { name: 'Take Network fabric down' }).click();
  await challenge.getByRole('combobox', { name: 'Where does it fail?' }).selectOption('fabric');
  await challenge.getByRole('combobox', { name: 'What does the caller see?' }).selectOption({ label: 'timeout' });
  await challenge.getByRole('button', { name: 'Break it and see' }).click();
  await expect(challenge.getByRole('status')).toContainText('Wrong. It fails at gateway-1 (cluster 1).');
  await expect(challenge).toContainText('Island: 7 places to look');
  await expect(challenge).toContainText('Flat: 5 places to look');
  await challenge.getByRole('button', { name: 'The same fault in Flat' }).click();
  await visualizer.toEnd();
  await expect(page.locator('.side-verdict[data-outcome="dropped"]')).toHaveCount(2);
  await challenge.getByRole('button', { name: /^Undo/ }).click();
  await visualizer.toEnd();
  await expect(page.locator('.side-verdict[data-outcome="dropped"]')).toHaveCount(1);
});

for (const [width, height] of [
  [390, 844],
  [640, 360],
] as const) {
  test(`${width}x${height}: who is asked about is in the picture`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height });
    // After gateway-1 of the island; then at the fabric of both.
    for (const [step, asked] of [
      [1, 'gateway-1'],
      [2, 'Network fabric'],
    ] as const) {
      await visualizer.open(`${query}&step=${step}`);
      await expect(panelOn(page)).toContainText(asked);
      const drawn = page.locator('.side-picture [data-device]').filter({ hasText: asked });
      await expect(drawn.first()).toBeVisible();
    }
  });
}

for (const width of [360, 390, 768, 1024, 1280, 1440]) {
  test(`${width} px wide: nothing overflows`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await visualizer.open(`${query}&step=1`);
    await expect(panelOn(page).getByRole('radio')).not.toHaveCount(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  });
}

for (const [name, view] of Object.entries({
  question: `${query}&step=1`,
  ...Object.fromEntries(others.map((language) => [language, `${query}&step=2&lang=${language}`])),
})) {
  test(`no violations: ${name}`, async ({ visualizer, page }) => {
    await visualizer.open(view);
    await expect(page.getByRole('radio')).not.toHaveCount(0);
    expect(await violations(page)).toEqual([]);
  });
}
