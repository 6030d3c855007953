import type { Locator, Page } from '@playwright/test';
import { languages } from '../src/formats/index.ts';
import { violations } from './fixtures/axe.ts';
import { overflow } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const guarded = '?v=1&s=one-ip-block&from=cluster-2/pod-j&to=cluster-2/pod-g&step=9';

interface Policies {
  readonly dialog: Locator;
  readonly text: Locator;
  readonly policy: (title: string) => Locator;
}

/** The dialog as a person finds it: by role and name only. */
async function opened(page: Page): Promise<Policies> {
  await page.getByRole('button', { name: 'Network policies' }).click();
  const dialog = page.getByRole('dialog', { name: 'Network policies' });
  await expect(dialog).toBeVisible();
  return {
    dialog,
    text: dialog.getByRole('textbox', { name: 'As YAML' }),
    policy: (title) => dialog.getByRole('article', { name: title }),
  };
}

test('the picture and the text say the same, whichever is changed, and the link holds it', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(guarded);
  await visualizer.toEnd();
  const { dialog, text, policy } = await opened(page);
  await expect(text).toHaveValue(/kind: NetworkPolicy\nmetadata:\n {2}name: only-cluster-1\n/);
  const own = policy('default/only-cluster-1');
  await expect(own.getByRole('textbox', { name: 'Range' })).toHaveValue('10.4.0.0/16');
  await expect(own).toContainText('6 of 6 pods: Pod-G');

  // Whom the range means is whoever comes from it: in each network somebody else, lit there.
  const meant = dialog.getByRole('region', { name: 'Whom it means' });
  await own.getByRole('textbox', { name: 'Range' }).focus();
  await expect(meant).toContainText('In Flat it means 6 of those who come to Pod-G: Pod-A, Pod-B');
  await expect(meant).toContainText('In Island it means 6 of those who come to Pod-G: Pod-H, Pod-I');
  await expect(meant).toContainText('and so not meant: Pod-A');
  await expect(meant.locator('.device.is-lit')).toHaveCount(12);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(meant.locator('text').filter({ hasText: '…' })).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 720 });

  await own.getByRole('textbox', { name: 'Range' }).fill('10.8.0.0/16');
  await expect(text).toHaveValue(/cidr: 10\.8\.0\.0\/16/);
  await expect(meant).toContainText('In Flat it means 6 of those who come to Pod-G: Pod-H');
  await expect(meant).toContainText('In Island it means nobody of those who come to Pod-G.');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(text).toHaveValue(/cidr: 10\.4\.0\.0\/16/);
  await dialog.getByRole('combobox', { name: 'Judged' }).press('Control+Shift+Z');
  await expect(text).toHaveValue(/cidr: 10\.8\.0\.0\/16/);
  await own.getByRole('button', { name: 'Only at a port' }).click();
  await own.getByRole('textbox', { name: 'Port', exact: true }).fill('80-90');
  await expect(text).toHaveValue(/port: 80\n +endPort: 90/);

  const said = await text.inputValue();
  await text.fill(said.replace('name: only-cluster-1', 'name: renamed').replace('app: web', 'app: none'));
  await expect(policy('default/renamed')).toContainText('none of 6 pods');
  await expect(policy('default/renamed').getByRole('combobox', { name: 'Values' })).toHaveValue('none');

  await dialog.getByRole('button', { name: 'Add a tier policy' }).click();
  const tier = policy('ClusterNetworkPolicy/policy-1');
  await tier.getByRole('textbox', { name: 'Priority' }).fill('70');
  await tier.getByRole('button', { name: 'Add a rule about who comes in' }).click();
  await tier.getByRole('combobox', { name: 'Action' }).selectOption('pass');
  await expect(text).toHaveValue(/tier: Admin\n +priority: 70[^]*action: Pass/);

  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await visualizer.toEnd();
  const again = await opened(page);
  await expect(again.text).toHaveValue(/name: renamed/);
  await expect(again.policy('default/renamed').getByRole('textbox', { name: 'Port', exact: true })).toHaveValue(
    '80-90',
  );
});

