import type { Locator, Page } from '@playwright/test';
import { deviceId } from '../src/engine/index.ts';
import { firstWords, wordsIn } from '../src/i18n/index.ts';
import { violations } from './fixtures/axe.ts';
import { crowdLink } from './fixtures/crowd.ts';
import { expect, test } from './fixtures/visualizer.ts';

/** The option that the keys have reached. */
async function reached(page: Page, box: Locator): Promise<Locator> {
  const id = await box.getAttribute('aria-activedescendant');
  return page.locator(`[id="${id}"]`);
}

const searched = (page: Page, name = 'From'): Locator =>
  page.getByRole('combobox', { name, exact: true }).and(page.locator('input'));

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });

    test('both ends are found by keys alone, by name and by address', async ({ visualizer, page }) => {
      await visualizer.open(crowdLink());
      await searched(page).focus();
      await page.keyboard.type('pod-7-4');
      await expect(visualizer.from).toHaveAttribute('aria-expanded', 'true');
      await expect(await reached(page, visualizer.from)).toHaveAccessibleName('Pod-7-4 node-7 10.1.1.197 10.4.1.197');
      await page.keyboard.press('Enter');
      await expect(visualizer.from).toHaveValue('Pod-7-4 · node-7 · Cluster 1');
      await expect(visualizer.from).toHaveAttribute('aria-expanded', 'false');
      await expect(visualizer.from).toBeFocused();

      await visualizer.to.focus();
      await page.keyboard.type('10.2.0.');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(visualizer.to).toHaveValue('Pod-1-2 · node-1 · Cluster 2');
      await expect.poll(() => visualizer.query().get('to')).toBe('cluster-2/pod-1-2');
      expect(visualizer.query().get('from')).toBe('cluster-1/pod-7-4');
      await expect(visualizer.timeline).toBeVisible();
    });

    test('what is listed stays in the frame, and is read by everybody', async ({ visualizer, page }) => {
      await visualizer.open(crowdLink({ from: deviceId('cluster-1/pod-7-4'), to: deviceId('cluster-2/pod-1-2') }));
      await searched(page, 'To').focus();
      await page.keyboard.type('node');
      const list = page.getByRole('listbox', { name: 'To' });
      const said = page.getByText(/^50 of 330 shown\./);
      await expect(said.last()).toBeVisible();
      for (const part of [list, said.last()]) {
        const box = await part.boundingBox();
        expect(box).not.toBeNull();
        if (box === null) continue;
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      expect(await violations(page, 'header')).toEqual([]);
    });
  });
}

test('the keys are those of a combobox', async ({ visualizer, page }) => {
  await visualizer.open(crowdLink({ from: deviceId('cluster-1/pod-7-4') }));
  const box = searched(page);
  await box.focus();
  const list = page.getByRole('listbox', { name: 'From' });
  await page.keyboard.press('Alt+ArrowDown');
  await expect(list).toBeVisible();
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(await reached(page, box)).toContainText('Pod-7-4');
  await page.keyboard.press('ArrowUp');
  await expect(await reached(page, box)).toContainText('Other server');
  await page.keyboard.press('ArrowDown');
  await expect(await reached(page, box)).toContainText('Pod-7-4');
  await page.keyboard.press('Home');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(box).toHaveValue('Pod-7-4 · node-7 · Cluster 1');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  await expect.poll(() => visualizer.query().get('from')).toBeNull();
});

test('whoever leaves without choosing has chosen what they had', async ({ visualizer, page }) => {
  await visualizer.open(crowdLink({ from: deviceId('cluster-1/pod-7-4') }));
  await searched(page).focus();
  await page.keyboard.type('pod-9');
  await page.keyboard.press('Tab');
  await expect(visualizer.from).toHaveValue('Pod-7-4 · node-7 · Cluster 1');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('how many there are is said, each cluster has its share, and nobody is said too', async ({ visualizer, page }) => {
  await visualizer.open(crowdLink());
  await searched(page, 'To').focus();
  await page.keyboard.type('pod-1');
  const list = page.getByRole('listbox', { name: 'To' });
  await expect(list.getByRole('option')).toHaveCount(50);
  await expect(list.getByRole('group', { name: 'Cluster 1' }).getByRole('option').first()).toContainText('Pod-1-1');
  await expect(list.getByRole('group', { name: 'Cluster 2' }).getByRole('option').first()).toContainText('Pod-1-1');
  const live = page.locator('[aria-live="polite"]');
  await expect(live.filter({ hasText: '50 of 130 shown.' })).toHaveCount(1);
  await page.keyboard.type('zebra');
  await expect(list).toHaveCount(0);
  await expect(live.filter({ hasText: 'Nobody found for “pod-1zebra”.' })).toHaveCount(1);
});

test('services are found by whoever receives, and by nobody who sends', async ({ visualizer, page }) => {
  await visualizer.open(crowdLink({ from: deviceId('cluster-1/pod-7-4') }));
  await searched(page).focus();
  await page.keyboard.type('service');
  await expect(page.getByText('Nobody found for “service”.').last()).toBeVisible();
  await searched(page, 'To').focus();
  await page.keyboard.type('cluster 2 service');
  await page.keyboard.press('Enter');
  await expect(visualizer.to).toHaveValue('Cluster 2 service');
  await expect.poll(() => visualizer.query().get('to')).toBe('cluster-2/service');
});

test('a press chooses, another takes back, and any device is found to be looked into', async ({ visualizer, page }) => {
  await visualizer.open(crowdLink());
  await searched(page).click();
  await page
    .getByRole('option', { name: /^Pod-1-3 / })
    .first()
    .click();
  await expect(visualizer.from).toHaveValue('Pod-1-3 · node-1 · Cluster 1');
  await page.getByRole('button', { name: 'Clear From' }).click();
  await expect(visualizer.from).toHaveValue('');
  const { region } = visualizer.side('Island');
  await region.getByRole('combobox', { name: firstWords.shell.stage.lookInside }).focus();
  await page.keyboard.type('gateway-2');
  await page.keyboard.press('Enter');
  await expect(region.getByRole('heading', { name: /gateway-2/ })).toBeVisible();
});

test('in Chinese', async ({ visualizer, page }) => {
  const { ui, finder } = await wordsIn('zh-TW');
  await visualizer.open(crowdLink({ language: 'zh-TW' }));
  const box = searched(page, ui.choosing.to);
  await box.focus();
  await page.keyboard.type('外部');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await expect(page.getByText(finder.found(1)).last()).toBeVisible();
  expect(await violations(page, 'header')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => visualizer.query().get('to')).toBe('other-server');
});

test('where one looks through all of them there is a select', async ({ visualizer, page }) => {
  await visualizer.open();
  await expect(visualizer.from.and(page.locator('select'))).toHaveCount(1);
  await expect(searched(page)).toHaveCount(0);
});
