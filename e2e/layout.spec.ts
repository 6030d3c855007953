import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const views = {
  midway: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3',
  variations: '?v=1&l=isolated&r=island&r.gateway=node&r.overlay=vxlan&from=cluster-1/pod-a&to=cluster-1/pod-d&step=3',
};

for (const width of [360, 390, 768, 1024, 1440, 2560]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const [name, query] of Object.entries(views)) {
      test(`${name}: nothing overflows, no text lies on another`, async ({ visualizer, page }) => {
        await visualizer.open(query);
        await expect(visualizer.side(name === 'midway' ? 'Flat' : 'Isolated').device('Pod-A')).toBeVisible();
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await overlappingTexts(page)).toEqual([]);
      });
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
    for (const target of [
      visualizer.side('Flat').device('Other client'),
      visualizer.side('Island').device('Other server'),
      visualizer.play,
    ]) {
      await expect(target).toBeInViewport({ ratio: 0.99 });
    }
    const host = await visualizer.side('Island').device('Other server').boundingBox();
    expect((host?.y ?? 0) + (host?.height ?? 0)).toBeLessThanOrEqual(transport?.y ?? 0);
  });
}