test('what is allowed in the picture gets through in the network', async ({ visualizer, page }) => {
  await visualizer.open(guarded);
  await visualizer.toEnd();
  const flat = page.getByRole('region', { name: 'Flat' });
  await expect(flat).toContainText(/dropped/);
  const { dialog, text, policy } = await opened(page);
  const own = policy('default/only-cluster-1');
  await own.getByRole('button', { name: 'Remove rule 1' }).click();
  await expect(own).toContainText('Nobody may come in.');
  await own.getByRole('button', { name: 'Let somebody in' }).click();
  await expect(text).toHaveValue(/ingress:\n {2}- \{\}/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await visualizer.toEnd();
  await expect(flat).toContainText(/delivered/);
});

test('what cannot be read is told with its line, and the picture stays as it was', async ({ visualizer, page }) => {
  await visualizer.open(guarded);
  await visualizer.toEnd();
  const { dialog, text, policy } = await opened(page);
  const said = await text.inputValue();
  await text.fill(said.replace('10.4.0.0/16', '10.4.0.0/99'));
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toHaveAccessibleDescription(/spec\.ingress\[0\]\.from\[0\]\.ipBlock\.cidr \(text:\d+\)/);
  await expect(dialog.getByText('The picture is of the last text that could be read.')).toBeVisible();
  await expect(policy('default/only-cluster-1').getByRole('textbox', { name: 'Range' })).toHaveValue('10.4.0.0/16');
  await expect(policy('default/only-cluster-1').getByRole('button', { name: 'Remove rule 1' })).toBeDisabled();
  await text.fill('kind: [');
  await expect(text).toHaveAccessibleDescription(/text:1/);
  await text.fill(said);
  await expect(text).toHaveAttribute('aria-invalid', 'false');
});

test('what means nothing in a text that can be read is told with its line too', async ({ visualizer, page }) => {
  await visualizer.open(guarded);
  await visualizer.toEnd();
  const { dialog, text } = await opened(page);
  const said = await text.inputValue();
  await text.fill(
    `${said.replace('ingress:', 'ingres:')}---\napiVersion: projectcalico.org/v3\nkind: NetworkPolicy\nmetadata: {name: other}\n`,
  );
  const notes = dialog.getByRole('status').filter({ has: page.getByRole('listitem') });
  await expect(notes.getByRole('listitem')).toHaveText([
    /spec\.ingres \(text:\d+\): the API has no such field/,
    /NetworkPolicy\/default\/other apiVersion \(text:\d+\): of a kind that is not read/,
  ]);
  await expect(text).toHaveAttribute('aria-invalid', 'false');
  await notes.getByRole('button').last().click();
  await expect(text).toBeFocused();
  await text.fill(said);
  await expect(notes).toHaveCount(0);
});

test('a policy is made by the keyboard alone', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4');
  await visualizer.toEnd();
  await page.getByRole('button', { name: 'Network policies' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Network policies' });
  await expect(dialog.getByText('No policy: everybody may send to everybody.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add a policy' }).focus();
  await page.keyboard.press('Enter');
  const made = dialog.getByRole('article', { name: 'default/policy-1' });
  await expect(made).toContainText('Nobody may come in.');
  await made.getByRole('button', { name: 'Let somebody in' }).focus();
  await page.keyboard.press('Enter');
  const who = made.getByRole('combobox', { name: 'Who' });
  await who.focus();
  await page.keyboard.type('addresses');
  await expect(made.getByRole('textbox', { name: 'Range' })).toHaveValue('10.0.0.0/8');
  await expect(dialog.getByRole('textbox', { name: 'As YAML' })).toHaveValue(/ipBlock:\n +cidr: 10\.0\.0\.0\/8/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Network policies' })).toBeFocused();
});

test('from the first screen both senders are found whom one policy judges the wrong way round', async ({
  visualizer,
  page,
}) => {
  await visualizer.open();
  await page.getByRole('button', { name: 'Policy: opposite results' }).click();
  await page.getByRole('button', { name: 'From its own cluster' }).click();
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('refused by default/only-cluster-1');
  await expect(visualizer.side('Island').outcome).toContainText('delivered');
  await visualizer.from.selectOption('cluster-1/pod-a');
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('delivered');
  await expect(visualizer.side('Island').outcome).toContainText('refused by default/only-cluster-1');
});

for (const language of languages) {
  test(`in ${language}: no violations, and nothing overflows at any width`, async ({ visualizer, page }) => {
    await visualizer.open(`${guarded}&lang=${language}`);
    await page.getByRole('button', { name: language === 'en' ? 'Network policies' : '網路政策' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('article')).toBeVisible();
    expect(await violations(page, '[role=dialog], dialog')).toEqual([]);
    for (const width of [360, 390, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // The pictures take their new width a frame later.
      await expect.poll(() => overflow(page), { message: `${width} px wide` }).toBeLessThanOrEqual(0);
      await expect.poll(() => dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}
