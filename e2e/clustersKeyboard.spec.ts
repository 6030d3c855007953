import type { Page } from '@playwright/test';
import { configMap, list, node, pod, yamlOf } from '../src/testing/clusterObjects.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/visualizer.ts';

type Role = 'button' | 'combobox' | 'link' | 'textbox';

/** A person who has a keyboard alone. A text counts as one press: it is pasted. */
interface Keyboard {
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Tab until what has this role and name has the focus. */
  readonly tabTo: (role: Role, name: RegExp) => Promise<void>;
  readonly presses: () => number;
}

const most = 60;

function keyboardOf(page: Page): Keyboard {
  let count = 0;
  const press = async (key: string): Promise<void> => {
    count += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    type: async (text) => {
      count += 1;
      await page.keyboard.insertText(text);
    },
    tabTo: async (role, name) => {
      for (let pressed = 0; pressed < most; pressed += 1) {
        await press('Tab');
        const focused = page.locator(':focus').and(page.getByRole(role, { name }));
        if ((await focused.count()) > 0) return;
      }
      throw new Error(`${role} ${String(name)} is not among the next ${most} stops`);
    },
    presses: () => count,
  };
}

const toClusters = async (keys: Keyboard): Promise<void> => {
  await keys.tabTo('link', /^Your clusters$/);
  await keys.press('Enter');
};

test('from the first screen two CIDRs have their verdict by keyboard alone', async ({ visualizer, page }) => {
  await visualizer.open();
  const keys = keyboardOf(page);
  await toClusters(keys);
  await expect(page.getByLabel('Clusters, one a line', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await keys.tabTo('textbox', /^Clusters, one a line$/);
  await keys.type('10.4.0.0/16\n10.4.128.0/17');
  const answer = page.getByRole('region', { name: 'What collides', exact: true });
  await expect(answer.getByRole('status')).toHaveText('The pair cannot be flat.');
  expect(await violations(page)).toEqual([]);
  expect(keys.presses()).toBeLessThanOrEqual(14);
});

test('from the first screen two dumps have their verdict by keyboard alone', async ({ visualizer, page }) => {
  await visualizer.open();
  // Asked for at the press itself, the choice of files can come before anybody listens.
  const chosen = page.waitForEvent('filechooser');
  const keys = keyboardOf(page);
  await toClusters(keys);
  await expect(page.getByRole('button', { name: 'Choose files', exact: true })).toBeVisible();
  await keys.tabTo('button', /^Choose files$/);
  await keys.press('Enter');
  const flannel = configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.244.0.0/16"}' });
  const files = [1, 2].map((at) => ({
    name: `c${at}.yaml`,
    mimeType: 'text/yaml',
    buffer: Buffer.from(yamlOf(list([flannel, node(`n${at}`, `10.2${at}.0.11`), pod('a', `n${at}`, '10.244.0.7')]))),
  }));
  await (await chosen).setFiles(files);
  const verdict = page.getByRole('region', { name: 'Does one reach the other?' });
  await expect(verdict.getByRole('status')).toContainText('Computed under assumptions');
  expect(await violations(page)).toEqual([]);
  expect(keys.presses()).toBeLessThanOrEqual(19);
  // An answer changes the verdict, and the way to the trace is a stop as well.
  await keys.tabTo('combobox', /^Do firewalls let everything pass/);
  await keys.press('o');
  await expect(verdict.getByRole('status')).toContainText('Undetermined');
  expect(await violations(page)).toEqual([]);
  await keys.tabTo('button', /^See it in the trace$/);
  await keys.press('Enter');
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(keys.presses()).toBeLessThanOrEqual(36);
});
