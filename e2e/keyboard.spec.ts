import { languages } from '../src/formats/index.ts';
import { predicted } from './fixtures/predicted.ts';
import { wordsIn } from '../src/i18n/index.ts';
import { expect, test } from './fixtures/visualizer.ts';

test('everything by keyboard: choose both ends in the picture, play, pause, step, seek, inspect', async ({
  visualizer,
  page,
}) => {
  await visualizer.open();
  const flat = visualizer.side('Flat');
  await flat.device('Pod-A').focus();
  await page.keyboard.press('Enter');
  await expect(visualizer.from).toHaveValue('cluster-1/pod-a');
  await flat.device('Pod-G').focus();
  await page.keyboard.press('Enter');
  await expect(visualizer.to).toHaveValue('cluster-2/pod-g');
  await visualizer.pause.focus();
  await page.keyboard.press('Space');
  await expect(visualizer.play).toBeVisible();
  await visualizer.restart.focus();
  await page.keyboard.press('Enter');
  for (let pressed = 0; pressed < 3; pressed += 1) {
    await visualizer.stepForward.focus();
    await page.keyboard.press('Enter');
  }
  const island = visualizer.side('Island');
  await expect(island.currentRow).toHaveCount(1);
  await visualizer.toEnd();
  const [{ asked }] = predicted({ model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' }).legs;
  const answer = island.reply.locator('tbody tr:not([aria-hidden])').last();
  await expect(answer).toContainText(`${asked.source}:${asked.sourcePort}`);
  await expect(island.outcome).toContainText('delivered');
});

test('the picture is one stop of the Tab key, and arrows move in it', async ({ visualizer, page }) => {
  await visualizer.open();
  const flat = visualizer.side('Flat');
  const stops = await flat.region.locator('svg [role="button"][tabindex="0"]').count();
  expect(stops).toBe(1);
  await flat.region.locator('svg [role="button"][tabindex="0"]').focus();
  const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('ArrowDown');
  const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(after).not.toBe(before);
});

test('the first pick is said, picking it again takes it back, and a step says what it changed', async ({
  visualizer,
  page,
}) => {
  await visualizer.open();
  const flat = visualizer.side('Flat');
  const said = page.locator('p.visually-hidden[role="status"]');
  await flat.device('Pod-A').click();
  await expect(said).toContainText('Pod-A sends.');
  await flat.device('Pod-A').click();
  await expect(said).toHaveText('');
  await expect(visualizer.from).toHaveValue('');
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2');
  await expect(said).toContainText(
    /Island: gateway-1 routes, SNAT; source address 10\.4\.1\.2 becomes 192\.168\.101\.2/,
  );
  await visualizer.toEnd();
  await expect(visualizer.side('Island').outcome).toContainText('Island');
});

test('where a packet begins and where it ends, its addresses are said', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=0');
  const said = page.locator('p.visually-hidden[role="status"]');
  await expect(said).toHaveText(
    'Flat: Pod-A sends; 10.4.1.2:40000 → 10.8.1.2:8080. Island: Pod-A sends; 10.4.1.2:40000 → 192.0.2.2:80.',
  );
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=6');
  await expect(said).toContainText('Flat: Pod-G accepts; 10.4.1.2:40000 → 10.8.1.2:8080.');
  await expect(said).toContainText('Island: Pod-G accepts; 192.168.2.1:40000 → 10.4.1.2:8080.');
});

const midway = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2';
for (const { pressed, query, button, holder } of [
  { pressed: 'the end of an inspection', query: '&inspect=r:cluster-1/gateway', button: /^Close/, holder: 'Island' },
  { pressed: 'Skip', query: '&predict=1', button: 'Skip', holder: 'Predict the next hop' },
] as const) {
  test(`${pressed} goes away when it is pressed, and the focus stays nearby`, async ({ visualizer, page }) => {
    await visualizer.open(`${midway}${query}`);
    await page.getByRole('button', { name: button }).first().press('Enter');
    const place = page.getByRole('region', { name: holder }).or(page.getByRole('group', { name: holder }));
    await expect(place.locator(':focus')).toHaveCount(1);
  });
}

test('whoever starts over by a key goes on in the page', async ({ page }) => {
  await page.goto('?v=1&from=nobody');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('nobody');
  await alert.getByRole('button', { name: 'Start with the first scenario' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a chip that is removed leaves the focus on the next one, and the last on where faults are made', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(
    '?v=1&l.fault=filter:fabric:cluster-1~cluster-2:drop&l.fault=take-down:cluster-1/node-2&from=cluster-1/pod-a&to=cluster-2/pod-g',
  );
  const { region } = visualizer.side('Flat');
  const chips = region.getByRole('button', { name: /^Repair: / });
  // More than a row of them is a number, which opens them.
  await region.getByRole('button', { name: '2 faults' }).press('Enter');
  await expect(chips).toHaveCount(2);
  await chips.first().focus();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(1);
  await expect(chips.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(region.getByRole('button', { name: 'Inject a fault' })).toBeFocused();
});

for (const language of languages)
  for (const ends of ['', '&from=cluster-1/pod-a', '&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3'])
    test(`what is broken and what is mended is said by its name: ${language}${ends}`, async ({ visualizer, page }) => {
      const { ui, shell, modelText } = await wordsIn(language);
      await visualizer.open(`?v=1&lang=${language}${ends}`);
      const side = page.locator('.side').last();
      const breaker = side.getByRole('button', { name: ui.side.addFault, exact: true });
      if (!(await breaker.isVisible())) await side.getByRole('button', { name: shell.stage.settings }).press('Enter');
      await breaker.press('Enter');
      const panel = side.getByRole('group', { name: ui.side.addFault, exact: true });
      const gateway = panel.getByRole('button', { name: /^(Take gateway-1 .*down|.*gateway-1.*停)/ });
      if (!(await gateway.isVisible())) await panel.locator('summary').last().press('Enter');
      await gateway.press('Enter');
      const chip = side.getByRole('list', { name: ui.side.faults }).getByRole('button');
      const name = (await chip.textContent()) ?? '';
      expect(name).toContain('gateway-1');
      const said = page.locator('p.visually-hidden[role="status"]');
      const island = modelText('island').name;
      await expect(said).toContainText(ui.announce.broken(island, name));
      await chip.press('Enter');
      await expect(said).toContainText(ui.announce.mended(island, name));
    });

test('what is opened by a key keeps the focus, and what is closed by one leaves it on what opens it', async ({
  visualizer,
  page,
}) => {
  const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';
  await page.setViewportSize({ width: 1280, height: 640 });
  await visualizer.open(send);
  const flat = visualizer.side('Flat');
  await flat.region.getByRole('button', { name: '+5 pods' }).first().press('Enter');
  await expect(flat.device('Pod-B')).toBeFocused();
  const predict = page.getByRole('button', { name: 'Predict', exact: true });
  await predict.press('Enter');
  await page.getByRole('button', { name: 'Stop predicting' }).press('Enter');
  await expect(predict).toBeFocused();
  await visualizer.turnTo(`${send}&lesson=flat:1`);
  await page.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Lessons', exact: true })).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await visualizer.turnTo(`${send}&lesson=flat:1`);
  await page.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
});

test('nothing that goes away in an open packet takes the focus out of it', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4');
  const flat = visualizer.side('Flat').region;
  await flat.getByRole('button', { name: /^Packet at .* show its header/ }).press('Enter');
  const packet = flat.getByRole('dialog');
  await expect(packet).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(packet.getByRole('button')).toBeFocused();
  await packet.evaluate((dialog) => {
    dialog.removeAttribute('tabindex');
    document.activeElement?.remove();
  });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await expect(page.locator('body')).toBeFocused();
});
