import { readFileSync } from 'node:fs';
import { parseCostReport } from '../src/content/cost/index.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const across = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

const parsed = parseCostReport(JSON.parse(readFileSync(new URL('../public/cost.json', import.meta.url), 'utf8')));
if (!parsed.ok) throw new Error(parsed.error);
const report = parsed.value;

function ratioOf(id: string, figure: 'roundTrip' | 'connection' | 'throughput'): string {
  const ratio = report.paths.find((path) => path.id === id)?.[figure].ratio.median;
  if (ratio === undefined) throw new Error(`not measured: ${id}`);
  return `×${ratio.toFixed(2)}`;
}

test('what the sends on screen are made of, and what that was measured to cost', async ({ visualizer, page }) => {
  await visualizer.open(across);
  await visualizer.toEnd();
  const open = page.getByRole('button', { name: 'What does it cost?' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'What does it cost?' });
  await expect(dialog.getByRole('heading', { name: 'Flat: this send is made of' })).toBeVisible();
  const row = (name: RegExp) => dialog.getByRole('row', { name });
  await expect(row(/^Routed taken by Flat/)).toContainText('×1.00');
  await expect(row(/^NAT on gateway machines taken by Island/)).toContainText(ratioOf('gateways', 'connection'));
  await expect(row(/^Proxy/)).toContainText(ratioOf('proxy', 'connection'));
  await dialog.getByRole('radio', { name: 'Throughput' }).check();
  await expect(row(/^Proxy/)).toContainText(ratioOf('proxy', 'throughput'));
  await expect(dialog.getByRole('table')).toHaveAccessibleName(/virtual links: ratios only/);
  await expect(dialog).toContainText(`Linux ${report.kernel}`);
  const sources = dialog.getByRole('listitem').getByRole('link');
  await expect(sources).toHaveCount(5);
  for (const source of await sources.all()) await expect(source).toHaveAttribute('href', /^https:\/\//);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
});

test('the receiver’s log line on either side, and everyone it could be', async ({ visualizer, page }) => {
  await visualizer.open(across);
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who does the receiver see?' }).click();
  const panel = page.getByRole('region', { name: 'What the receiver’s log says, and who it could be' });
  await expect(panel).toContainText('Connection from 10.4.1.2 port 40000 on 10.8.1.2 port 8080');
  await expect(panel).toContainText('Connection from 192.168.2.1 port 40000 on 10.4.1.2 port 8080');
  await expect(panel).toContainText('1 of 18');
  await expect(panel).toContainText('20 of 20');
  const listed = (side: string) => panel.getByRole('list', { name: `Who it could be: ${side}` }).getByRole('listitem');
  await expect(listed('Flat')).toHaveText([/^Pod-A .*actual sender$/]);
  await expect(listed('Island')).toHaveCount(20);

  const lit = (side: string) => visualizer.side(side).region.locator('.device.is-suspect');
  // Some of them take no part, and are folded away until somebody asks who they are.
  await expect(lit('Island')).not.toHaveCount(20);
  await expect(lit('Flat')).toHaveCount(0);
  const show = panel.getByRole('button', { name: 'Show them in the pictures' });
  await show.press('Enter');
  await expect(show).toHaveAttribute('aria-pressed', 'true');
  await expect(lit('Flat')).toHaveCount(1);
  await expect(lit('Island')).toHaveCount(20);
  await expect(visualizer.side('Island').device('Pod-A', 'cluster 1')).toBeInViewport();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Who does the receiver see?' }).click();
  await expect(lit('Island')).not.toHaveCount(20);
  await expect(lit('Flat')).toHaveCount(0);
});

test('a way leads to the send that was measured', async ({ visualizer, page }) => {
  await visualizer.open(across);
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'What does it cost?' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Proxy', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(visualizer.query().get('r.ingress')).toBe('proxy');
  await expect(visualizer.from).toHaveValue('other-client');
});

test('what does not arrive costs nothing and is in no log', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&l=isolated&from=other-client&to=cluster-2/pod-g');
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who does the receiver see?' }).click();
  await expect(page.getByRole('heading', { name: 'Isolated: nobody receives it' })).toBeVisible();
  await page.getByRole('button', { name: 'What does it cost?' }).click();
  await expect(page.getByRole('dialog')).toContainText('does not arrive where it should');
});

test('a proxy says whom it hides, if it is asked to', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&r.ingress=proxy&from=other-client&to=cluster-2/pod-g');
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Who does the receiver see?' }).click();
  const panel = page.getByRole('region', { name: 'What the receiver’s log says' });
  await expect(panel).toContainText('X-Forwarded-For: 198.51.100.10');
  await expect(panel).toContainText('PROXY TCP4 198.51.100.10 192.168.102.2 40000 80');
});

test('without the measurement the panel says so, and the rest of it stays', async ({ visualizer, page }) => {
  await page.route('**/cost.json', (route) => route.fulfill({ status: 404 }));
  await visualizer.open(across);
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'What does it cost?' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What translation costs, and what it does not' })).toBeVisible();
});

for (const width of [360, 1024]) {
  test(`at ${width} px neither panel overflows`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await visualizer.open('?v=1&r.ingress=proxy&from=cluster-1/pod-a&to=cluster-2/pod-g');
    await visualizer.toEnd();
    await page.getByRole('button', { name: 'Who does the receiver see?' }).click();
    await expect(page.getByRole('region', { name: 'What the receiver’s log says' })).toBeVisible();
    await page.getByRole('button', { name: 'What does it cost?' }).click();
    await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    const surplus = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(Math.max(...surplus)).toBeLessThanOrEqual(0);
  });
}
