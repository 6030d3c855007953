import { modelIds } from '../src/engine/index.ts';
import { wordsIn } from '../src/i18n/index.ts';
import { languages } from '../src/formats/index.ts';
import { frames } from './fixtures/frames.ts';
import { seen } from './fixtures/seen.ts';
import { expect, test } from './fixtures/visualizer.ts';

const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

const none = { clipped: [], cut: [], wide: 0, small: [] };

/** The link as the frame has it. */
function framed(size: (typeof frames)[number], query: string): string {
  return 'embed' in size ? `${query}&embed=1` : query;
}

for (const size of frames) {
  const { width, height } = size;
  test(`${width}x${height}: pictures, whole sentences and the transport are in the frame at every moment of every model, in every language`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(framed(size, send));
    const slider = page.getByRole('slider');
    for (const language of languages) {
      const words = await wordsIn(language);
      for (const model of modelIds) {
        await visualizer.turnTo(framed(size, `${send}&r=${model}&lang=${language}`));
        await expect(page.getByRole('region', { name: words.modelText(model).name, exact: true })).not.toHaveCount(0);
        await expect(slider).toHaveValue('0');
        await slider.focus();
        // The two with most to say; of the others, how they begin and end.
        const steps = model === 'island' ? 15 : model === 'archipelago' ? 9 : 3;
        for (let step = 0; step <= steps; step += 1) {
          const { boxes, ...faults } = await seen(page, 11.9);
          const outside = boxes.filter(
            (box) => box.top < 0 || box.left < -1 || box.bottom > height + 1 || box.right > width + 1,
          );
          expect({ language, model, step, outside, ...faults }).toEqual({
            language,
            model,
            step,
            outside: [],
            ...none,
          });
          // The last look is at how it ended.
          await page.keyboard.press(step < steps - 1 ? 'ArrowRight' : 'End');
        }
      }
    }
  });
}

test('before anything is sent every letter can be read, in every frame, model and language', async ({
  visualizer,
  page,
}) => {
  for (const size of frames) {
    await page.setViewportSize(size);
    await visualizer.open(framed(size, '?v=1'));
    for (const language of languages)
      for (const model of modelIds) {
        await visualizer.turnTo(framed(size, `?v=1&r=${model}&lang=${language}`));
        const { cut, wide, small, clipped } = await seen(page);
        expect({ size, language, model, clipped, cut, wide, small }).toEqual({ size, language, model, ...none });
      }
  }
});

/** Frames between those of projectors and of telephones, and one that a page is framed in. */
const low = [
  { width: 800, height: 500 },
  { width: 1024, height: 450 },
  { width: 1024, height: 495 },
  { width: 1280, height: 500 },
  { width: 1366, height: 560 },
  { width: 800, height: 500, embed: true },
];

