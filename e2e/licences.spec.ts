import { expect, test } from './fixtures/visualizer.ts';

test('Help leads to the licences, and to what is modelled', async ({ visualizer, page, request }) => {
  await visualizer.open('?v=1');
  await visualizer.menu();
  await page.getByRole('button', { name: 'Help' }).click();
  const help = page.getByRole('dialog');
  for (const [name, text] of [
    ['Island Hop is under the Apache License 2.0', 'Version 2.0, January 2004'],
    ['Packages in this page and their licences', '## react-dom'],
    ['What is modelled, assumed and left out, in more words', '# What Island Hop models'],
  ] as const) {
    const href = await help.getByRole('link', { name }).getAttribute('href');
    const answer = await request.get(new URL(href ?? '', page.url()).href);
    expect(answer.ok()).toBe(true);
    expect(await answer.text()).toContain(text);
  }
});
