import type { Locator, Page } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const lessonOn = (page: Page): Locator => page.getByRole('region', { name: /^Lesson: / });

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('whoever is new finds the lessons from the empty stage, and starts one', async ({ visualizer, page }) => {
  await visualizer.open();
  await page.getByRole('link', { name: 'New here? Start a lesson' }).click();
  await expect(page.getByRole('heading', { name: 'Lessons', level: 2 })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Start/ })).toHaveCount(6);
  await page.getByRole('link', { name: 'Start: Two connectivity promises' }).click();
  await expect(lessonOn(page)).toContainText('Step 1 of 5');
  expect(visualizer.query().get('lesson')).toBe('two-promises:1');
  await expect(visualizer.from).toHaveValue('cluster-1/pod-a');
});

test('a lesson is walked by its own buttons, and each step is ticked when it is done', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&r=isolated&from=cluster-1/pod-a&to=cluster-1/pod-d&lesson=two-promises:1');
  const lesson = lessonOn(page);
  const next = lesson.getByRole('button', { name: 'Next step' });
  const done = lesson.getByText('Done', { exact: true });
  // The link shows something else than the step does: the way back is offered.
  await lesson.getByRole('button', { name: 'Return to the lesson' }).click();
  await expect(page.getByRole('region', { name: 'Island', exact: true })).toBeVisible();
  await expect(done).toHaveCount(0);
  await visualizer.toEnd();
  await expect(done).toBeVisible();
  await next.click();
  await expect(lesson).toContainText('Step 2 of 5');
  await visualizer.to.selectOption('cluster-1/pod-b');
  await expect(done).toBeVisible();
  await expect(lesson).toContainText('Every pod of the node');
  await next.click();
  await visualizer.toEnd();
  await expect(done).toBeVisible();
  await next.click();
  // Figures come from the trace.
  await expect(lesson).toContainText('10.8.1.2:8080');
  await expect(lesson).toContainText('192.0.2.2:80');
  await next.click();
  await visualizer.from.selectOption('other-client');
  await visualizer.to.selectOption('cluster-1/pod-a');
  await expect(done).toBeVisible();
  await lesson.getByRole('button', { name: 'Previous step' }).click();
  await expect(lesson).toContainText('Step 4 of 5');
});

test('the end says what was learned, marks the lesson as done, and leads to the next', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=other-server&lesson=two-promises:5');
  const lesson = lessonOn(page);
  await lesson.getByRole('button', { name: 'Finish' }).click();
  await expect(lesson.getByRole('heading', { name: 'What you now know' })).toBeVisible();
  // The answers are read off traces of their own.
  await expect(lesson).toContainText('Pod-D sees 10.4.1.2 when flat and 10.4.1.2 in an island');
  await lesson.getByRole('button', { name: 'Next lesson: Flat: one address space for all' }).click();
  await expect(lesson).toContainText('Step 1 of 7');
  await page.goto('?v=1&page=lessons');
  const card = page.locator('.lesson-card').first();
  await expect(card.getByRole('heading')).toContainText('Done');
  await expect(card.getByRole('link', { name: 'Take it again: Two connectivity promises' })).toBeVisible();
  await expect(page.locator('.lesson-card').nth(1).getByRole('heading')).not.toContainText('Done');
});

test('looking inside counts once what is to be found is there', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-d&to=other-server&inspect=r:cluster-1/gateway&lesson=island:5');
  const lesson = lessonOn(page);
  await expect(lesson).toContainText('Out, through a gateway');
  await expect(lesson.getByText('Done', { exact: true })).toHaveCount(0);
  await visualizer.toEnd();
  await expect(lesson.getByText('Done', { exact: true })).toBeVisible();
});