test('where letters of a map would be smaller than 12 px lanes are drawn, and maps again once there is room', async ({
  visualizer,
  page,
}) => {
  const cluster = page.locator('.diagram-ground .cluster');
  for (const size of low)
    for (const dial of ['auto', 'pod-ip']) {
      await page.setViewportSize(size);
      await visualizer.open(`${send}&dial=${dial}&step=4${'embed' in size ? '&embed=1' : ''}`);
      await expect(page.locator('.strip')).not.toHaveCount(0);
      await expect
        .poll(async () => ({ size, dial, ...(await seen(page)), boxes: [] }))
        .toEqual({ size, dial, boxes: [], ...none });
    }
  await page.setViewportSize({ width: 1280, height: 500 });
  await visualizer.open(`${send}&step=4`);
  await expect(page.getByRole('button', { name: 'Lanes', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(cluster).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.getByRole('button', { name: 'Map', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(cluster).toHaveCount(4);
  // Whoever wants a map has it, at any height.
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.setViewportSize({ width: 1280, height: 500 });
  await expect(cluster).toHaveCount(4);
});

/** The longest sentences, where there is least room for them. */
for (const size of frames.filter(({ width }) => width <= 800)) {
  const { width, height } = size;
  test(`${width}x${height}: what proxies do is said whole in every language, and every model can be set`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(framed(size, send));
    for (const language of languages) {
      await visualizer.turnTo(framed(size, `${send}&r.ingress=proxy&r.egress=proxy&lang=${language}`));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await page.getByRole('slider').focus();
      for (let step = 0; step <= 12; step += 1) {
        const { cut, wide, small } = await seen(page);
        expect({ language, step, cut, wide, small }).toEqual({ language, step, cut: [], wide: 0, small: [] });
        await page.keyboard.press('ArrowRight');
      }
      for (const model of modelIds) {
        await visualizer.turnTo(framed(size, `${send}&l=${model}&r=${model}&lang=${language}`));
        for (const opener of await page.locator('.side-settings').all()) {
          const box = await opener.boundingBox();
          const head = await opener.locator('..').boundingBox();
          if (box === null || head === null) throw new Error('no settings to open');
          expect(box.x + box.width, model).toBeLessThanOrEqual(head.x + head.width + 1);
        }
      }
    }
  });
}

for (const size of frames) {
  const { width, height } = size;
  test(`${width}x${height}: what is said of a link takes its height from the pictures`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(framed(size, `${send.replace('v=1', 'v=2')}&unknown=1`));
    await expect(page.locator('.notice').first()).toBeVisible();
    await expect.poll(async () => (await seen(page)).boxes.filter(({ bottom }) => bottom > height + 1)).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss this note' }).first().click();
  });
  test(`${width}x${height}: a lesson and a question leave the stage in the frame, and are whole themselves`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(framed(size, send));
    for (const [name, query] of [
      ['lesson', 'lesson=island:1'],
      // Its end.
      ['lesson', 'lesson=island:8'],
      ['prediction', 'predict=1'],
      ['prediction', 'predict=1&lesson=island:1'],
    ] as const) {
      await visualizer.turnTo(framed(size, `${send}&step=0&${query}`));
      const guide = page.locator(`.stage-guide > .${name}`);
      await expect(guide).toContainText(/\S/);
      const { boxes, cut: _, ...faults } = await seen(page);
      const box = await guide.boundingBox();
      const outside = [
        ...boxes,
        ...(box === null ? [] : [{ ...box, top: box.y, bottom: box.y + Math.min(box.height, height - box.y) }]),
      ].filter(({ top, bottom }) => top < 0 || bottom > height + 1);
      const wide = await guide.evaluate((element) =>
        [element, ...element.querySelectorAll('*')]
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
          .map((part) => part.getAttribute('class')),
      );
      expect({ name, outside, inGuide: wide, ...faults }).toEqual({
        name,
        outside: [],
        inGuide: [],
        clipped: [],
        wide: 0,
        small: [],
      });
      // What goes on is reached without a search, but for where all of it scrolls.
      if (height > 500) await expect(guide.getByRole('button').last()).toBeInViewport({ ratio: 1 });
    }
  });
  test(`${width}x${height}: what opens stands beside the pictures, or covers them whole, in every language and lesson`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visualizer.open(framed(size, send));
    for (const language of languages)
      for (const lesson of ['', '&lesson=island:1'] as const) {
        const { shell, ui } = await wordsIn(language);
        await visualizer.turnTo(framed(size, `${send}&step=4&lang=${language}${lesson}`));
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('.strip')).toHaveCount(2);
        const { boxes: before } = await seen(page);
        const transport = page.locator('.transport');
        const rested = await transport.boundingBox();
        for (const name of [shell.stage.settings, ui.side.addFault])
          for (const side of [page.locator('.side').first(), page.locator('.side').last()]) {
            const own = side.getByRole('button', { name, exact: true });
            // On a telephone one button opens both, and each leads to the other.
            const opener = (await own.isVisible()) ? own : side.getByRole('button', { name: shell.stage.settings });
            await opener.press('Enter');
            if (opener !== own) await own.press('Enter');
            const panel = side.getByRole('group', { name, exact: true });
            await expect(panel).toBeFocused();
            await expect(panel.getByRole(name === ui.side.addFault ? 'checkbox' : 'radio').first()).toBeAttached();
            const box = await panel.boundingBox();
            expect(box?.height).toBeGreaterThan(100);
            const { boxes, cut, clipped, wide, small } = await seen(page);
            const outside = boxes.filter(({ bottom, right }) => bottom > height + 1 || right > width + 1);
            expect({ outside, cut, clipped, wide, small }).toEqual({ outside: [], ...none });
            expect(await transport.boundingBox()).toEqual(rested);
            expect(await panel.evaluate(halfCovered)).toEqual([]);
            expect(await panel.evaluate(cutOff)).toEqual([]);
            await page.keyboard.press('Escape');
            await expect(panel).toHaveCount(0);
            await expect(opener).toBeFocused();
          }
        const pictures = ({ right, top }: (typeof before)[number]): string => `${right}, ${top}`;
        expect((await seen(page)).boxes.map(pictures)).toEqual(before.map(pictures));
      }
  });
}

