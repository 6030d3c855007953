import type { Page } from '@playwright/test';
import { configMap, list, node, pod, service, yamlOf } from '../src/testing/clusterObjects.ts';
import { languages } from '../src/formats/index.ts';
import { violations } from './fixtures/axe.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const page = '?v=1&page=clusters';
const flannel = configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.244.0.0/16"}' });
const dump = (at: number) =>
  list([
    flannel,
    node(`acme-${at}`, `10.2${at}.0.11`, '10.244.0.0/24'),
    pod(`checkout-${at}`, `acme-${at}`, '10.244.0.77'),
    service('web', '10.96.0.10', { app: 'x' }),
  ]);
const east = { name: 'east.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(dump(1), null, 2)) };
const west = { name: 'west.yaml', mimeType: 'text/yaml', buffer: Buffer.from(yamlOf(dump(2))) };

type Chosen = typeof east;

async function choose(tab: Page, files: Chosen[]): Promise<void> {
  const [chooser] = await Promise.all([
    tab.waitForEvent('filechooser'),
    tab.getByRole('button', { name: 'Choose files', exact: true }).click(),
  ]);
  await chooser.setFiles(files);
}

test('two dumps together are told apart, each with what is found, assumed and unknown', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(page);
  await choose(tab, [east, west]);
  const known = tab.getByRole('region', { name: 'What is known of east', exact: true });
  await expect(
    known.getByRole('row', {
      name: /^pod ranges 10\.244\.0\.0\/16 found ConfigMap\/kube-system\/kube-flannel-cfg .*east\.json:\d+/,
    }),
  ).toBeVisible();
  await expect(known.getByRole('row', { name: /^wrapped between nodes vxlan assumed/ })).toBeVisible();
  await expect(known.getByRole('row', { name: /^routes to pods outside taken as no cannot be known/ })).toBeVisible();
  await expect(tab.getByRole('region', { name: 'What is known of west', exact: true })).toBeVisible();
  await expect(tab.getByText('east and west both have 10.244.0.0/16')).toBeVisible();
});

test('policies among the objects are said, who enforces them is asked, and the picture has them', async ({
  visualizer,
  page: tab,
}) => {
  const policy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'closed', namespace: 'default' },
    spec: { podSelector: {} },
  };
  const foreign = { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name: 'own' }, spec: {} };
  const guarded = list([...dump(1).items, policy, foreign]);
  await visualizer.open(page);
  await choose(tab, [{ ...east, buffer: Buffer.from(JSON.stringify(guarded, null, 2)) }, west]);
  await expect(tab.getByText('1 cilium.io/CiliumNetworkPolicy is of a kind that is not read')).toBeVisible();
  await expect(tab.getByText('Flannel by itself enforces no network policy')).toBeVisible();
  const who = tab.getByRole('combobox', { name: 'Who enforces network policies in east?' });
  await expect(who).toHaveValue('');
  await tab.getByRole('button', { name: 'See it in the trace' }).click();
  await visualizer.toEnd();
  await tab.getByRole('button', { name: 'Network policies' }).click();
  await expect(tab.getByRole('dialog').getByRole('article', { name: 'default/closed' })).toBeVisible();
  expect(await violations(tab, '[role=dialog], dialog')).toEqual([]);
});

test('an answer changes what the clusters are at once', async ({ visualizer, page: tab }) => {
  await visualizer.open(page);
  await choose(tab, [east, west]);
  const known = tab.getByRole('region', { name: 'What is known of east', exact: true });
  await expect(known).toContainText('Island');
  await tab.getByLabel('Do routers outside the nodes have routes to the pods of east and west?').selectOption('static');
  await expect(known).toContainText('Hybrid');
  await expect(known.getByRole('row', { name: /^routes to pods outside static/ })).toBeVisible();
});

test('what would help two dumps is listed, and each way opens its trace', async ({ visualizer, page: tab }) => {
  await visualizer.open(page);
  await choose(tab, [east, west]);
  const verdict = tab.getByRole('region', { name: 'Does one reach the other?' });
  await expect(verdict.getByRole('heading', { name: 'It works if' })).toBeVisible();
  await expect(verdict).toContainText(/west has 10\.\d+\.0\.0\/16 for its pods instead of 10\.244\.0\.0\/16/);
  await expect(verdict).toContainText(/publishes checkout-2 on a gateway.* one of \d+ who could be behind it/);
  await verdict.getByRole('button', { name: /^See it: west has 10\./ }).click();
  await expect(tab.locator('.side-picture')).toHaveCount(1);
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('delivered');
  await tab.goBack();
  await verdict.getByRole('button', { name: /^See it: west publishes checkout-2 on a gateway, at an address/ }).click();
  await expect(tab.locator('.side-picture')).toHaveCount(2);
  await visualizer.toEnd();
  await expect(visualizer.side('Island').outcome.first()).toContainText('misdelivered');
  await expect(visualizer.side('Island').outcome.last()).toContainText(': delivered');
});

test('the picture shows the clusters as they are beside the first way that helps', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(page);
  await choose(tab, [east, west]);
  await tab.getByRole('button', { name: 'See it in the trace' }).click();
  await expect(tab.locator('.side-picture')).toHaveCount(2);
  await visualizer.toEnd();
  await expect(visualizer.side('Island').outcome.first()).toContainText('misdelivered');
  await expect(visualizer.side('Island').outcome.last()).toContainText(': delivered');
});

