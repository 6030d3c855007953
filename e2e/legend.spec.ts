import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/visualizer.ts';

const send = '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g';

const drop = 'cluster-2/node-3:policy-default-only-cluster-1-ingress-pod-g';

/** Between them they show every mark there is. Each is drawn when the mark beside it is there; a width is a phone's. */
const views = [
  [`${send}&step=3&inspect=r:cluster-1/gateway&lesson=island:3`, '.is-lit'],
  [`${send}&r.ingress=proxy&l.routes=none&step=20`, '.break'],
  [`${send}&l.uplink=segment&r.gateway=node&r.overlay=vxlan&step=3`, '.wire.segment'],
  ['?v=1&from=cluster-1/pod-a&to=cluster-1/pod-d&r.overlay=vxlan&step=1', '.shell'],
  [`${send}&l.fault=take-down:cluster-1/node-1&step=2`, '.is-down'],
  ['?v=1&r.gateway=node', '.wire.lan'],
  ['?v=1&dial=pod-ip&from=cluster-1/pod-a&to=cluster-2/pod-g&step=20', '.loop'],
  [`${send}&step=5`, '.waits'],
  [`${send}&step=3`, '.gap', 320],
  [`${send}&s=one-ip-block&step=1`, '.gate.is-idle'],
  [`${send}&s=one-ip-block&step=20`, '.gate.is-shut'],
  [`${send}&s=one-ip-block&step=20&r.fault=remove-rule:${drop}`, '.gate.is-passed'],
] as const;

/** What says itself what it is, in words or addresses, or is part of a mark that the legend has. */
const plain = `
  pod node gateway fabric host node-area cluster title name name-2 note address address-0 address-1 virtual-0 port range words
  cable backbone twin twin-none twin-strong focus source destination outer-source outer-destination tunnel
  desk mark cells is-bare
  ground clusters nodes wires trails front breaks gates stops gaps ghosts desks envelopes flights
`
  .trim()
  .split(/\s+/u);

test('every mark that pictures draw is in the legend', async ({ visualizer, page }) => {
  const drawn = new Set<string>();
  for (const [view, mark, width = 1280] of views) {
    await page.setViewportSize({ width, height: 844 });
    await visualizer.open(view);
    await expect(page.locator(`.side-picture ${mark}`).first()).toBeAttached();
    for (const name of await classesIn(page, '.side-picture svg *')) drawn.add(name);
  }
  // Who could be the sender is marked where that is asked.
  await visualizer.open(`${send}&step=20`);
  await page.getByRole('button', { name: 'Who does the receiver see?' }).click();
  await page.getByRole('button', { name: 'Show them in the pictures' }).click();
  await expect(page.locator('.side-picture .is-suspect').first()).toBeAttached();
  for (const name of await classesIn(page, '.side-picture svg *')) drawn.add(name);
  await page.getByRole('button', { name: 'Menu' }).click();
  await visualizer.menu();
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.locator('.help-legend')).toBeVisible();
  const explained = await classesIn(page, '.help-legend svg *');
  const known = new Set([...explained, ...plain]);
  expect(plain.filter((name) => !drawn.has(name))).toEqual([]);
  expect([...drawn].filter((name) => !known.has(name))).toEqual([]);
  // The views are what they say: nothing is explained that none of them shows.
  expect(explained.filter((name) => !drawn.has(name))).toEqual([]);
});

function classesIn(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate(
    (within) => [...new Set([...document.querySelectorAll(within)].flatMap(({ classList }) => [...classList]))],
    selector,
  );
}
