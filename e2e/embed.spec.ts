import type { Page } from '@playwright/test';
import { languages } from '../src/formats/index.ts';
import { seen } from './fixtures/seen.ts';
import { expect, test } from './fixtures/visualizer.ts';

const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';
const forms = ['min', 'bar', 'full'] as const;

test('min is pictures, sentences and the transport, and a way out at its end', async ({ visualizer, page }) => {
  await visualizer.open(`${send}&embed=min`);
  const playback = page.getByRole('group', { name: 'Playback' });
  await expect(visualizer.timeline).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Island Hop' })).toHaveCount(1);
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(visualizer.from).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Model' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Island', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  const out = playback.getByRole('link', { name: 'Open full version' });
  await visualizer.stepForward.click();
  await out.focus();
  await out.dispatchEvent('pointerdown');
  await expect(out).toHaveAttribute('href', /step=5(?!.*embed)/);
  await visualizer.toEnd();
  await expect(page.getByRole('table')).toHaveCount(0);
});

for (const word of ['1', 'bar'])
  test(`embed=${word} has the ends to choose, the way out, and what there is to read below`, async ({
    visualizer,
    page,
  }) => {
    await visualizer.open(`${send}&embed=${word}`);
    const banner = page.getByRole('banner');
    await expect(banner.getByRole('combobox')).toHaveCount(2);
    await expect(banner.getByRole('link', { name: 'Open full version' })).toBeVisible();
    await expect(banner.getByRole('button', { name: 'Share' })).toHaveCount(0);
    await expect(page.getByRole('table', { name: 'Request' })).toHaveCount(2);
    await visualizer.to.selectOption('other-server');
    await expect.poll(() => visualizer.query().get('to')).toBe('other-server');
    expect(visualizer.query().get('embed')).toBe('bar');
  });

test('full has all that a page of its own has, and the way there', async ({ visualizer, page }) => {
  await visualizer.open(`${send}&embed=full`);
  const banner = page.getByRole('banner');
  for (const name of ['Menu', 'Share']) await expect(banner.getByRole('button', { name })).toBeVisible();
  await expect(visualizer.dial).toBeVisible();
  await expect(banner.getByRole('link', { name: 'Open full version' })).toBeVisible();
  // Presenting is what keys are for.
  await expect(banner.getByRole('button', { name: 'Present' })).toHaveCount(0);
  await visualizer.open(`${send}&embed=full&keys=on`);
  await expect(banner.getByRole('button', { name: 'Present' })).toBeVisible();
});

for (const [side, shown, hidden] of [
  ['l', 'Flat', 'Island'],
  ['r', 'Island', 'Flat'],
] as const)
  test(`side=${side} draws and announces the ${shown} network alone`, async ({ visualizer, page }) => {
    await visualizer.open(`${send}&embed=bar&side=${side}`);
    const said = page.locator('p.visually-hidden[role="status"]');
    await expect(said).toContainText(`${shown}:`);
    await expect(visualizer.side(hidden).region).toHaveCount(0);
    await expect(
      page.getByRole('group', { name: `Network: ${shown}` }).or(page.getByLabel(`Network: ${shown}`)),
    ).toHaveCount(1);
    await expect(page.getByText(/^re(quest|ply)hop \d of \d$|hop \d of \d/)).toHaveCount(1);
    await expect(page).toHaveTitle(`Pod-A → Pod-G, ${shown} · Island Hop`);
    const width = await page.evaluate(() => document.querySelector('.side-picture')?.clientWidth ?? 0);
    expect(width).toBeGreaterThan(0.9 * (page.viewportSize()?.width ?? 0));
    for (let step = 0; step < 20; step += 1) {
      await expect(said).not.toContainText(hidden);
      await visualizer.stepForward.click();
    }
    const measures = page.locator('.tally-item');
    await expect(measures).toHaveCount(6);
    await expect(page.locator('.tally')).not.toContainText(hidden);
    for (const measure of await measures.all()) await expect(measure.getByRole('definition')).toHaveCount(1);
  });

test('a link means the same moment whichever networks are drawn', async ({ visualizer, page }) => {
  await visualizer.open(`${send}&embed=bar&side=r`);
  await expect(visualizer.side('Island').region.locator('.side-caption')).toContainText('gateway-2');
  await expect.poll(() => visualizer.query().get('step')).toBe('4');
  const link = page.getByRole('link', { name: 'Open full version' });
  await expect(link).toHaveAttribute('href', /step=4/);
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(visualizer.side('Island').region.locator('.side-caption')).toContainText('gateway-2');
  await expect(visualizer.side('Flat').region).toBeVisible();
});

function scheme(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
}

