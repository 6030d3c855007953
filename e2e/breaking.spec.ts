import { breakOf, deviceId } from '../src/engine/index.ts';
import type { View } from '../src/formats/index.ts';
import { defaultView, printLink, printPayload } from '../src/formats/index.ts';
import { pickedUp, pickedUpScenario } from '../src/testing/breaking.ts';
import { probe } from '../src/testing/probe.ts';
import { expect, test } from './fixtures/visualizer.ts';

const view: View = {
  ...defaultView,
  scenario: { kind: 'custom', payload: printPayload(pickedUpScenario) },
  sides: [
    { model: 'flat', settings: { uplink: 'segment' }, faults: [] },
    { model: 'island', settings: {}, faults: [] },
  ],
  from: deviceId('other-client'),
  to: deviceId('cluster-1/pod-a'),
};
const link = printLink(view);
const [leg] = probe(pickedUp).exchange.legs;
const tables = [
  'Handshake’s ACK',
  'First data',
  'ACK of the first data',
  'Reset by Other client',
  'First data, sent again',
  'Reset by Pod-A',
];

test('a connection that stands and breaks is played to the reset that ends it', async ({ visualizer, page }) => {
  await visualizer.open(link);
  const [flat, island] = [visualizer.side('Flat'), visualizer.side('Island')];
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '4×' });
  await visualizer.play.click();
  await expect(visualizer.pause).toBeVisible();
  await expect(visualizer.play).toBeVisible({ timeout: 90_000 });
  await expect(flat.region.getByText('The sender sees: reset: connect() succeeds')).toBeVisible();
  await expect(flat.outcome).toContainText('translated mid-connection');
  await expect(flat.currentRow).toContainText('is reset');
  await expect(island.outcome).toContainText('delivered');
  await expect(page.getByText('reset hop 5 of 5')).toBeVisible();
  await visualizer.stepBack.click();
  await expect(flat.region.getByText('TCP RST', { exact: true })).toBeVisible();
});

test('its later packets are tables of their own, hop for hop, and only on its side', async ({ visualizer }) => {
  await visualizer.open(link);
  const [flat, island] = [visualizer.side('Flat'), visualizer.side('Island')];
  for (const [index, { trace }] of breakOf(leg).entries()) {
    const name = tables[index] ?? 'no more packets than that';
    const rows = flat.region.getByRole('table', { name, exact: true }).getByRole('row');
    await expect(rows).toHaveCount(trace.transit.length + 2);
  }
  await expect(flat.region.getByRole('table')).toHaveCount(2 + tables.length);
  await expect(island.region.getByRole('table')).toHaveCount(2);
  const midway = flat.region.getByRole('table', { name: 'ACK of the first data' });
  await expect(midway.getByRole('row', { name: /node-2/ })).toContainText('192.0.2.50:8080');
  await midway.getByRole('button', { name: /node-2/ }).click();
  await expect(flat.currentRow).toContainText('192.0.2.50:8080');
  await expect(flat.region.getByText('TCP ACK', { exact: true })).toBeVisible();
});

test('a table that can scroll less far does not fetch the other back', async ({ visualizer, page }) => {
  await visualizer.open(link);
  const ledgers = page.getByRole('group', { name: 'Every hop in words' });
  await expect(ledgers).toHaveCount(2);
  await expect(visualizer.side('Flat').region.getByRole('table')).toHaveCount(2 + tables.length);
  const [kept, wanted] = await ledgers.evaluateAll(async ([long, short]) => {
    if (!(long instanceof HTMLElement) || !(short instanceof HTMLElement)) throw new Error('two tables');
    // As long as its rows are not as high as the other's.
    short.style.paddingBottom = '0';
    long.scrollTop = long.scrollHeight;
    const asked = long.scrollTop;
    for (let frame = 0; frame < 4; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    return [long.scrollTop, asked];
  });
  expect(wanted).toBeGreaterThan(0);
  expect(kept).toBe(wanted);
});

test('in Chinese too', async ({ visualizer, page }) => {
  await visualizer.open(printLink({ ...view, language: 'zh-TW' }));
  await expect(page.getByRole('table', { name: 'Pod-A 送出的重設（RST）' })).toBeVisible();
});