/** What is seen of the pictures or of the transport, and lies under the panel. */
function halfCovered(panel: Element): readonly string[] {
  const over = panel.getBoundingClientRect();
  return [...document.querySelectorAll('.side-picture, .transport')]
    .filter((each) => {
      const box = each.getBoundingClientRect();
      const isApart =
        box.right <= over.left || box.left >= over.right || box.bottom <= over.top || box.top >= over.bottom;
      return !isApart && each.checkVisibility({ visibilityProperty: true });
    })
    .map(({ className }) => className);
}

/** What reaches over the panel's sides. */
function cutOff(panel: Element): readonly string[] {
  const { left, right } = panel.getBoundingClientRect();
  return [...panel.querySelectorAll('button, label, p, h3')]
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .map(({ textContent }) => textContent);
}

test('on a telephone a lesson folds for whoever turns to the pictures, and its way on stays', async ({
  visualizer,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visualizer.open(`${send}&step=0&lesson=island:1`);
  const lesson = page.getByRole('region', { name: /^Lesson: / });
  const heading = lesson.getByRole('heading');
  await expect(heading).toBeInViewport();
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(heading).toHaveCount(0);
  // A menu covers everything anyway: behind it the sheet is as it was.
  await lesson.getByRole('button', { name: 'Unfold the lesson' }).click();
  await visualizer.menu();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Menu', exact: true })).toHaveAttribute('aria-expanded', 'false');
  await expect(heading).toBeInViewport();
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(heading).toHaveCount(0);
  const { boxes, cut } = await seen(page);
  const bar = await lesson.boundingBox();
  // The bar covers neither a picture nor a sentence, nor the transport.
  const covered = boxes.filter(({ top, bottom }) => bar !== null && bottom > bar.y + 1 && top < bar.y + bar.height - 1);
  expect({ covered, cut }).toEqual({ covered: [], cut: [] });
  await lesson.getByRole('button', { name: /^(Return to the lesson|Next level)$/ }).click();
  await expect(heading).toBeInViewport();
});

test('of a packet in a tunnel what the network reads stands out, with nothing drawn through it', async ({
  visualizer,
  page,
}) => {
  await visualizer.open('?v=1&r.overlay=vxlan&from=cluster-1/pod-a&to=cluster-1/pod-d&step=2');
  const strip = page.locator('.strip-carried');
  const sizeOf = (part: string): Promise<number> =>
    strip
      .locator(part)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await expect(strip.locator('.strip-outer')).toContainText('VXLAN');
  expect(await sizeOf('.strip-outer .tag-number')).toBeGreaterThan(await sizeOf('.strip-end .tag-number'));
  await expect(strip).toHaveCSS('background-image', 'none');
});

test('what is broken is seen whole in its row, or counted there and whole in what that opens', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(
    `?${send}&l.fault=withdraw-route:fabric:10.4.1.0/24&l.fault=filter:fabric:cluster-1~cluster-2:drop&r.fault=take-down:cluster-2/node-4`,
  );
  const chips = page.locator('.side-faults li > *');
  await expect(chips).toHaveCount(3);
  for (const [width, height] of [
    [1280, 720],
    [800, 500],
    [640, 360],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const count = visualizer.side('Flat').region.getByRole('button', { name: '2 faults' });
    await expect(count).toBeInViewport({ ratio: 1 });
    for (const opener of await page.locator('.side-faults-count:visible').all()) await opener.click();
    for (const chip of await chips.all()) {
      await chip.scrollIntoViewIfNeeded();
      await expect(chip).toBeInViewport({ ratio: 0.99 });
      expect(await chip.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
    }
    await count.press('Escape');
    await expect(count).toHaveAttribute('aria-expanded', 'false');
    // Whatever else was opened.
    for (const opener of await page.locator('.side-faults.is-open > button:visible').all()) await opener.click();
  }
});