test.describe('theme', () => {
  for (const [theme, system] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)
    test(`${theme} holds against a system that wants ${system}`, async ({ visualizer, page }) => {
      await page.emulateMedia({ colorScheme: system });
      await visualizer.open(`${send}&embed=min&theme=${theme}`);
      expect(await scheme(page)).toBe(theme);
      await visualizer.open(`${send}&embed=min`);
      expect(await scheme(page)).toBe('light dark');
    });

  test('in a page of its own the reader can choose others, and keeps what was chosen before', async ({
    visualizer,
    page,
  }) => {
    await visualizer.open(`${send}&theme=dark`);
    expect(await scheme(page)).toBe('dark');
    await visualizer.menu();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
    expect(await scheme(page)).toBe('light');
    await expect.poll(() => visualizer.query().get('theme')).toBe(null);
  });
});

for (const form of forms)
  test(`lock=1 in ${form}: nothing on the page changes ends, models, settings or faults`, async ({
    visualizer,
    page,
  }) => {
    await visualizer.open(`${send}&r.gateway=node&embed=${form}&lock=1`);
    await expect(visualizer.timeline).toBeVisible();
    const scenario = (): Record<string, string> => {
      const {
        step: _step,
        e: _e,
        inspect: _inspect,
        predict: _predict,
        ...rest
      } = Object.fromEntries(visualizer.query());
      return rest;
    };
    await expect.poll(() => scenario()['lock']).toBe('1');
    const before = scenario();
    for (const name of ['From', 'To', 'Dial', 'Model', 'Scenario', 'Protocol'])
      await expect(page.getByRole('combobox', { name, exact: true })).toHaveCount(0);
    for (const name of [/Settings/, 'Inject a fault', 'Swap From and To'])
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    // In the picture a device can be looked into, by click and by key.
    const island = visualizer.side('Island');
    await island.device('Pod-G').click();
    await expect.poll(() => visualizer.query().get('inspect')).toBe('r:cluster-2/pod-g');
    await island.device('Pod-A').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => visualizer.query().get('inspect')).toBe('r:cluster-1/pod-a');
    await expect(
      page.getByRole('button', { name: /Send from here|Send to here|Take .*down|Remove|Withdraw/ }),
    ).toHaveCount(0);
    expect(scenario()).toEqual(before);
    if (form === 'full') {
      await visualizer.menu();
      await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
      await expect(page.getByRole('navigation')).toHaveCount(0);
    }
    // Whatever there is to press. A role is worked out for all of the page each time, so they are told by what makes them buttons.
    const buttons = page.locator('button, [role="button"]');
    const dialog = page.locator('dialog[open], [role="dialog"]');
    for (const way of ['click', 'key'] as const) {
      for (let at = 0; at < (await buttons.count()); at += 1) {
        const isThere = await buttons.nth(at).evaluate((each, pressed) => {
          if (!each.checkVisibility() || !(each instanceof HTMLElement || each instanceof SVGElement)) return false;
          if (pressed === 'click') each.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          else each.focus();
          return true;
        }, way);
        if (isThere && way === 'key') await page.keyboard.press('Enter');
        while ((await dialog.count()) > 0) await page.keyboard.press('Escape');
      }
      await visualizer.toEnd();
      expect(scenario()).toEqual(before);
    }
    await expect(page.getByRole('link', { name: 'Open full version' })).toHaveCount(1);
  });

test('lock=1 leaves no room for a row in which there is nothing', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await visualizer.open(`${send}&embed=full&lock=1`);
  const bar = await page.locator('.header-bar').boundingBox();
  const picture = await page.locator('.side-card').first().boundingBox();
  expect((picture?.y ?? 999) - (bar?.y ?? 0) - (bar?.height ?? 0)).toBeLessThan(12);
});

test('lock=1 shows what the author broke, and cannot be mended', async ({ visualizer, page }) => {
  await visualizer.open(`${send}&r.fault=take-down:cluster-2/gateway&embed=bar&lock=1`);
  const faults = page.getByRole('list', { name: 'Faults' });
  await expect(faults).toContainText('gateway-2 (cluster 2) is down');
  await expect(faults.getByRole('button')).toHaveCount(0);
  // A page of its own is nobody's to lock.
  await visualizer.open(`${send}&r.fault=take-down:cluster-2/gateway&lock=1`);
  await expect(faults.getByRole('button')).toHaveCount(1);
  await expect(visualizer.from).toBeVisible();
});

test('keys of a clicker work in an embed only with keys=on, and leave what is focused alone', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(`${send}&embed=bar`);
  await expect(visualizer.timeline).toBeVisible();
  for (const key of ['ArrowRight', 'PageDown', '.']) await page.keyboard.press(key);
  await expect.poll(() => visualizer.query().get('step')).toBe('4');
  await visualizer.open(`${send}&embed=bar&keys=on`);
  await expect(visualizer.timeline).toBeVisible();
  for (const [key, step] of [
    ['ArrowRight', '5'],
    ['PageDown', '6'],
    ['.', '7'],
    [' ', '8'],
    ['ArrowLeft', '7'],
    ['PageUp', '6'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => visualizer.query().get('step')).toBe(step);
  }
  await visualizer.restart.focus();
  await page.keyboard.press(' ');
  await expect.poll(() => visualizer.query().get('step')).toBe(null);
  await visualizer.side('Flat').device('Pod-A').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => visualizer.query().get('step')).toBe(null);
});

