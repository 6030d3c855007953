import type { Page } from '@playwright/test';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const views = {
  start: '',
  midway: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3',
  inspecting: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4&inspect=r:cluster-2/gateway',
  dropped: '?v=1&s=firewall&from=cluster-1/pod-a&to=cluster-2/pod-g&step=9',
  proxies: '?v=1&l=isolated&r=island&r.egress=proxy&r.ingress=proxy&from=cluster-1/pod-a&to=cluster-2/pod-g&step=6',
  broken: '?v=99',
};

for (const [name, query] of Object.entries(views)) {
  test(`no violations: ${name}`, async ({ visualizer, page }) => {
    await visualizer.open(query);
    expect(await violations(page)).toEqual([]);
  });
}

for (const [width, height] of [
  [390, 844],
  [800, 500],
] as const) {
  test(`no violations at ${width}x${height}, where less is written out`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height });
    for (const query of [views.start, views.midway, `${views.midway}&embed=bar`]) {
      await visualizer.open(query);
      expect(await violations(page), query).toEqual([]);
    }
  });
}

/** What can be pressed and is less than 24 px wide or high, but for links and terms amid the words of a sentence. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    for (const target of document.querySelectorAll('button, a[href], [role="button"], summary, select, input')) {
      const element = target.closest('label') ?? target;
      const { width, height } = element.getBoundingClientRect();
      const around = element.closest('p, li, td, dd, h4')?.textContent ?? '';
      const isAmidWords =
        element.matches('a, .term-word') &&
        getComputedStyle(element).display.startsWith('inline') &&
        around.length > element.textContent.length;
      if (width > 0 && !isAmidWords && Math.min(width, height) < 24) {
        small.push(`${element.textContent} ${element.getAttribute('aria-label') ?? ''} ${width}×${height}`);
      }
    }
    return small;
  });
}

for (const width of [360, 390, 1280, 1440]) {
  test(`at ${width} px whatever is pressed is at least 24 px wide and high`, async ({ visualizer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await visualizer.open(views.midway);
    for (const query of [
      views.inspecting,
      `${views.midway}&lesson=island:2`,
      `${views.midway}&predict=1`,
      `${views.midway}&l.fault=filter:fabric:cluster-1~cluster-2:drop`,
    ]) {
      await visualizer.turnTo(query);
      await expect(visualizer.side('Island').region.getByRole('row').first()).toBeAttached();
      expect(await smallTargets(page), query).toEqual([]);
    }
    for (const [name, heading] of Object.entries({
      lessons: 'Lessons',
      claims: 'Claims',
      addresses: 'Addresses',
      networks: 'Real networks',
      clusters: 'Your clusters',
    })) {
      await visualizer.turnTo(`?v=1&page=${name}`);
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      expect(await smallTargets(page), name).toEqual([]);
    }
  });
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing starts to move by itself, and stepping says the same words', async ({ visualizer }) => {
    await visualizer.open();
    const flat = visualizer.side('Flat');
    await flat.device('Pod-A').click();
    await flat.device('Pod-G').click();
    await expect(visualizer.play).toBeVisible();
    await visualizer.stepForward.click();
    await expect(flat.currentRow).toHaveCount(1);
  });
});