test('a step about what a send leaves behind opens at its end', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=other-client&to=cluster-1/pod-a&lesson=island:4');
  await lessonOn(page).getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('.side-verdict')).toHaveCount(2);
  await page
    .locator('.side')
    .nth(1)
    .getByRole('combobox', { name: /Look inside/ })
    .selectOption('cluster-1/gateway');
  await expect(lessonOn(page).getByText('Done', { exact: true })).toBeVisible();
  await expect(page.getByText('No flow remembered yet')).toHaveCount(0);
});

test('faults and settings complete a step as well', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&r=flat&from=cluster-1/pod-a&to=cluster-2/pod-g&lesson=flat:3');
  const lesson = lessonOn(page);
  await expect(lesson).toContainText('Unless somebody blocks it');
  const right = page.locator('.side').nth(1);
  await right.getByRole('button', { name: 'Inject a fault' }).click();
  const group = right.locator('.faults-group').filter({ hasText: 'Add a firewall rule' });
  await group.getByRole('button', { name: 'Drop cluster 1 → cluster 2' }).first().click();
  await expect(lesson.getByText('Done', { exact: true })).toBeVisible();
  await expect(lesson).toContainText('Network fabric drops the packet');
});

test('a person wanders off, comes back, leaves, and goes on where they were', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-b&to=cluster-2/pod-h&lesson=flat:2');
  const lesson = lessonOn(page);
  await expect(lesson).toContainText('Directly there and back');
  await visualizer.to.selectOption('other-server');
  await expect(lesson).toContainText('Something else is on screen now');
  await lesson.getByRole('button', { name: 'Return to the lesson' }).click();
  await expect(visualizer.to).toHaveValue('cluster-2/pod-h');
  await lesson.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(lesson).toHaveCount(0);
  await page.goto('?v=1&page=lessons');
  await page.getByRole('link', { name: 'Continue at step 2: Flat: one address space for all' }).click();
  await expect(lesson).toContainText('Directly there and back');
});

test('a step points at devices and at parts of the page', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=other-client&to=cluster-1/pod-a&lesson=island:4');
  await expect(page.locator('.side').nth(1).locator('.device.is-lit')).toHaveCount(1);
  await expect(page.locator('.side').nth(0).locator('.device.is-lit')).toHaveCount(0);
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-1/pod-d&lesson=two-promises:1');
  await expect(page.locator('html')).toHaveAttribute('data-lit', 'transport');
});

test('a lesson that does not exist says so', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-1/pod-d&lesson=nowhere:1');
  await expect(page.getByRole('alert')).toContainText('There is no such lesson');
});

test('the panel folds, and keys are enough', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-b&to=cluster-2/pod-h&lesson=flat:2');
  const lesson = lessonOn(page);
  await lesson.getByRole('button', { name: 'Fold the lesson' }).press('Enter');
  const heading = lesson.getByRole('heading', { name: 'Directly there and back' });
  await expect(heading).toHaveCount(0);
  await lesson.getByRole('button', { name: 'Unfold the lesson' }).press('Enter');
  await expect(heading).toBeVisible();
  await lesson.getByRole('button', { name: 'Next step' }).press('Enter');
  await expect(lesson).toContainText('Unless somebody blocks it');
  await expect(lesson.getByRole('status')).toContainText('Step 3 of 7');
});

const views = {
  page: '?v=1&page=lessons',
  step: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&lesson=two-promises:4',
  chinese: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&lesson=two-promises:4&lang=zh-TW',
};

for (const [name, query] of Object.entries(views)) {
  test(`${name}: nothing overflows at any width, and no violations`, async ({ visualizer, page }) => {
    await visualizer.open(query);
    await expect(page.locator('.lesson, .lesson-card').first()).toContainText(/\S/);
    for (const width of [360, 390, 768, 1024, 1440, 1280]) {
      await page.setViewportSize({ width, height: width === 1280 ? 720 : 900 });
      await expect.poll(() => overflow(page), { message: `${width} px wide` }).toBeLessThanOrEqual(0);
    }
    expect(await violations(page)).toEqual([]);
  });
}
