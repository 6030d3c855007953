import { wordsFor, wordsIn } from '../src/i18n/index.ts';
import { assets, built, documents, icon, initial, pieces, unasked, workers } from './fixtures/built.ts';
import { loadsOf, lossOf } from './fixtures/losses.ts';
import { expectLost } from './fixtures/lost.ts';
import { expectTrace, midway, parts, quiet } from './fixtures/parts.ts';
import { spoken, spokenIn } from './fixtures/spoken.ts';
import { expect, test } from './fixtures/walk.ts';

const english = wordsFor('en');
const quietFiles = quiet.flatMap((piece) => pieces.get(piece) ?? []);

function isOpened(file: string): boolean {
  return lossOf(file).lacking.length + spokenIn(file).length > 0 || quietFiles.includes(file);
}

test('every file of the build is in the walk, and something opens every piece', () => {
  expect([...initial, ...assets, ...workers, ...documents, ...unasked, icon].toSorted()).toEqual([...built].toSorted());
  const opened = new Set([...parts.flatMap((part) => part.pieces), ...Object.keys(spoken), ...quiet]);
  expect([...pieces.keys()].toSorted()).toEqual([...opened].toSorted());
  expect(assets.filter((file) => !isOpened(file))).toEqual([]);
});

for (const file of initial) {
  test(`without ${file} the page says so by itself`, async ({ walk: { page, without } }) => {
    const { still } = await wordsIn('en');
    await without(file);
    await page.goto(midway);
    const says = file.endsWith('.css') ? still.unstyled : still.what;
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByRole('link', { name: still.again }).first()).toBeVisible();
  });
}

test(`without ${icon} nothing is missed`, async ({ walk: { page, without } }) => {
  await without(icon);
  await page.goto(midway);
  await expectTrace(page, english);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

// What is told of a send is there before anything is opened beside it.
const told = pieces.get('trace') ?? [];
const opened = assets.filter((file) => !told.includes(file)).map((file) => lossOf(file));
const loads = loadsOf(opened.filter(({ lacking }) => lacking.length > 0));
for (const [at, { place, losses }] of loads.entries()) {
  const names = losses.map(({ file }) => file.replace('assets/', ''));
  test(`${at + 1}: without any one of ${names.join(', ')} the page is there`, async ({ walk: { page, without } }) => {
    for (const { file, lacking } of losses) {
      await test.step(`without ${file}`, async () => {
        const asked = await without(file);
        if (file === losses[0]?.file) await page.goto(place);
        await expectLost(page, lacking, english);
        expect(asked()).toBeGreaterThan(0);
      });
    }
    await expectTrace(page, english);
  });
}
