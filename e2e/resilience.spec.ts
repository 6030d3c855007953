import type { Page, Route } from '@playwright/test';
import { languageName, wordsIn } from '../src/i18n/index.ts';
import { another, messageFile } from './fixtures/languages.ts';
import { expect, test } from './fixtures/visualizer.ts';

// Each begins as a browser does that has never been here.
test.use({ fetchesAhead: true, reuseContext: false, serviceWorkers: 'block' });

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';
const missing = 'This part could not be loaded';

const notFound = (route: Route): Promise<void> => route.fulfill({ status: 404, body: '' });

/** Nothing is fetched ahead: what is wanted is asked for when it is wanted. */
async function withoutFetchingAhead(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
}

test.beforeEach(async ({ page }) => withoutFetchingAhead(page));

/** As after a redeploy: one piece has gone, and the page itself names another main script. */
async function renewed(page: Page): Promise<{ readonly loads: () => number }> {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.route(/\/HelpDialog-.*\.js$/, notFound);
  await page.route(
    ({ pathname }) => pathname === '/',
    (route) =>
      route.request().resourceType() === 'fetch'
        ? route.fulfill({ contentType: 'text/html', body: '<script type="module" src="./assets/index-NEW.js">' })
        : route.continue(),
  );
  return { loads: () => loads };
}

test.describe('a file that is missing takes away its own part alone', () => {
  test('at the foot of the page, by itself', async ({ visualizer, page }) => {
    await page.route(/\/verification-.*\.css$/, notFound);
    await page.addInitScript(() => {
      window.requestIdleCallback = (call) => {
        window.addEventListener('idle', () => call({ didTimeout: false, timeRemaining: () => 50 }), { once: true });
        return 0;
      };
    });
    await visualizer.open(midway);
    await page.evaluate(() => void window.dispatchEvent(new Event('idle')));
    await expect(page.getByRole('alert')).toContainText(missing);
    await visualizer.stepForward.click();
    await expect.poll(() => visualizer.query().get('step')).toBe('5');
    await expect(page.getByRole('banner')).toBeVisible();
  });

  test('a dialog, which opens once it can be had', async ({ visualizer, page }) => {
    await page.route(/\/HelpDialog-.*\.js$/, notFound);
    await visualizer.open(midway);
    await visualizer.menu();
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    const message = page.getByRole('alert');
    await expect(message).toContainText(missing);
    await message.getByRole('button', { name: 'Try again' }).click();
    await expect(message).toContainText(missing);
    await page.unroute(/\/HelpDialog-.*\.js$/);
    await message.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('dialog', { name: 'How to use this page' })).toBeVisible();
  });

  test('a panel, which one can do without', async ({ visualizer, page }) => {
    await page.route(/\/inspector-.*\.js$/, notFound);
    await visualizer.open(`${midway}&inspect=l:cluster-1/pod-a`);
    const message = page.getByRole('alert');
    await expect(message).toContainText(missing);
    await message.getByRole('button', { name: 'Go on without it' }).click();
    await expect(message).toHaveCount(0);
    await expect(visualizer.side('Flat').request).toBeVisible();
  });

  test('a language, while another is spoken', async ({ visualizer, page }) => {
    const [first = ''] = messageFile(another, 'first');
    await page.route(`**/${first}`, notFound);
    await visualizer.open(`${midway}&lang=${another}`);
    const message = page.getByRole('alert');
    await expect(message).toContainText(`${languageName(another)} could not be loaded`);
    await page.unroute(`**/${first}`);
    await message.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('region', { name: (await wordsIn(another)).modelText('flat').name })).toBeVisible();
    await expect(message).toHaveCount(0);
  });
});

test('a file that never comes is not waited for for ever', async ({ visualizer, page }) => {
  await page.clock.install();
  await page.route(/\/addresses-.*\.js$/, () => {});
  await visualizer.open(midway);
  await page.getByRole('link', { name: 'Addresses' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toBeVisible();
  await page.clock.fastForward(16_000);
  await expect(page.getByRole('alert').filter({ hasText: missing }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Trace' }).click();
  await expect(visualizer.timeline).toBeVisible();
});

test.describe('a page that was renewed on the server', () => {
  test('is loaded anew, once, at the moment it was at', async ({ visualizer, page }) => {
    const { loads } = await renewed(page);
    await visualizer.open(midway);
    await visualizer.stepForward.click();
    await expect.poll(() => visualizer.query().get('step')).toBe('5');
    const before = loads();
    const help = page.getByRole('button', { name: 'Help', exact: true });
    await visualizer.menu();
    await Promise.all([page.waitForEvent('load'), help.click()]);
    await expect.poll(() => visualizer.query().get('step')).toBe('5');
    await visualizer.menu();
    await help.click();
    await expect(page.getByRole('alert')).toContainText(missing);
    expect(loads() - before).toBe(1);
  });

  test('is not loaded anew under a packet on its way', async ({ visualizer, page }) => {
    const { loads } = await renewed(page);
    await visualizer.open(`${midway}&step=0`.replace('&step=4', ''));
    await visualizer.play.click();
    const before = loads();
    await visualizer.menu();
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(missing);
    expect(loads()).toBe(before);
  });
});

test('a scenario that comes at the second attempt is shown at the moment that was asked for', async ({
  visualizer,
  page,
}) => {
  let fails = true;
  await page.route(/\/scenarios\/firewall\.json$/, (route) =>
    fails ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await visualizer.open('?v=1&s=firewall&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3');
  const message = page.getByRole('alert');
  await expect(message).toContainText('The scenario could not be loaded.');
  fails = false;
  await message.getByRole('button', { name: 'Try again' }).click();
  await expect(visualizer.timeline).toHaveAttribute('aria-valuetext', /^Moment 4 /);
  expect(visualizer.query().get('step')).toBe('3');
});

for (const [what, plant] of [
  ['a timer', () => void setTimeout(() => void JSON.parse('planted'))],
  ['a promise', () => void Promise.resolve().then(() => JSON.parse('planted') as unknown)],
  ['an animation frame', () => void requestAnimationFrame(() => void JSON.parse('planted'))],
] as const) {
  test(`what throws in ${what} is told, and everything goes on`, async ({ page }) => {
    await page.goto(midway);
    const stepForward = page.getByRole('button', { name: 'Step forward', exact: true });
    await expect(stepForward).toBeEnabled();
    await page.evaluate(plant);
    const message = page.getByRole('alert');
    await expect(message).toContainText('Something went wrong');
    await stepForward.click();
    await expect(page).toHaveURL(/step=5/);
    await message.getByRole('button', { name: 'Go on without it' }).click();
    await expect(message).toHaveCount(0);
  });
}
