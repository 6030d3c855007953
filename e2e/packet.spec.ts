import { expect, test } from './fixtures/visualizer.ts';

const across = '?v=1&l=flat&r=island&from=cluster-1/pod-a&to=cluster-2/pod-g';

test('by keys the packet opens its header at this hop, which keeps step and gives the focus back', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(`${across}&step=2`);
  const { region } = visualizer.side('Island');
  const opener = region.getByRole('button', { name: 'Packet at gateway-1: show its header' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const header = region.getByRole('dialog', { name: 'Packet at gateway-1' });
  await expect(header).toBeFocused();
  await expect(header).toContainText(/in\s*10\.4\.1\.2:40000/);
  await expect(header).toContainText(/out\s*192\.168\.101\.2:40000/);
  await expect(header).toContainText('(source address was 10.4.1.2, now 192.168.101.2)');
  await expect(header).toContainText(/TTL 63.*TTL 62/s);
  await expect(header).toContainText('conntrack');
  await page.keyboard.press('Escape');
  await expect(header).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('pressing the envelope in the picture opens it too, and nothing moves', async ({ visualizer, page }) => {
  await visualizer.open(`${across.replace('flat', 'archipelago')}&step=2`);
  const transport = page.getByRole('group', { name: 'Playback' });
  const before = await transport.boundingBox();
  const { region } = visualizer.side('Archipelago');
  await region.locator('.envelope > .paper').click();
  const header = region.getByRole('dialog');
  await expect(header).toContainText('VXLAN');
  expect(await transport.boundingBox()).toEqual(before);
  await visualizer.stepForward.click();
  await expect(region.getByRole('dialog', { name: 'Packet at Network fabric' })).toBeVisible();
  await header.getByRole('button', { name: 'Close the header' }).click();
  await expect(header).toHaveCount(0);
  await expect(region.getByRole('button', { name: /^Packet at Network fabric/ })).toBeFocused();
});

test('before anything is sent there is no packet to open', async ({ visualizer }) => {
  await visualizer.open(across);
  await expect(visualizer.timeline).toBeVisible();
  await expect(visualizer.page.getByRole('button', { name: /^Packet at/ })).toHaveCount(0);
});

test('the gate of a pod opens that pod, and from there its policies', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&s=one-ip-block&from=cluster-1/pod-a&to=cluster-2/pod-g&step=99');
  await visualizer.side('Island').region.locator('.gate').click();
  const inside = page.getByRole('region', { name: 'Inside Pod-G' });
  await inside.getByRole('button', { name: 'Network policies' }).click();
  const dialog = page.getByRole('dialog', { name: 'Network policies' });
  await expect(dialog.getByRole('article', { name: 'default/only-cluster-1' })).toBeVisible();
});