test('pods have their own addresses in the picture', async ({ visualizer, page: tab }) => {
  await visualizer.open(page);
  await choose(tab, [east, west]);
  await tab.getByRole('button', { name: 'See it in the trace' }).click();
  await expect(tab.getByRole('button', { name: /^checkout-1, 10\.244\.0\.77/ }).first()).toBeVisible();
});

test('nobody is recognised in the link unless somebody says so, and what leaves is shown first', async ({
  visualizer,
  page: tab,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visualizer.open(page);
  await choose(tab, [east, west]);
  await tab.getByText('What leaves with the link').click();
  const leaves = tab.locator('.imports-leaves');
  await expect(leaves).toContainText('pod-1');
  await expect(leaves).not.toContainText('checkout');
  await tab.getByRole('button', { name: 'Copy the link', exact: true }).last().click();
  await expect(tab.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  const link = await tab.evaluate(async () => navigator.clipboard.readText());
  await tab.getByLabel('Real names and addresses').check();
  await expect(leaves).toContainText('checkout-1 10.244.0.77');
  await tab.goto(link);
  await expect(tab.getByRole('button', { name: /^pod-1, / }).first()).toBeVisible();
  expect(await tab.content()).not.toContain('checkout');
});

test('what is pasted is read, and what is wrong in it is told with object, field and line', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(page);
  await tab.getByText('Paste text').click();
  await tab
    .getByLabel('Objects, as JSON or YAML')
    .fill(yamlOf(list([flannel, node('n1', '10.20.0.11', '10.244.0.0/99')])));
  await tab.getByRole('button', { name: 'Read this' }).click();
  await expect(tab.getByRole('alert').filter({ hasText: 'Node/n1 spec.podCIDR (pasted-1:' })).toContainText(
    '“10.244.0.0/99” is not a range',
  );
});

test('a file of more than 100 MB is refused before it is read', async ({ visualizer, page: tab }) => {
  await visualizer.open(page);
  await tab.getByRole('button', { name: 'Choose files', exact: true }).waitFor();
  await tab.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.imports-drop input[type="file"]');
    const large = new File([], 'large.json');
    Object.defineProperty(large, 'size', { value: 101 * 1024 * 1024 });
    Object.defineProperty(large, 'arrayBuffer', { value: () => document.body.append('it was read') });
    if (field === null) return;
    Object.defineProperty(field, 'files', { value: [large] });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(tab.getByRole('alert').filter({ hasText: 'large.json' })).toContainText('larger than 100 MB');
  await expect(tab.getByText('it was read')).toHaveCount(0);
});

test('the command asks for nothing secret, and is copied', async ({ visualizer, page: tab, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visualizer.open(page);
  await tab.getByText('A command that gives these objects').click();
  await tab.getByRole('button', { name: 'Copy: Nodes, pods, services' }).click();
  const command = await tab.evaluate(async () => navigator.clipboard.readText());
  expect(command).toMatch(/^kubectl get nodes,pods,services,endpointslices,namespaces,networkpolicies -A/);
  expect(command).not.toMatch(/secrets|\benv\b|image/);
});

for (const language of languages) {
  test(`in ${language}: no violations, nothing overflows at any width, no text lies on another`, async ({
    visualizer,
    page: tab,
  }) => {
    await visualizer.open(`${page}&lang=${language}`);
    const [chooser] = await Promise.all([
      tab.waitForEvent('filechooser'),
      tab.locator('.imports-ways button').first().click(),
    ]);
    await chooser.setFiles([east, west]);
    await expect(tab.locator('.imports-table').first()).toBeVisible();
    for (const each of await tab.locator('.imports details > summary').all()) await each.click();
    expect(await violations(tab)).toEqual([]);
    for (const width of [360, 390, 800, 1280]) {
      await tab.setViewportSize({ width, height: 900 });
      await expect.poll(async () => overflow(tab)).toBeLessThanOrEqual(0);
      await expect.poll(async () => overlappingTexts(tab)).toEqual([]);
    }
  });
}

test('a pod is chosen by name, and the verdict says what it stands on, as does whoever opens the link', async ({
  visualizer,
  page: tab,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visualizer.open(page);
  await choose(tab, [east, west]);
  const verdict = tab.getByRole('region', { name: 'Does one reach the other?' });
  await expect(verdict.getByRole('status')).toContainText(/Checkout-1|checkout-1/);
  await expect(verdict.getByRole('status')).toContainText('Computed under assumptions 1–');
  await verdict.getByText('What is assumed').click();
  await expect(verdict.getByRole('group').getByRole('listitem').first()).toHaveText(
    'east: whether routers outside have routes to its pods',
  );
  await tab.getByLabel('Do firewalls let everything pass between east and west?').selectOption('otherwise');
  await expect(verdict.getByRole('status')).toHaveText(/^Undetermined: question 3 /);
  await tab.getByRole('button', { name: 'Copy the link', exact: true }).last().click();
  await expect(tab.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
  await tab.goto(await tab.evaluate(async () => navigator.clipboard.readText()));
  await expect(tab.locator('.cluster.is-assumed').first()).toBeVisible();
  await tab.locator('.side-warnings > summary').first().click();
  await expect(tab.locator('.side-warnings').first()).toContainText(
    'Assumed of cluster-1, for nothing that was brought says so: whether routers outside have routes to its pods',
  );
});
