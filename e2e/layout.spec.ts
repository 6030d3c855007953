import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const views = {
  midway: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3',
  variations: '?v=1&l=isolated&r=island&r.gateway=node&r.overlay=vxlan&from=cluster-1/pod-a&to=cluster-1/pod-d&step=3',
};

for (const [name, query] of Object.entries(views)) {
  test(`${name}: nothing overflows at any width, no text lies on another`, async ({ visualizer, page }) => {
    await visualizer.open(query);
    await expect(visualizer.side(name === 'midway' ? 'Flat' : 'Isolated').device('Pod-A')).toBeVisible();
    for (const width of [360, 390, 768, 1024, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => overflow(page)).toBeLessThanOrEqual(0);
      await expect.poll(async () => overlappingTexts(page)).toEqual([]);
    }
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  test(`at ${width} by ${height} the first screen holds both pictures and the transport`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(views.midway);
    const transport = await page.locator('.transport').boundingBox();
    const drawn = page.locator('.side-picture').locator('.device, .folded[role="button"]').locator('> .body');
    await expect(drawn).not.toHaveCount(0);
    for (const body of await drawn.all()) {
      await expect(body).toBeInViewport({ ratio: 0.99 });
      const box = await body.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(transport?.y ?? 0);
    }
    await expect(visualizer.play).toBeInViewport({ ratio: 0.99 });
  });
}

test('at 1440 by 900 nothing lies on the measures of both sides', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visualizer.open(views.midway);
  await visualizer.toEnd();
  const values = page.locator('.tally dd');
  await expect(values).toHaveCount(12);
  await values.last().scrollIntoViewIfNeeded();
  for (const value of await values.all()) {
    await expect(value).toBeInViewport({ ratio: 0.99 });
    expect(await value.evaluate(isOnTop)).toBe(true);
  }
});

test('at 1280 by 720 the foot of the pictures and the measures can be scrolled free', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await visualizer.open(views.midway);
  await visualizer.toEnd();
  const lowest = visualizer.side('Island').region.locator('.folded[role="button"] > .body').last();
  for (const target of [lowest, page.locator('.tally dd').last()]) {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    expect(await target.evaluate(isOnTop)).toBe(true);
  }
});

/** Is the middle of an element, or what is in it, what a pointer there would meet? */
function isOnTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const met = document.elementFromPoint(x + width / 2, y + height / 2);
  return met !== null && element.contains(met);
}

test('two sides of one model are told apart by where they stand', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&l=island&r.egress=proxy&from=cluster-1/pod-a&to=cluster-2/pod-g');
  await visualizer.toEnd();
  const measure = page.getByRole('term').filter({ hasText: 'Request hops' }).locator('..');
  await expect(measure).toContainText(/Island \(left\): .*Island \(right\): /);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(measure).toContainText(/Island \(left\): .*Island \(right\): /);
});

test('on paper pictures are whole, and no hop lies on another', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=6&lesson=island:1');
  await expect(visualizer.side('Island').currentRow).toHaveCount(1);
  await expect(page.locator('.lesson-task')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1050 });
  const cut = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const faults: string[] = [];
      for (const picture of document.querySelectorAll('.diagram svg')) {
        const [own, room] = [picture.getBoundingClientRect(), document.documentElement.getBoundingClientRect()];
        if (own.left < room.left - 1 || own.right > room.right + 1) faults.push('a picture is wider than the paper');
      }
      for (const table of document.querySelectorAll('.ledger-table')) {
        const rows = [...table.querySelectorAll('.ledger-row')];
        for (const [at, row] of rows.entries()) {
          const end = Math.max(...[...row.querySelectorAll('p')].map((each) => each.getBoundingClientRect().bottom));
          const next = rows[at + 1]?.getBoundingClientRect().top ?? Infinity;
          if (end > next + 1) faults.push(`${row.textContent}: into the next row`);
        }
      }
      return faults;
    });
  await expect.poll(cut).toEqual([]);
  await expect(page.locator('.lesson-task')).toBeVisible();
  for (const control of ['.transport', '.header-send', '.side-settings', '.lesson-steps'])
    await expect(page.locator(control).first()).toBeHidden();
});

test('the menu is whole on the smallest pages', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visualizer.open(views.midway);
  await visualizer.menu();
  const menu = page.locator('.menu-panel');
  for (const width of [390, 360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expect.poll(async () => (await menu.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0);
    const box = await menu.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width);
  }
});

test('640x360, as at twice the size: the menu says who sends and who receives', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
  await visualizer.menu();
  for (const end of [visualizer.from, visualizer.to])
    await expect.poll(async () => (await end.boundingBox())?.width ?? 0).toBeGreaterThan(112);
});

test('on paper a question has its answers to be ticked, and nothing to press', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3&predict=1');
  const question = page.getByRole('region', { name: 'Predict the next hop' });
  await expect(question.getByRole('radio')).not.toHaveCount(0);
  const choices = await question.getByRole('radio').count();
  await page.emulateMedia({ media: 'print' });
  await expect(question.getByRole('group', { name: /source address after gateway-2/ })).toBeVisible();
  await expect(question.getByRole('radio')).toHaveCount(choices);
  await expect(question.getByRole('button')).toHaveCount(0);
  await expect(visualizer.side('Island').region.getByRole('img').first()).toBeVisible();
});
