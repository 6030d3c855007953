import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures/visualizer.ts';

const views = {
  start: '',
  midway: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3',
  inspecting: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4&inspect=r:cluster-2/gateway',
  dropped: '?v=1&s=firewall&from=cluster-1/pod-a&to=cluster-2/pod-g&step=9',
  proxies: '?v=1&l=isolated&r=island&r.egress=proxy&r.ingress=proxy&from=cluster-1/pod-a&to=cluster-2/pod-g&step=6',
  broken: '?v=99',
};

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    for (const [name, query] of Object.entries(views)) {
      test(`no violations: ${name}`, async ({ visualizer, page }) => {
        await visualizer.open(query);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        ).toEqual([]);
      });
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
