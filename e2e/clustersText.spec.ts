import type { Page } from '@playwright/test';
import { modelIds } from '../src/engine/index.ts';
import { languages } from '../src/formats/index.ts';
import { violations } from './fixtures/axe.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { expect, test } from './fixtures/visualizer.ts';

const two =
  '?v=1&page=clusters&clusters=prod:pods:10.4.0.0/16,nodes:10.0.0.0/20,runs:routed~staging:pods:10.8.0.0/16,nodes:10.0.16.0/20,runs:routed';

function writtenOn(tab: Page) {
  const section = tab.getByRole('region', { name: 'As text', exact: true });
  return {
    section,
    open: section.getByRole('button', { name: 'Write it as text' }),
    text: section.getByRole('textbox', { name: 'The scenario, in JSON or YAML' }),
    said: section.getByRole('status'),
    picture: section.getByRole('img', { name: 'The network as the text describes it' }),
  };
}

test('what is drawn is there as text, and each change that can be read is in the picture at once', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(two);
  const { open, text, picture, said, section } = writtenOn(tab);
  await open.click();
  await expect(text).toHaveValue(/"name": "prod"/);
  await expect(picture).toContainText('10.4.0.0/16');
  await text.fill((await text.inputValue()).replaceAll('10.4.0.0/16', '10.12.0.0/16'));
  await expect(picture).toContainText('10.12.0.0/16');
  await expect(said).toHaveText('It can be read; the picture shows it.');
  await section.getByRole('button', { name: 'Undo' }).click();
  await expect(picture).toContainText('10.4.0.0/16');
  await section.getByRole('button', { name: 'Redo' }).click();
  await expect(picture).toContainText('10.12.0.0/16');
});

test('what is wrong is told at its line, goes there, and leaves the last good picture', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(two);
  const { open, text, picture, said } = writtenOn(tab);
  await open.click();
  const before = await text.inputValue();
  await text.fill(before.replace('"podRange": "10.4.0.0/16"', '"podRange": "10.4.0.0/99"'));
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  const line = before.split('\n').findIndex((each) => each.includes('"podRange": "10.4.0.0/16"')) + 1;
  await expect(text).toHaveAccessibleDescription(new RegExp(`Line ${line}: clusters\\[0\\]\\.podRange`));
  await expect(said).toContainText('The picture is still of the last text that could be read.');
  await expect(picture).toContainText('10.4.0.0/16');
  await said.getByRole('button', { name: new RegExp(`^Line ${line}:`) }).click();
  await expect(text).toBeFocused();
  expect(
    await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toContain('10.4.0.0/99');
});

test('YAML is read too, nothing is lost when it is closed or another page is seen, and it is sent in', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(two);
  const { open, text, section } = writtenOn(tab);
  await open.click();
  const yaml = [
    'version: 3',
    'id: mine',
    'clusters:',
    '  - id: a',
    '    model: island',
    '    podRange: 10.4.0.0/16',
    '    nodeRange: 10.0.0.0/24',
    '    nodes: [{ id: n1, pods: [{ id: p1 }] }]',
    '  - id: b',
    '    model: flat',
    '    podRange: 10.8.0.0/16',
    '    nodeRange: 10.0.1.0/24',
    '    nodes: [{ id: n2, pods: [{ id: p2 }] }]',
  ].join('\n');
  await text.fill(yaml);
  await open.click();
  await expect(text).toHaveCount(0);
  await open.click();
  await expect(text).toHaveValue(yaml);
  await section.getByRole('button', { name: 'Send in it' }).click();
  await expect(tab.locator('.side-picture')).toHaveCount(1);
  await visualizer.toEnd();
  await expect(visualizer.side('Flat').outcome).toContainText('delivered');
  await tab.goBack();
  await expect(text).toHaveValue(yaml);
});

test('the schema is served', async ({ visualizer, page: tab }) => {
  await visualizer.open(two);
  const { open, section } = writtenOn(tab);
  await open.click();
  const href = await section.getByRole('link', { name: 'Its JSON Schema, for editors' }).getAttribute('href');
  const served = await tab.request.get(href ?? '');
  expect(await served.json()).toMatchObject({ type: 'object', required: ['version', 'id', 'clusters'] });
});

for (const language of languages) {
  test(`in ${language}: no violations, nothing overflows at any width, no text lies on another`, async ({
    visualizer,
    page: tab,
  }) => {
    await visualizer.open(`${two}&lang=${language}`);
    await tab.locator('#clusters-written > div > button').click();
    const text = tab.locator('#clusters-written textarea');
    await text.fill((await text.inputValue()).replace('10.4.0.0/16', '10.4.0.0/99'));
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    expect(await violations(tab)).toEqual([]);
    for (const width of [360, 390, 800, 1280]) {
      await tab.setViewportSize({ width, height: 900 });
      await expect.poll(async () => overflow(tab)).toBeLessThanOrEqual(0);
      await expect.poll(async () => overlappingTexts(tab)).toEqual([]);
    }
  });
}

test('what can stand at the caret is offered while one writes, and taken by keys alone', async ({
  visualizer,
  page: tab,
}) => {
  await visualizer.open(two);
  const { open, text, picture, section } = writtenOn(tab);
  await open.click();
  await text.fill(
    'version: 3\nid: mine\nclusters:\n  - id: a\n    nodeRange: 10.0.0.0/24\n    nodes: [{ id: n1, pods: [{ id: p1 }] }]\n    ',
  );
  await text.press('Control+End');
  const offers = section.getByRole('listbox', { name: 'What can stand here' });
  const chosen = offers.getByRole('option', { selected: true });
  await text.pressSequentially('po');
  await expect(chosen).toHaveText('podRange');
  await expect(text).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'none');
  expect(await violations(tab)).toEqual([]);
  await tab.keyboard.press('ArrowDown');
  await expect(chosen).toHaveText('policies');
  await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('Enter');
  await expect(offers).toHaveCount(0);
  await expect(text).toHaveValue(/podRange: $/);
  await text.pressSequentially('10.44.0.0/16\n    model: ');
  await tab.keyboard.press('Control+Space');
  await expect(offers.getByRole('option')).toHaveText([...modelIds]);
  await tab.keyboard.press('Escape');
  await expect(offers).toHaveCount(0);
  await text.pressSequentially('isl');
  await offers.getByRole('option', { name: 'island' }).click();
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/model: island$/);
  await expect(picture).toContainText('10.44.0.0/16');
  await tab.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
});
