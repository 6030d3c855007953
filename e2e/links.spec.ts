import { expect, test } from './fixtures/visualizer.ts';

const moment = '?v=1&r.gateway=node&from=cluster-1/pod-a&to=cluster-2/pod-g&step=4';

test('a deep link opens the same screen in a fresh browser', async ({ visualizer, browser, baseURL }) => {
  await visualizer.open('?v=1&r.gateway=node&from=cluster-1/pod-a&to=cluster-2/pod-g&step=2');
  await visualizer.stepForward.click();
  await visualizer.stepForward.click();
  await expect.poll(() => visualizer.query().get('step')).toBe('4');
  const screen = async (page: typeof visualizer.page): Promise<string> => page.getByRole('main').innerText();
  const here = await screen(visualizer.page);
  const fresh = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
  const other = await fresh.newPage();
  await other.goto(visualizer.page.url());
  await expect(other.getByRole('slider', { name: 'Timeline' })).toHaveValue(await visualizer.timeline.inputValue());
  await expect.poll(() => screen(other)).toBe(here);
  await fresh.close();
});

test('the address bar holds what is on screen: model, settings, ends, way to dial and step', async ({
  visualizer,
  page,
}) => {
  await visualizer.open(moment);
  await expect.poll(() => visualizer.query().get('step')).toBe('4');
  await visualizer.dial.selectOption('pod-ip');
  await expect.poll(() => visualizer.query().get('dial')).toBe('pod-ip');
  expect(visualizer.query().get('r.gateway')).toBe('node');
  expect(page.url()).toContain('from=cluster-1/pod-a');
});

test('back and forward walk through what was chosen', async ({ visualizer, page }) => {
  await visualizer.open();
  await visualizer.from.selectOption('cluster-1/pod-a');
  await visualizer.to.selectOption('cluster-2/pod-g');
  await visualizer.to.selectOption('other-server');
  await page.goBack();
  await expect(visualizer.to).toHaveValue('cluster-2/pod-g');
  await page.goForward();
  await expect(visualizer.to).toHaveValue('other-server');
});

test.describe('a link that cannot be read says what is wrong with it', () => {
  for (const [what, query, says] of [
    ['a newer version', '?v=99', /newer/i],
    ['a model that does not exist', '?v=1&l=lagoon', /lagoon/],
    ['a pod that does not exist', '?v=1&from=cluster-1/pod-z&to=cluster-2/pod-g', /pod-z/],
    ['a scenario that does not exist', '?v=1&s=three-moons', /three-moons/],
    ['a setting out of range', '?v=1&r.gateway=moon', /moon/],
    ['a broken fragment', '?v=1&s=custom#1.d.AAAA.00000000', /./],
  ] as const) {
    test(what, async ({ visualizer, page }) => {
      await visualizer.open(query);
      await expect(page.getByRole('alert')).toContainText(says);
      await page.getByRole('alert').getByRole('button').first().click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(visualizer.from).toBeVisible();
    });
  }
});

test.describe('a link that is not as it was made is opened, and a quiet line says so', () => {
  for (const [what, change, says] of [
    ['others stuck something to it', (link: string) => `${link}&ref=course`, /ref/],
    ['a parameter is mistyped', (link: string) => `${link}&comare=x`, /comare.*Did you mean compare=/],
    ['a parameter has a dangerous name', (link: string) => `${link}&__proto__=1`, /__proto__/],
    ['its end was cut off', (link: string) => link.slice(0, -3), /cut on its way/],
    ['a pod in it was changed', (link: string) => link.replace('pod-a', 'pod-b'), /cut or changed on its way/],
    [
      'its scenario has changed since',
      (link: string) => `?v=1&d=00000${/&from=.*step=4/.exec(link)?.[0] ?? ''}`,
      /changed since/,
    ],
  ] as const) {
    test(what, async ({ visualizer, page }) => {
      await visualizer.open(moment);
      await expect.poll(() => visualizer.query().get('e')).toMatch(/^[0-9a-z]{5}$/);
      const link = new URL(page.url()).search;
      await page.goto('about:blank');
      await visualizer.open(change(link));
      const line = page.getByRole('status').filter({ hasText: says });
      await expect(line).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(visualizer.to).toHaveValue('cluster-2/pod-g');
      await line.getByRole('button', { name: 'Dismiss this note' }).click();
      await expect(line).toHaveCount(0);
      // The address is as it should be again.
      await visualizer.open(new URL(page.url()).search);
      await expect(visualizer.to).toHaveValue('cluster-2/pod-g');
      await expect(page.getByRole('button', { name: 'Dismiss this note' })).toHaveCount(0);
    });
  }
});

test('a link that cannot be read is answered in the language that it carries', async ({ page }) => {
  await page.goto('?v=1&lesson=flat.3&lang=zh-TW');
  await expect(page.getByRole('alert')).toContainText('無法開啟這個連結');
  await page.goto('?v=2&from=cluster-1/pod-a&to=cluster-2/po&lang=zh-TW');
  await expect(page.getByRole('alert')).toContainText('cluster-2/po');
  await expect(page.getByRole('status').filter({ hasText: '截斷' })).toBeVisible();
});

test('Share opens a dialog with a link that leads back here', async ({ visualizer, page }) => {
  await visualizer.open(moment);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const link = await dialog.getByRole('textbox').first().inputValue();
  expect(link).toContain('r.gateway=node');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.goto(link);
  await expect.poll(() => visualizer.query().get('step')).toBe('4');
});
