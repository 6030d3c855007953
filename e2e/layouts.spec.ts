import { deviceId } from '../src/engine/index.ts';
import { crowdLink } from './fixtures/crowd.ts';
import { layoutsIn } from './fixtures/layouts.ts';
import { expect, test } from './fixtures/visualizer.ts';

const pictures = {
  '12 pods': '?v=1&l=flat&r=island&from=cluster-1/pod-a&to=cluster-2/pod-g',
  '300 pods': crowdLink({ from: deviceId('cluster-1/pod-7-4'), to: deviceId('cluster-2/pod-3-2') }),
};

/** The thumb is 12; at a hop two envelopes, their trails and what holds them are about 40. */
const most = 60;

for (const [name, link] of Object.entries(pictures)) {
  test(`while packets move nothing else is laid out: ${name}`, async ({ visualizer, page, browser }) => {
    await visualizer.open(link);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '0.25×' });
    await visualizer.play.click();
    const playing = await layoutsIn(browser, page);
    expect(playing.count).toBeGreaterThan(0);
    // Packets are moved without a layout; what is laid out is the thumb of the slider, a few times a second.
    expect(playing.count).toBeLessThan(playing.frames);
    expect(playing.objects).toBeLessThan(most);
    expect(playing.of).toBeGreaterThan(5 * most);

    // Whoever lays the pictures out anew in each frame is found out.
    await page.evaluate(() => {
      const card = document.querySelector<HTMLElement>('.side-stage');
      let frame = 0;
      requestAnimationFrame(function resize() {
        frame += 1;
        if (card !== null) card.style.fontSize = `${16 + (frame % 2)}px`;
        requestAnimationFrame(resize);
      });
    });
    expect((await layoutsIn(browser, page)).objects).toBeGreaterThan(most);
  });
}
