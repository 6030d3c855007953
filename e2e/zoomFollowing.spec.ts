import { expect, test } from './fixtures/visualizer.ts';
import { boxOf, button, frames, midway, packetsOutside, scales, whenHeard } from './fixtures/zoom.ts';

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