test('an unknown word is refused as any other value that means nothing', async ({ visualizer, page }) => {
  await visualizer.open(`${send}&embed=bar&side=left`);
  await expect(page.getByRole('alert')).toContainText('left');
  await visualizer.open(`${send}&embd=min`);
  await expect(page.getByRole('status').filter({ hasText: 'Did you mean embed=' })).toBeVisible();
});

/** Texts of the pictures that stand out of them. */
function cutInPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.side-picture')].flatMap((box) => {
      const frame = box.getBoundingClientRect();
      return [...box.querySelectorAll('svg text')].flatMap((text) => {
        const { left, right, width } = text.getBoundingClientRect();
        return width > 0 && (left < frame.left - 1 || right > frame.right + 1) ? [text.textContent] : [];
      });
    }),
  );
}

for (const { width, height } of [
  { width: 320, height: 400 },
  { width: 320, height: 568 },
  { width: 480, height: 360 },
  { width: 488, height: 420 },
  { width: 568, height: 420 },
  { width: 640, height: 400 },
])
  for (const form of forms)
    test(`${width}x${height} in ${form}: nothing is cut, nothing scrolls sideways`, async ({ visualizer, page }) => {
      await page.setViewportSize({ width, height });
      for (const side of ['both', 'l', 'r']) {
        await visualizer.open(`${send}&embed=${form}&side=${side}`);
        for (const language of languages) {
          await visualizer.turnTo(`${send}&embed=${form}&side=${side}&lang=${language}`);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          const slider = page.getByRole('slider');
          await slider.focus();
          for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End']) {
            await page.keyboard.press(key);
            const { boxes, small: _small, ...faults } = await seen(page);
            const outside = boxes.filter(
              (box) => box.top < 0 || box.left < -1 || box.bottom > height + 1 || box.right > width + 1,
            );
            const pictures = await cutInPictures(page);
            const at = { side, language, key };
            expect({ ...at, outside, ...faults, pictures }).toEqual({
              ...at,
              outside: [],
              clipped: [],
              cut: [],
              wide: 0,
              pictures: [],
            });
          }
        }
      }
      // Whatever can be pressed in the frame is whole in it, and under nothing else.
      const covered = await page.evaluate(() =>
        [...document.querySelectorAll('header :is(button, a, select), .transport :is(button, a, select)')].flatMap(
          (each) => {
            const { left, right, top, bottom, width: wide } = each.getBoundingClientRect();
            if (wide === 0) return [];
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            const whole = left >= 0 && right <= window.innerWidth && bottom <= window.innerHeight + 1;
            return whole && (each.contains(hit) || hit?.contains(each) === true) ? [] : [each.outerHTML.slice(0, 80)];
          },
        ),
      );
      expect(covered).toEqual([]);
    });

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 400 } });

  for (const form of ['min', 'bar'])
    test(`${form}: what moves the packet is 44 px high and wide, and in the frame`, async ({ visualizer, page }) => {
      await visualizer.open(`${send}&embed=${form}`);
      await expect(visualizer.timeline).toBeVisible();
      const pressed = page.locator('.transport, header').locator('button, a, select');
      for (const each of await pressed.all()) {
        const box = await each.boundingBox();
        if (box === null) continue;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
        expect(box.x + box.width).toBeLessThanOrEqual(320);
        expect(box.y + box.height).toBeLessThanOrEqual(400);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
});

test('Share writes the code that follows from what its author chooses', async ({ visualizer, page }) => {
  await visualizer.open(send);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const code = dialog.getByRole('textbox', { name: 'Code for the page' });
  await expect(code).toHaveValue(/^<iframe src=".*&amp;embed=bar" title="/);
  await dialog.getByRole('combobox', { name: 'Around the pictures' }).selectOption('min');
  await dialog.getByRole('combobox', { name: 'Networks' }).selectOption({ label: 'Island' });
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await dialog.getByRole('checkbox', { name: 'Readers stay with this scenario' }).check();
  await dialog.getByRole('checkbox', { name: 'Arrow keys and clickers step' }).check();
  await expect(code).toHaveValue(/&amp;embed=min&amp;side=r&amp;theme=dark&amp;lock=1&amp;keys=on" title="/);
  const source = /src="([^"]*)"/.exec(await code.inputValue())?.[1]?.replaceAll('&amp;', '&') ?? '';
  await page.goto(source);
  await expect(visualizer.side('Island').region).toBeVisible();
  await expect(visualizer.side('Flat').region).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
