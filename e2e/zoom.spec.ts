import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';
import { boxOf, button, midway, scales, whenHeard } from './fixtures/zoom.ts';

test('buttons bring both pictures closer and back, never further than the whole', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await expect(visualizer.side('Island').currentRow).toHaveCount(1);
  const query = visualizer.query();
  await expect(button(page, 'Zoom out')).toHaveCount(0);
  await button(page, 'Zoom in').click();
  await expect.poll(() => scales(page)).toEqual([1.5, 1.5]);
  await button(page, 'Zoom in').click();
  await expect.poll(() => scales(page)).toEqual([2.25, 2.25]);
  await button(page, 'Zoom out').click();
  await expect.poll(() => scales(page)).toEqual([1.5, 1.5]);
  await button(page, 'Zoom out').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(button(page, 'Whole picture')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => scales(page)).toEqual([1, 1]);
  // What held the focus is gone; it is at what stands there still.
  await expect(button(page, 'Zoom in')).toBeFocused();
  for (let pressed = 0; pressed < 8; pressed += 1) await button(page, 'Zoom in').press('Enter');
  await expect.poll(() => scales(page)).toEqual([6, 6]);
  expect(visualizer.query()).toEqual(query);
});

test('keys do the same while the focus is in a picture, and nowhere else', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await whenHeard(page);
  await visualizer.play.press('+');
  await visualizer.side('Flat').device('Pod-A').press('+');
  await expect.poll(() => scales(page)).toEqual([1.5, 1.5]);
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await page.keyboard.press('+');
  await expect.poll(() => scales(page)).toEqual([2.25, 2.25]);
  await page.keyboard.press('0');
  await expect.poll(() => scales(page)).toEqual([1, 1]);
});

test('a wheel scrolls the page; with Ctrl it zooms at the pointer, and the page stays', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(midway);
  const packet = page.locator('.side-0 .envelope > .paper');
  const { x, y } = await boxOf(packet);
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(60);
  await page.mouse.wheel(0, -60);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  expect(await scales(page)).toEqual([1, 1]);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await expect.poll(() => scales(page)).toEqual([1.5, 1.5]);
  const before = await boxOf(packet);
  await page.mouse.move(before.x + 20, before.y + 20);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => scales(page)).toEqual([2.25, 2.25]);
  const after = await boxOf(packet);
  expect([after.x, after.y].map(Math.round)).toEqual([before.x - 10, before.y - 10].map(Math.round));
  for (let turned = 0; turned < 4; turned += 1) await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await expect.poll(() => scales(page)).toEqual([1, 1]);
  expect(await page.evaluate(() => [window.scrollY, window.visualViewport?.scale])).toEqual([0, 1]);
});

test('what gets the focus comes into the picture, and the page does not jump to it', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await whenHeard(page);
  const flat = visualizer.side('Flat');
  await flat.device('Pod-A').focus();
  for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('+');
  await expect.poll(() => scales(page)).toEqual([3.38, 3.38]);
  const room = await boxOf(flat.region.locator('.diagram'));
  for (const key of ['End', 'Home', 'ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key);
    const held = await boxOf(page.locator(':focus'));
    const [x, y] = [held.x + held.width / 2, held.y + held.height / 2];
    expect([x > room.x, x < room.x + room.width, y > room.y, y < room.y + room.height]).not.toContain(false);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  }
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('two fingers zoom both pictures, the first time too, and one then moves its own', async ({
    visualizer,
    page,
  }) => {
    await visualizer.open(midway);
    const { x, y, width, height } = await boxOf(page.locator('.side-1 .diagram'));
    const [left, top] = [x + width / 2, y + height / 2];
    const session = await page.context().newCDPSession(page);
    const touch = async (type: string, points: readonly (readonly [number, number])[]): Promise<void> => {
      const touchPoints = points.map(([px, py], id) => ({ x: px, y: py, id }));
      await session.send('Input.dispatchTouchEvent', {
        type: type === 'start' ? 'touchStart' : type === 'move' ? 'touchMove' : 'touchEnd',
        touchPoints,
      });
    };
    await touch('start', [[left, top - 20]]);
    await touch('start', [
      [left, top - 20],
      [left, top + 20],
    ]);
    // The fingers stay down while what goes on with it loads.
    let apart = 20;
    await expect
      .poll(async () => {
        apart = Math.min(apart + 6, height / 2 - 10);
        await touch('move', [
          [left, top - apart],
          [left, top + apart],
        ]);
        return (await scales(page)).every((scale) => scale > 1.5);
      })
      .toBe(true);
    await touch('end', []);
    const before = await boxOf(page.locator('.side-1 .diagram-ground'));
    await touch('start', [[left, top]]);
    for (const by of [10, 30, 50]) await touch('move', [[left, top - by]]);
    await touch('end', []);
    await expect.poll(async () => (await boxOf(page.locator('.side-1 .diagram-ground'))).y).toBeLessThan(before.y);
  });

  test('what is pressed is at least 44 px wide and high', async ({ visualizer, page }) => {
    await visualizer.open(midway);
    await whenHeard(page);
    await visualizer.side('Flat').device('Pod-A').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(() => scales(page)).toEqual([2.25, 2.25]);
    await page.keyboard.press('End');
    for (const name of ['Zoom in', 'Zoom out', 'Whole picture', 'Follow']) {
      const { x, width, height } = await boxOf(button(page, name));
      expect([name, width >= 44, height >= 44, x >= 0, x + width <= 390]).toEqual([name, true, true, true, true]);
    }
  });
});

test('in a lecture the buttons are there once somebody has zoomed', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await button(page, 'Present').click();
  await expect(button(page, 'Zoom in')).toBeHidden();
  await visualizer.side('Flat').device('Pod-A').focus();
  await page.keyboard.press('+');
  await expect(button(page, 'Zoom in')).toBeVisible();
  await button(page, 'Whole picture').click();
  await expect(button(page, 'Zoom in')).toBeHidden();
});

test('no violations while looking closely', async ({ visualizer, page }) => {
  await visualizer.open(midway);
  await button(page, 'Zoom in').click();
  await expect.poll(() => scales(page)).toEqual([1.5, 1.5]);
  await visualizer.side('Flat').device('Pod-A').press('End');
  expect(await violations(page)).toEqual([]);
});
