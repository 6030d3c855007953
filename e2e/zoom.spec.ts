import type { Locator, Page } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const midway = '?v=1&l=flat&r=island&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2';

const frames = [
  { width: 1280, height: 720, embed: '' },
  { width: 390, height: 844, embed: '' },
  { width: 800, height: 500, embed: '&embed=1' },
] as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  return (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** How many times as large as the whole each picture is seen. */
async function scales(page: Page): Promise<readonly number[]> {
  return page
    .locator('.diagram-ground')
    .evaluateAll((grounds) =>
      grounds.map((ground) => Math.round((ground.getBoundingClientRect().width / ground.clientWidth) * 100) / 100),
    );
}

/** The packets that are not whole in the frame of their picture; a frame that is narrower than a packet has its middle. */
async function packetsOutside(page: Page): Promise<readonly string[]> {
  return page.locator('.diagram').evaluateAll((all) =>
    all.flatMap((frame, side) => {
      const packet = frame.querySelector('.envelope > .paper')?.getBoundingClientRect();
      if (packet === undefined) return [`${side}: none`];
      const room = frame.getBoundingClientRect();
      const isOut =
        packet.left < room.left - 1 ||
        packet.right > room.right + 1 ||
        packet.top < room.top - 1 ||
        packet.bottom > room.bottom + 1;
      return isOut ? [`${side}: ${[packet.left, packet.top].map(Math.round).join(', ')}`] : [];
    }),
  );
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

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

/** Keys in a picture are heard once what hears them has come, which brings the buttons. */
async function whenHeard(page: Page): Promise<void> {
  await expect(button(page, 'Zoom in')).toBeVisible();
}

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

for (const { width, height, embed } of frames) {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`${width}x${height}, ${reducedMotion}: looked at closely, each packet is in its picture at every step`, async ({
      visualizer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion });
      await visualizer.open(midway + embed);
      await whenHeard(page);
      await visualizer.side('Flat').device('Pod-A').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await expect.poll(() => scales(page)).toEqual([2.25, 2.25]);
      await visualizer.restart.click();
      for (let step = 0; step < 15; step += 1) {
        await visualizer.stepForward.click();
        await expect.poll(() => packetsOutside(page)).toEqual([]);
        const transport = await boxOf(page.locator('.transport'));
        expect(transport.y + transport.height).toBeLessThanOrEqual(height + 1);
      }
    });
  }
}

test('while it plays the packet is never out of sight', async ({ visualizer, page }) => {
  await visualizer.open(midway.replace('step=2', 'step=0'));
  await button(page, 'Zoom in').click();
  await button(page, 'Zoom in').click();
  await expect.poll(() => scales(page)).toEqual([2.25, 2.25]);
  await expect.poll(() => packetsOutside(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
  const seen = await page.evaluate(async () => {
    const out: string[] = [];
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Play')?.click();
    let count = 0;
    do {
      await new Promise(requestAnimationFrame);
      count += 1;
      for (const frame of document.querySelectorAll('.diagram')) {
        const room = frame.getBoundingClientRect();
        const packet = frame.querySelector('.envelope > .paper')?.getBoundingClientRect();
        if (packet === undefined) continue;
        const [x, y] = [packet.left + packet.width / 2, packet.top + packet.height / 2];
        if (x < room.left || x > room.right || y < room.top || y > room.bottom) out.push(`${x}, ${y}`);
      }
    } while ([...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Pause'));
    return { out, count };
  });
  expect(seen.out).toEqual([]);
  expect(seen.count).toBeGreaterThan(20);
});

test('who moves the picture is not fought until they step on, or ask for the packet', async ({ visualizer, page }) => {
  await visualizer.open(midway.replace('step=2', 'step=4'));
  await button(page, 'Zoom in').click();
  await button(page, 'Zoom in').click();
  await expect.poll(() => scales(page)).toEqual([2.25, 2.25]);
  const frame = page.locator('.side-1 .diagram');
  const { x, y, width, height } = await boxOf(frame);
  const drag = async (): Promise<void> => {
    await page.mouse.move(x + 10, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 10, y + height / 2, { steps: 4 });
    await page.mouse.up();
  };
  const isAway = async (): Promise<boolean> => (await packetsOutside(page)).some((each) => each.startsWith('1:'));
  await drag();
  await drag();
  await expect.poll(isAway).toBe(true);
  // A drag across the picture picks nobody.
  expect(visualizer.query().get('from')).toBe('cluster-1/pod-a');
  const there = await boxOf(page.locator('.side-1 .diagram-ground'));
  await visualizer.play.click();
  await visualizer.pause.click();
  expect(await boxOf(page.locator('.side-1 .diagram-ground'))).toEqual(there);
  await button(page, 'Follow').click();
  await expect.poll(() => packetsOutside(page)).toEqual([]);
  await expect(button(page, 'Follow')).toHaveCount(0);
  await drag();
  await drag();
  await expect.poll(isAway).toBe(true);
  await visualizer.stepBack.click();
  await expect.poll(() => packetsOutside(page)).toEqual([]);
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

for (const { width, height, embed } of frames) {
  test(`${width}x${height}: while all is seen the buttons lie on no words`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(midway + embed);
    for (const query of [`?v=1${embed}`, midway + embed, `?v=1&s=real-networks${embed}`]) {
      await visualizer.turnTo(query);
      await expect(button(page, 'Zoom in')).toBeAttached();
      const covered = await page.evaluate(() => {
        const zoom = document.querySelector('.zoom');
        if (zoom === null || !zoom.checkVisibility({ opacityProperty: true })) return [];
        const own = zoom.getBoundingClientRect();
        return [...document.querySelectorAll('.diagram text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return (
              text.checkVisibility({ opacityProperty: true }) &&
              box.right > own.left &&
              box.left < own.right &&
              box.bottom > own.top &&
              box.top < own.bottom
            );
          })
          .map(({ textContent }) => textContent);
      });
      expect(covered, query).toEqual([]);
    }
  });
}

for (const [width, height, rest] of [
  [900, 560, '&embed=min&side=r'],
  [1280, 720, '&side=r&embed=bar'],
  [1280, 720, ''],
  [1920, 1080, ''],
] as const)
  test(`${width}x${height}${rest}: the way closer covers no text`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(`${midway}${rest}`);
    const closer = await boxOf(button(page, 'Zoom in'));
    const covered = await page.locator('.side-picture svg text').evaluateAll(
      (texts, { x, y, width: wide, height: high }) =>
        texts.flatMap((text) => {
          const box = text.getBoundingClientRect();
          const isCovered = box.right > x && box.left < x + wide && box.bottom > y && box.top < y + high;
          return isCovered && text.textContent !== null ? [text.textContent] : [];
        }),
      closer,
    );
    expect(closer.width).toBeGreaterThan(0);
    expect(covered).toEqual([]);
  });
