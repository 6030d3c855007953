import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test } from './fixtures/visualizer.ts';

const first = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=1';
/** What gateway-1 does. */
const answer = /takes that interface’s address/;
const question = 'gateway-1: what will the packet say when it leaves?';

async function present(page: Page, link = first): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Lecture' })).toBeVisible();
}

async function openNotes(page: Page): Promise<Page> {
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await expect(notes.getByRole('heading', { name: 'Notes' })).toBeVisible();
  return notes;
}

function side(page: Page, model: string): Locator {
  return page.getByRole('region', { name: model, exact: true });
}

/** What a telephone reads off the screen. */
async function readOff(page: Page, code: Locator): Promise<string | null> {
  const picture = (await code.screenshot()).toString('base64');
  const { data, width, height } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { data: Array.from(pixels), width: bitmap.width, height: bitmap.height };
  }, picture);
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

test('a gateway is asked about, in the window and its address, before it answers', async ({ page }) => {
  await present(page);
  await page.keyboard.press('ArrowRight');
  await expect(side(page, 'Island')).toContainText(question);
  await expect(page.getByText(answer)).toHaveCount(0);
  await expect(page).toHaveURL(/[?&]ask=1(?:&|$)/);
  await page.keyboard.press('ArrowRight');
  await expect(side(page, 'Island')).toContainText(answer);
  await expect(page).not.toHaveURL(/[?&]ask=/);
  await page.keyboard.press('ArrowLeft');
  await expect(side(page, 'Island')).toContainText(question);
});

test('whom a server takes the sender for is whole in a window of 1024x768', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await present(page, '?v=1&from=cluster-1/pod-a&to=other-server&step=4');
  const line = side(page, 'Island').locator('.strip');
  await expect(line).toContainText('could be any of 7');
  const cut = await line.evaluate(
    (box) =>
      [...box.children].filter((each) => {
        const [own, whole] = [each.getBoundingClientRect(), box.getBoundingClientRect()];
        return own.bottom > whole.bottom + 1 || own.right > whole.right + 1;
      }).length,
  );
  expect(cut).toBe(0);
});

test('notes are kept in step, know the answer, and steer the lecture', async ({ page }) => {
  await present(page);
  const notes = await openNotes(page);
  await expect(notes.getByText('Moment 2 of 14: node-1')).toBeVisible();
  await expect(notes.getByRole('timer', { name: 'Time since presenting began' })).toHaveText(/^\d\d:\d\d$/);

  await page.keyboard.press('ArrowRight');
  await expect(side(page, 'Island')).toContainText(question);
  const told = side(notes, 'Island');
  await expect(told).toContainText(question);
  await expect(told).toContainText(answer);
  await expect(told.getByRole('listitem')).toContainText([
    /from.*10\.4\.1\.2:40000.*→.*192\.168\.101\.2:40000/,
    'hook 1',
  ]);
  await expect(side(page, 'Island')).not.toContainText(answer);

  await notes.getByRole('button', { name: 'Step forward' }).click();
  await expect(side(page, 'Island')).toContainText(answer);
  await expect(page).toHaveURL(/[?&]step=2(?:&|$)/);
  await notes.getByRole('button', { name: 'Step back' }).click();
  await expect(side(page, 'Island')).toContainText(question);
  await expect(page).toHaveURL(/[?&]ask=1(?:&|$)/);
});

test('notes are of their own lecture alone', async ({ page, context }) => {
  await present(page);
  const notes = await openNotes(page);
  const other = await context.newPage();
  await present(other, '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3');
  const others = await openNotes(other);
  await expect(others.getByText('Moment 4 of 14: Network fabric')).toBeVisible();
  await notes.getByRole('button', { name: 'Step forward' }).click();
  await expect(notes.getByText('Moment 3 of 14: gateway-1')).toBeVisible();
  await expect(others.getByText('Moment 4 of 14: Network fabric')).toBeVisible();
  await expect(other).toHaveURL(/[?&]step=3(?:&|$)/);
});

for (const { name, stop } of [
  { name: 'its window is closed', stop: (page: Page) => page.close() },
  { name: 'presenting stops', stop: (page: Page) => page.getByRole('button', { name: 'Stop presenting' }).click() },
] as const) {
  test(`notes say that the lecture has stopped when ${name}`, async ({ page }) => {
    await present(page);
    const notes = await openNotes(page);
    const forward = notes.getByRole('button', { name: 'Step forward' });
    await expect(forward).toBeEnabled();
    await stop(page);
    await expect(notes.getByRole('alert')).toContainText('The lecture has stopped');
    await expect(forward).toBeDisabled();
    await expect(side(notes, 'Island')).toBeVisible();
  });
}

test('notes of a lecture that is not there wait, and say so in the end', async ({ page }) => {
  await page.goto(`${first}&notes=0123456789abcdef`);
  await expect(page.getByRole('alert')).toContainText('The lecture has stopped');
});

