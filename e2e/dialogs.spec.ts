import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/visualizer.ts';
import type { Visualizer } from './fixtures/visualizer.ts';

const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2';

/** Everything that opens over the page: what opens it, and what has to be done for that to be there. */
const dialogs: Readonly<Record<string, (visualizer: Visualizer) => Promise<unknown>>> = {
  Share: async () => {},
  Help: inMenu,
  'Run it yourself': inMenu,
  'What does it cost?': ({ toEnd }) => toEnd(),
  'Who reaches whom?': ({ toEnd }) => toEnd(),
  'This moment as a QR code': async ({ page }) =>
    page.getByRole('button', { name: 'Present', exact: true }).press('Enter'),
  'Compared with Linux': async () => {},
};

async function inMenu({ page }: Visualizer): Promise<void> {
  const opener = page.getByRole('button', { name: 'Menu' });
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.press('Enter');
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  for (const [name, before] of Object.entries(dialogs)) {
    // A telephone presents nothing.
    if (width < 640 && name.includes('QR')) continue;
    test(`${width}x${height}: ${name} opens by a key, takes the focus, keeps it, and gives it back`, async ({
      visualizer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await visualizer.open(send);
      await expect(visualizer.timeline).toBeVisible();
      await before(visualizer);
      const opener =
        name === 'Compared with Linux'
          ? page.getByRole('contentinfo').getByRole('button')
          : page.getByRole('button', { name, exact: true });
      for (const way of ['Escape', 'the button'] as const) {
        await opener.focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await expect(dialog).toHaveCount(1);
        await expect(dialog.locator(':focus').or(page.locator('dialog:focus'))).toHaveCount(1);
        expect(await walked(page)).toEqual([]);
        if (way === 'Escape') await page.keyboard.press('Escape');
        else await dialog.getByRole('button', { name: /^Close/ }).press('Enter');
        await expect(dialog).toHaveCount(0);
        await expect(opener).toBeFocused();
      }
    });
  }

/** What outside of the dialog the focus came to, going once round in both directions; beyond the last is the browser's own. */
async function walked(page: Page): Promise<readonly string[]> {
  const outside: string[] = [];
  const inside = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press(key);
      const at = await page.evaluate(() => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) return 'beyond';
        const places = [...(activeElement.closest('dialog')?.querySelectorAll('*') ?? [])];
        return activeElement.closest('dialog') === null
          ? activeElement.outerHTML.slice(0, 80)
          : places.indexOf(activeElement);
      });
      if (typeof at === 'string' && at !== 'beyond') outside.push(at);
      // Once round is enough.
      if (inside.has(`${key} ${at}`)) break;
      inside.add(`${key} ${at}`);
    }
  return outside;
}
