import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';

test('who reaches whom is a table for each side, and each cell is a send', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who reaches whom?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who reaches whom?' });
  const flat = dialog.getByRole('table', { name: 'Who reaches whom? Flat' });
  await expect(flat.getByRole('row')).toHaveCount(7);
  await expect(flat.getByRole('rowheader', { name: /Pod-A and 5 like it/ })).toBeVisible();
  await expect(dialog.getByText('6 classes of 18 endpoints')).toBeVisible();
  const island = dialog.getByRole('table', { name: 'Who reaches whom? Island' });
  await expect(island.getByRole('button', { name: 'Pod-A to Pod-J: delivered, translated' })).toBeVisible();
  expect(await violations(page, '[role=dialog], dialog')).toEqual([]);
  await island.getByRole('button', { name: 'Pod-G to Other client: refused, and the sender is told' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('cluster-2/pod-g');
  await expect(page.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('other-client');
});

test('where the table cannot be made, its side says so, and trying again makes it', async ({ visualizer, page }) => {
  await page.route(/\.worker-/, (route) => route.abort());
  await visualizer.open(midway);
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who reaches whom?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who reaches whom?' });
  await expect(dialog.getByRole('alert')).toHaveCount(2);
  await page.unroute(/\.worker-/);
  await dialog.getByRole('button', { name: 'Try again' }).first().click();
  await expect(dialog.getByRole('table')).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('which cells a policy stops is seen and said, and one of them leads to its trace', async ({
  visualizer,
  page,
}) => {
  await visualizer.open('?v=1&s=one-ip-block&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4');
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who reaches whom?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who reaches whom?' });
  const flat = dialog.getByRole('table', { name: 'Who reaches whom? Flat' });
  const island = dialog.getByRole('table', { name: 'Who reaches whom? Island' });
  const stopped = / to Pod-.*: stopped by default\/only-cluster-1$/;
  await expect(flat.getByRole('button', { name: stopped }).first()).toBeVisible();
  await expect(flat.getByRole('button', { name: /^Pod-A to Pod-.*delivered/ }).first()).toBeVisible();
  await expect(island.getByRole('button', { name: /^Pod-A to Pod-.*: stopped by/ }).first()).toBeVisible();
  const policy = dialog.getByRole('button', { name: /^default\/only-cluster-1: \d+ cells?$/ }).first();
  await policy.focus();
  await page.keyboard.press('Enter');
  await expect(policy).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page, '[role=dialog], dialog')).toEqual([]);
  const cell = flat.getByRole('button', { name: stopped }).first();
  const [from = ''] = ((await cell.getAttribute('aria-label')) ?? '').split(' to ');
  await cell.click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'From' }).locator('option:checked')).toContainText(from);
});
