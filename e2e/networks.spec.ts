import type { Page } from '@playwright/test';
import { others } from './fixtures/languages.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const gallery = '?v=1&page=networks';

async function worksOut(page: Page, link: string): Promise<void> {
  await page.goto(`./${link}`);
  await expect(page.getByRole('heading', { name: 'Real networks', level: 2 })).toBeVisible();
  await expect(page.getByText('53 networks', { exact: true })).toBeVisible();
}

test('every network has its card, its mark on the map and two badges', async ({ page }) => {
  await worksOut(page, gallery);
  const map = page.getByRole('group', { name: 'Who can see and reach pod IPs' });
  await expect(map.getByRole('button')).toHaveCount(53);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'EKS, VPC CNI defaults' }) });
  await expect(card).toContainText('Between clusters: Flat');
  await expect(card).toContainText('To the outside: Hybrid');
});

test('filters by placement and product', async ({ page }) => {
  await worksOut(page, gallery);
  await page.getByLabel('Placement').selectOption({ label: 'Archipelago' });
  await expect(page.getByText('2 of 53 networks')).toBeVisible();
  await page.getByLabel('Product').selectOption({ label: 'Cilium' });
  await expect(page.getByText('1 of 53 networks')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Details of Cilium ClusterMesh, tunnel' })).toBeVisible();
});

test('a closer look holds in the link, says what the trace says, and leads to it', async ({ page }) => {
  await worksOut(page, gallery);
  await page.getByRole('link', { name: 'Details of AKS, Azure CNI overlay' }).click();
  const detail = page.getByRole('region', { name: 'AKS, Azure CNI overlay' });
  await expect(detail.getByRole('heading', { name: 'AKS, Azure CNI overlay' })).toBeFocused();
  await expect(page).toHaveURL(/page=networks&network=aks-overlay/);
  await expect(detail.getByText('not confirmed by the trace')).toHaveCount(0);
  await expect(detail.getByText('no overlay', { exact: true })).toBeVisible();
  // What a question means is read by whoever has nothing to hover with.
  await expect(detail.getByText('Does the network outside the clusters know the way to pods?')).toBeVisible();
  await page.reload();
  await detail.getByRole('link', { name: 'Open in trace: To a server in the office' }).click();
  await expect(page).toHaveURL(/s=real-networks/);
  await expect(page).toHaveURL(/to=other-server/);
  // Nothing is told before it happens: the trace opens where the pod is about to connect.
  const outcome = page.getByRole('region', { name: 'Island' }).getByRole('status');
  await expect(outcome).toBeEmpty();
  await page.getByRole('slider', { name: 'Timeline' }).press('End');
  await expect(outcome).toContainText('delivered');
  await page.goBack();
  await expect(detail).toBeVisible();
});

test('the map is one tab stop: arrows move, Enter picks', async ({ page }) => {
  await worksOut(page, gallery);
  const map = page.getByRole('group', { name: 'Who can see and reach pod IPs' });
  await map.getByRole('button', { name: 'GKE, VPC-native' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(map.getByRole('button', { name: 'GKE, routes-based, routes exported' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/network=gke-routes-based/);
});

test('any two compare, also when they need different scenarios', async ({ page }) => {
  await worksOut(page, `${gallery}&network=flannel-vxlan`);
  await page.getByLabel('Compare with').selectOption({ label: 'MetalLB, layer 2' });
  await expect(page).toHaveURL(/network=flannel-vxlan&compare=metallb-l2/);
  const both = page.getByRole('region', { name: 'Flannel, VXLAN and MetalLB, layer 2' });
  await expect(both).toContainText('An office, and Services');
  await both.getByRole('button', { name: 'Swap sides' }).click();
  await expect(page).toHaveURL(/network=metallb-l2&compare=flannel-vxlan/);
  await page.getByRole('link', { name: 'Open both in trace: To the Service, policy Local' }).click();
  await expect(page).toHaveURL(/s=load-balanced/);
  await expect(page.getByRole('region', { name: /Island/ })).toHaveCount(2);
});

test('the table sorts by any question', async ({ page }) => {
  await worksOut(page, gallery);
  await page.getByLabel('Show as').selectOption({ label: 'Table' });
  const table = page.getByRole('region', { name: 'All networks on every question' }).getByRole('table');
  const column = table.getByRole('columnheader', { name: 'Sort by Routes to pods' });
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('row').nth(1)).toContainText('to all pods');
});

test('a network that does not exist is said to, and the rest is there', async ({ page }) => {
  await worksOut(page, `${gallery}&network=no-such-thing`);
  await expect(page.getByRole('alert')).toContainText('no-such-thing');
});

const views = {
  gallery,
  detail: `${gallery}&network=submariner-globalnet`,
  comparison: `${gallery}&network=eks-default&compare=calico-bgp-nat-outgoing`,
  ...Object.fromEntries(others.map((language) => [language, `${gallery}&network=metallb-l2&lang=${language}`])),
};

for (const [name, link] of Object.entries(views)) {
  test(`${name}: nothing overflows at any width, no text lies on another, axe finds nothing`, async ({ page }) => {
    await page.goto(`./${link}`);
    await expect(page.locator('.map-mark')).toHaveCount(53);
    for (const width of [360, 390, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => overflow(page)).toBeLessThanOrEqual(0);
      await expect.poll(async () => overlappingTexts(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(async () => overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });
}
test('table: axe finds nothing', async ({ page }) => {
  await worksOut(page, gallery);
  await page.getByLabel('Show as').selectOption({ label: 'Table' });
  expect(await violations(page)).toEqual([]);
});
