import { expect, test } from './fixtures/visualizer.ts';

test('each side can be any model, and its settings answer at once', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=other-client&to=cluster-1/pod-a');
  await visualizer.toEnd();
  const flat = visualizer.side('Flat');
  await expect(flat.outcome).toContainText('delivered');
  await flat.region
    .getByRole('button', { name: /^Settings/ })
    .first()
    .click();
  await flat.region.getByRole('radio', { name: /none/i }).first().check();
  await visualizer.toEnd();
  await expect(flat.outcome).toContainText(/no route/i);
  await expect.poll(() => visualizer.query().get('l.routes')).toBe('none');
  await flat.region.getByRole('combobox', { name: /model/i }).selectOption('hybrid');
  await expect(page.getByRole('region', { name: 'Hybrid', exact: true })).toBeVisible();
});

test('a fault is one click away, its effect is seen, and it can be taken back', async ({ visualizer }) => {
  await visualizer.open('?v=1&l.fault=filter:fabric:cluster-1~cluster-2:drop&from=cluster-1/pod-a&to=cluster-2/pod-g');
  await visualizer.toEnd();
  const flat = visualizer.side('Flat');
  await expect(flat.outcome).toContainText(/dropped/);
  await expect(visualizer.side('Island').outcome).toContainText(/delivered/);
  await flat.region
    .getByRole('button', { name: /^Repair/ })
    .first()
    .click();
  // The packet that was stopped goes on, and has not arrived yet.
  await visualizer.toEnd();
  await expect(flat.outcome).toContainText(/delivered/);
});

test('the inspector shows routes, rules and the table as it fills', async ({ visualizer }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2&inspect=r:cluster-1/gateway');
  const inspector = visualizer.side('Island').region.getByRole('region', { name: /^Inside/ });
  await expect(inspector.getByText('egress-snat').first()).toBeVisible();
  await expect(inspector.getByText('192.168.101.2', { exact: false }).first()).toBeVisible();
});

test('inside the sender stands how it can know what it dials', async ({ visualizer }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2&inspect=r:cluster-1/pod-a');
  const inside = visualizer.side('Island').region.getByRole('region', { name: 'Inside Pod-A' });
  await expect(inside.getByRole('heading', { name: 'How it knows what it dials' })).toBeVisible();
  await expect(inside.getByText(/^By import: .* what that cluster publishes/)).toBeVisible();
});

test('what a setting makes of the ranges is said, until it is taken back', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&l.routes=arp&inspect=l:cluster-1/pod-a');
  const flat = visualizer.side('Flat').region;
  const warned = page.locator('.side-warnings');
  await expect(warned).toHaveCount(1);
  await flat.locator('.side-warnings > summary').click();
  await expect(flat.getByText(/^The pod range of .* nobody asks for its pods by ARP\.$/).first()).toBeVisible();
  await visualizer.turnTo('?v=1&inspect=l:cluster-1/pod-a');
  await expect(warned).toHaveCount(0);
});