test('where the browser opens no window there is a link to the notes', async ({ page, context }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await present(page);
  await page.getByRole('button', { name: 'Notes' }).click();
  await expect(page.getByRole('alert')).toContainText('kept the notes’ window from opening');
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open the notes' }).click(),
  ]);
  await expect(notes.getByRole('button', { name: 'Step forward' })).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the code on a ${colorScheme} screen is the link of the question, and a telephone that reads it is asked too`, async ({
    page,
    browser,
  }) => {
    await page.emulateMedia({ colorScheme });
    await present(page);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/[?&]ask=1(?:&|$)/);
    await page.keyboard.press('q');
    const shown = page.getByRole('dialog', { name: 'This moment as a QR code' });
    const link = (await readOff(page, shown.getByRole('img'))) ?? '';
    expect(link).toBe(page.url());
    await expect(shown).toContainText(link);
    expect(new URL(link).searchParams.get('ask')).toBe('1');

    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await phone.goto(link);
    await expect(side(phone, 'Island')).toContainText(question);
    await expect(phone.getByText(answer)).toHaveCount(0);
    await expect(phone.getByText('192.168.101.2:40000')).toHaveCount(0);
    await phone.getByRole('button', { name: 'Answer' }).tap();
    await expect(side(phone, 'Island')).toContainText(answer);
    await expect(phone.getByText('192.168.101.2:40000').first()).toBeVisible();
    await expect(phone.getByRole('button', { name: 'Answer' })).toHaveCount(0);
    await phone.close();

    await page.keyboard.press('ArrowRight');
    await expect(shown).toHaveCount(0);
    await expect(side(page, 'Island')).toContainText(question);
  });
}

test('a link that is too long for a code stands as text', async ({ page }) => {
  const faults = Array.from(
    { length: 12 },
    (_, at) => `&r.fault=filter:fabric:10.${at}.0.0/16~10.99.0.0/16:drop:tcp:80:new:filter-${at}`,
  );
  await present(page, `${first}${faults.join('')}`);
  await page.getByRole('button', { name: 'This moment as a QR code' }).click();
  const dialog = page.getByRole('dialog', { name: 'This moment as a QR code' });
  await expect(dialog).toContainText(/This link has [\d,]+ characters/);
  await expect(dialog).toContainText(page.url());
  await expect(dialog.getByRole('img')).toHaveCount(0);
});

test('reduced motion gives no answer away either', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=1.5&ask=1');
  await expect(side(page, 'Island')).toContainText(question);
  await expect(page.getByText('192.168.101.2:40000')).toHaveCount(0);
});

/** Texts that are lower than 18 px or cut, and tags that stand out of what they hang in. */
function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('.side-picture svg text')];
    const small = texts.flatMap((text) => {
      if (text.closest('.glyph') !== null || text.textContent === '' || !text.checkVisibility()) return [];
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 0);
      // A tag that swings is turned.
      return text.closest('.tag, .flight') === null && size < 17.9
        ? [`${text.textContent}: ${size.toFixed(1)} px`]
        : [];
    });
    const out = [...document.querySelectorAll('.hooks .hooks')].flatMap((hooks) => {
      const rail = hooks.querySelector('.rail')?.getBoundingClientRect();
      return [...hooks.querySelectorAll('.tag .paper')].flatMap((tag) =>
        rail !== undefined && tag.getBoundingClientRect().right > rail.right + 12
          ? [tag.parentElement?.textContent ?? '']
          : [],
      );
    });
    // A sentence of more than four lines is smaller, and whole.
    const low = [...document.querySelectorAll('.strip, .side-verdict, .transport, .side-caption')].flatMap((box) =>
      [box, ...box.querySelectorAll('*')].flatMap((each) => {
        const says = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
        if (!says || each.closest('svg, option') !== null || !each.checkVisibility()) return [];
        const least = each.closest('.side-caption') === null ? 17.9 : 15;
        const size = Number.parseFloat(getComputedStyle(each).fontSize);
        return size < least ? [`${each.textContent}: ${size.toFixed(1)} px`] : [];
      }),
    );
    const cut = [...document.querySelectorAll('.side-words, .strip')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map(({ textContent }) => textContent);
    return [...small, ...out, ...low, ...cut];
  });
}

for (const { width, height } of [
  { width: 1280, height: 720 },
  // Too low for a map of that size.
  { width: 1366, height: 625 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])
  test(`${width}x${height}: texts are at least 18 px high while somebody presents, and whole`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const setting of ['', '&r.gateway=node&l.routes=none', '&r=hybrid', '&r=archipelago&l.ingress=proxy']) {
      await present(page, `?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g${setting}`);
      for (let step = 0; step < 20; step += 1) {
        // The picture takes the room that the page has just given up.
        await expect.poll(() => unreadable(page), { message: `${setting} ${step}` }).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
    }
  });

test('a code that goes by a key leaves no ring on the stage', async ({ page }) => {
  await present(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Lecture' })).toBeFocused();
  expect(await page.evaluate(() => document.querySelectorAll('button:focus-visible').length)).toBe(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Notes' })).toBeFocused();
});

test('the focus is on the lecture while it lasts, and on what began it after it', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g');
  const begin = page.getByRole('button', { name: 'Present', exact: true });
  await begin.press('Enter');
  await expect(page.getByRole('group', { name: 'Lecture' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(begin).toBeFocused();
});
