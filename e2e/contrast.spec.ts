import type { Page } from '@playwright/test';
import { modelIds } from '../src/engine/index.ts';
import type { Contrast } from './fixtures/contrast.ts';
import { contrastIn } from './fixtures/contrast.ts';
import { expect, test } from './fixtures/visualizer.ts';

const across = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

/** Every kind of gateway, and every way in which a send can end. */
const chosen: Readonly<Record<string, string>> = {
  'delivered in flat, translated in island': `${across}&l=flat&r=island`,
  'isolated, and hybrid in a lesson': `${across}&l=isolated&r=hybrid&lesson=island:2`,
  'archipelago, and a tunnel': `${across}&l=archipelago&r=island&r.gateway=node&r.overlay=vxlan`,
  'proxies, and a filter that drops': `${across}&l=island&l.egress=proxy&l.ingress=proxy&r=flat&r.fault=filter:fabric:cluster-1~cluster-2:drop`,
  'a gateway that is down, looked into': `${across}&l=island&r=island&r.fault=take-down:cluster-2/gateway&inspect=r:cluster-2/gateway`,
  'misdelivered to its own sender': `${across}&dial=pod-ip&l=flat&r=island`,
  'misdelivered to a twin': '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-g&dial=pod-ip&l=flat&r=island',
};

/** And every model that is not among them. */
const others = modelIds.filter((id) =>
  Object.values(chosen).every((query) => !new RegExp(`[lr]=${id}\\b`).test(query)),
);
const sends = { ...chosen, ...Object.fromEntries(others.map((id) => [id, `${across}&l=${id}&r=flat`])) };

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({
      colorScheme: scheme,
      viewport: { width: 1280, height: 720 },
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('texts stand out from what is under them before anything is sent', async ({ visualizer, page, browser }) => {
      await visualizer.open('?v=1');
      await expectReadable(page, await contrastIn(browser), 'nobody sends');
    });

    for (const [name, query] of Object.entries(sends)) {
      test(`texts stand out from what is under them: ${name}`, async ({ visualizer, page, browser }) => {
        const contrast = await contrastIn(browser);
        await visualizer.open(query);
        for (const view of ['Map', 'Lanes']) {
          await page.getByRole('button', { name: view, exact: true }).click();
          for (const key of moments) {
            for (const each of key.split(' ')) await visualizer.timeline.press(each);
            await expectReadable(page, contrast, `${view}, ${key}`);
          }
        }
        await page.getByRole('button', { name: 'Present', exact: true }).click();
        await expectReadable(page, contrast, 'in a lecture');
      });
    }
  });
}

/** Sent; at a gateway; at the other; at the end. */
const moments = ['Home', 'ArrowRight ArrowRight ArrowRight', 'ArrowRight ArrowRight', 'End'] as const;

async function expectReadable(page: Page, contrast: Contrast, moment: string): Promise<void> {
  const { faint, texts } = await contrast.of(page);
  expect.soft({ moment, faint }).toEqual({ moment, faint: [] });
  expect(texts).toBeGreaterThan(10);
}

test('the measure finds what is too faint, and nothing else', async ({ page, browser }) => {
  const contrast = await contrastIn(browser);
  const line = '<path d="M0,30H200" stroke="#333333" stroke-width="8"/>';
  const halo = 'paint-order="stroke" stroke="#ffffff" stroke-width="8"';
  const measured = async (drawn: string): Promise<readonly number[]> => {
    await page.setContent(`<svg width="200" height="60">${drawn}</svg>`);
    const { faint, texts } = await contrast.of(page);
    expect(texts).toBe(1);
    return faint.map(({ ratio }) => ratio);
  };
  expect(await measured(words('font-size="14" fill="#767676"'))).toEqual([]);
  expect(await measured(words('font-size="14" fill="#777777"'))).toEqual([4.48]);
  expect(await measured(words('font-size="26" fill="#777777"')), 'large letters may be fainter').toEqual([]);
  expect(await measured(words('font-size="14" fill="#000000" opacity="0.5"'))).toEqual([3.98]);
  expect(await measured(line + words('font-size="14" fill="#222222"')), 'a line of nearly its colour').toEqual([1.26]);
  expect(await measured(line + words(`font-size="14" fill="#222222" ${halo}`)), 'over it a halo').toEqual([]);
});

function words(attributes: string): string {
  return `<text x="10" y="34" ${attributes}>Words</text>`;
}
