import type { Locator } from '@playwright/test';
import { hopsOf } from '../src/engine/index.ts';
import { headersOf, predicted } from './fixtures/predicted.ts';
import { expect, test } from './fixtures/visualizer.ts';

/** A ledger table shows, row for row, what the engine computed. */
async function holdsTo(table: Locator, trace: Parameters<typeof headersOf>[0]): Promise<void> {
  const rows = table.locator('tbody tr:not([aria-hidden])');
  const headers = headersOf(trace);
  await expect(rows).toHaveCount(hopsOf(trace).length);
  for (const [index, { source, destination, ttl }] of headers.entries()) {
    const row = rows.nth(index);
    await expect(row).toContainText(source);
    await expect(row).toContainText(destination);
    await expect(row).toContainText(String(ttl));
  }
}

test('click Pod-A, then Pod-G, play to the end, and read in both ledgers what the engine computed', async ({
  visualizer,
  page,
}) => {
  await visualizer.open();
  const [flat, island] = [visualizer.side('Flat'), visualizer.side('Island')];
  await flat.device('Pod-A').click();
  await flat.device('Pod-G').click();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '4×' });
  // Picking both ends starts playing; it stops by itself at the end.
  await expect(visualizer.play).toBeVisible({ timeout: 60_000 });
  const end = await visualizer.timeline.getAttribute('max');
  await expect(visualizer.timeline).toHaveValue(end ?? '');

  const pair = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };
  for (const [side, model] of [
    [flat, 'flat'],
    [island, 'island'],
  ] as const) {
    const [leg] = predicted({ model, ...pair }).legs;
    await holdsTo(side.request, leg.request);
    if (leg.reply !== null) await holdsTo(side.reply, leg.reply.trace);
    await expect(side.outcome).toContainText('delivered');
  }
  await expect(island.request.locator('mark').first()).toBeVisible();
  await expect(flat.region.locator('mark')).toHaveCount(0);
});

test('From and To are ordinary selects, and choose the same', async ({ visualizer }) => {
  await visualizer.open();
  await visualizer.from.selectOption('other-client');
  await visualizer.to.selectOption('cluster-1/pod-a');
  const [leg] = predicted({ model: 'island', from: 'other-client', to: 'cluster-1/pod-a' }).legs;
  await holdsTo(visualizer.side('Island').request, leg.request);
  expect(visualizer.query().get('from')).toBe('other-client');
});

test('who reads further down stays there when they open what a hop consists of', async ({ visualizer }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2');
  const { region, reply } = visualizer.side('Island');
  const scrolled = (): Promise<number> => region.locator('.ledger').evaluate(({ scrollTop }) => scrollTop);
  const row = reply.getByRole('row').last();
  await row.scrollIntoViewIfNeeded();
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await row.locator('summary').click();
  await expect(row.getByRole('listitem').first()).toBeVisible();
  await expect.poll(scrolled).toBeGreaterThanOrEqual(before);
  await visualizer.stepForward.click();
  await expect.poll(scrolled).toBeLessThan(before);
});

test('clicking a row of the ledger goes to that moment', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=0');
  const island = visualizer.side('Island');
  await island.request.getByRole('button', { name: /gateway-2/ }).click();
  await expect(island.currentRow).toContainText('gateway-2');
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).not.toBe('0');
});

test('stepping forward and back returns to the same screen', async ({ visualizer }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2');
  const island = visualizer.side('Island');
  const before = await island.currentRow.innerText();
  await visualizer.stepForward.click();
  await expect(island.currentRow).not.toHaveText(before);
  await visualizer.stepBack.click();
  expect(await island.currentRow.innerText()).toBe(before);
  await visualizer.restart.click();
  await expect(visualizer.timeline).toHaveValue('0');
});

test('a drop is seen where it happens, with its cause', async ({ visualizer }) => {
  await visualizer.open('?v=1&s=firewall&from=cluster-1/pod-a&to=cluster-2/pod-g');
  await visualizer.toEnd();
  for (const model of ['Flat', 'Island']) {
    await expect(visualizer.side(model).outcome).toContainText(/dropped/);
    await expect(visualizer.side(model).outcome).toContainText(/fabric/i);
  }
});

test('whoever dials their own number is told so in the picture’s words, and a twin’s number wears the twin’s colour', async ({
  visualizer,
  page,
}) => {
  const own = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip';
  await visualizer.open(`${own}&step=0`);
  const caption = visualizer.side('Island').region.locator('.side-caption');
  await expect(caption).toHaveText(
    /10\.4\.1\.2.* is Pod-A’s own address, so its kernel never sends it out\. Pod-G, also/,
  );
  await expect(caption.locator('.tag')).toHaveText([/10\.4\.1\.2$/, /10\.4\.1\.2$/]);
  expect(
    await caption.locator('.tag').evaluateAll((tags) => tags.map((tag) => tag.getAttribute('data-owner'))),
  ).toEqual(['a', 'g']);
  await expect(page.locator('p.visually-hidden[role="status"]')).toContainText('Pod-G, also 10.4.1.2, hears nothing.');
  await visualizer.turnTo(`${own}&step=99`);
  await expect(caption).toHaveText(/hears nothing\. The sender sees: connected\.$/);
});

test('that a reply is lost is told when it is, and not when the request arrives', async ({ visualizer }) => {
  const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&r.fault=remove-rule:cluster-1/gateway:egress-snat';
  await visualizer.open(`${send}&step=6`);
  const island = visualizer.side('Island');
  await expect(island.region).toContainText('Pod-G thinks it talks to');
  await expect(island.outcome).toBeEmpty();
  await visualizer.toEnd();
  await expect(island.outcome).toContainText('dropped at Pod-G on the way back');
  await expect(island.region).not.toContainText('thinks it talks to');
});
