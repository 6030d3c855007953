import { deviceId } from '../src/engine/index.ts';
import { wordsFor } from '../src/i18n/index.ts';
import { pieces, workers } from './fixtures/built.ts';
import { crowdLink } from './fixtures/crowd.ts';
import {
  answering,
  asking,
  composing,
  expectThere,
  expectTrace,
  finder,
  keeping,
  midway,
  reader,
  suspects,
  telling,
} from './fixtures/parts.ts';
import { expect, test } from './fixtures/walk.ts';

const english = wordsFor('en');

// What it shares with what is told of a send is missed there.
const findingFiles = filesOf(finder).filter((file) => !filesOf('trace').includes(file));

function filesOf(piece: string): readonly string[] {
  return pieces.get(piece) ?? [];
}

for (const file of filesOf(reader)) {
  test(`without ${file} another scenario is asked for again`, async ({ walk: { page, without } }) => {
    const { trouble, ledger } = english.ui;
    const asked = await without(file);
    await page.goto(`${midway}&s=overlap`);
    const message = page.getByRole('alert');
    await expect(message).toContainText(trouble.loadFailed);
    await expectThere(page, english);
    expect(asked()).toBeGreaterThan(0);
    await page.unrouteAll();
    await message.getByRole('button', { name: trouble.tryAgain }).click();
    await expect(page.getByRole('table', { name: ledger.request })).toHaveCount(2);
    await expect(page).toHaveURL(/[?&]step=2(?:&|$)/);
  });
}

for (const file of findingFiles) {
  test(`without ${file} both ends are chosen from selects, however many there are`, async ({
    walk: { page, without },
  }) => {
    const { choosing } = english.ui;
    const asked = await without(file);
    await page.goto(crowdLink());
    await expect.poll(asked).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: choosing.from, exact: true }).selectOption('cluster-1/pod-7-4');
    await page.getByRole('combobox', { name: choosing.to, exact: true }).selectOption('cluster-2/pod-1-2');
    await expect(page.getByRole('table', { name: english.ui.ledger.request })).toHaveCount(2);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of filesOf(composing)) {
  test(`without ${file} a narrow screen shows maps, and nobody is told`, async ({ walk: { page, without } }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const asked = await without(file);
    await page.goto(midway);
    await expect.poll(asked).toBeGreaterThan(0);
    await expect(page.locator('.diagram .cluster').first()).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of filesOf(suspects)) {
  test(`without ${file} it is found all the same who could be behind a source`, async ({ walk: { page, without } }) => {
    const ends = { from: deviceId('cluster-1/pod-3-1'), to: deviceId('cluster-2/pod-2-2') };
    const asked = await without(file);
    await page.goto(crowdLink(ends));
    await expect.poll(asked).toBeGreaterThan(0);
    await expect(page.getByRole('table', { name: english.ui.ledger.request })).toHaveCount(2);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of filesOf(asking)) {
  test(`without ${file} a lesson asks by its sentences, and nobody is told`, async ({ walk: { page, without } }) => {
    const asked = await without(file);
    await page.goto('?v=1&lesson=two-promises:1');
    await expect.poll(asked).toBeGreaterThan(0);
    await expect(page.locator('.diagram .cluster').first()).toBeVisible();
    await expect(page.locator('.side .question')).toHaveCount(0);
    await page.getByRole('combobox', { name: english.ui.choosing.to, exact: true }).selectOption('cluster-2/pod-h');
    await expect(page.getByRole('table', { name: english.ui.ledger.request })).toHaveCount(2);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of filesOf(telling)) {
  test(`without ${file} one looks into the sender all the same`, async ({ walk: { page, without } }) => {
    const asked = await without(file);
    await page.goto(`${midway}&inspect=r:cluster-1/pod-a`);
    await expect.poll(asked).toBeGreaterThan(0);
    await expect(page.locator('.side-inspector').getByRole('table').first()).toBeVisible();
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of filesOf(answering)) {
  test(`without ${file} the page around is not answered, and nothing else is missed`, async ({
    walk: { page, without },
  }) => {
    const asked = await without(file);
    await page.goto(`${midway}&embed=full`);
    await expectTrace(page, english);
    // A page of its own has itself for a parent.
    await page.evaluate(() => window.postMessage({ islandHop: 1, id: 1, kind: 'hello', link: null }, '*'));
    await expect.poll(asked).toBeGreaterThan(0);
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of filesOf(keeping[0])) {
  test(`without ${file} the browser keeps nothing, and nobody is told`, async ({ walk: { page, without, idle } }) => {
    const asked = await without(file);
    await page.goto(midway);
    await expectTrace(page, english);
    await expect
      .poll(async () => {
        await idle();
        return asked();
      })
      .toBeGreaterThan(0);
    await expectTrace(page, english);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const file of workers.filter((each) => each.includes('readClusters'))) {
  test(`without ${file} it is said that files cannot be read, and they are read again`, async ({
    walk: { page, without },
  }) => {
    const asked = await without(file);
    await page.goto('?v=1&page=clusters');
    await page.locator('.imports-drop').waitFor();
    const name = 'node.yaml';
    const buffer = Buffer.from('{kind: Node, apiVersion: v1, metadata: {name: n1}, spec: {podCIDR: 10.4.0.0/24}}');
    await page.locator('.imports-drop input').first().setInputFiles({ name, mimeType: 'text/yaml', buffer });
    const again = page.getByRole('alert').getByRole('button');
    await again.waitFor();
    expect(asked()).toBeGreaterThan(0);
    await page.unrouteAll();
    await again.click();
    await expect(page.locator('.imports-table')).toContainText('10.4.0.0/24');
  });
}
