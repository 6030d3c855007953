import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import { catalogueCommand } from '../../cli/catalogueCommand.ts';
import { matrixCommand } from '../../cli/matrixCommand.ts';
import type { CommandAnswer } from '../../cli/terminal.ts';
import { traceCommand } from '../../cli/traceCommand.ts';
import { modelIds } from '../../engine/index.ts';
import { languages } from '../../formats/index.ts';
import type { Words } from '../../i18n/index.ts';
import { wordsIn } from '../../i18n/index.ts';
import { scenarioNamed } from '../catalogue.ts';
import { fewVariants, sayingsIn } from '../sentences.ts';
import { leavesOf } from '../wordTexts.ts';
import { endsOf } from './gallery.ts';

const folder = fileURLToPath(new URL('../../cli/goldens/', import.meta.url));

type Command = (words: Words, args: readonly string[]) => CommandAnswer;

function printed(command: Command, words: Words, line: string): string {
  const answer = command(words, line === '' ? [] : line.split(' '));
  if (!answer.ok) throw new Error(answer.error);
  return `> ${line}\n${answer.value}\n`;
}

const sayings = fewVariants.map((variant) => ({ variant, said: sayingsIn(variant) }));

describe.each(languages)('what commands print, in %s', (language) => {
  test.each(scenarioIds)('trace %s', async (id) => {
    const words = await wordsIn(language);
    const { from, to } = endsOf(scenarioNamed(id));
    const traces = modelIds.map((model) =>
      printed(traceCommand, words, `${id} --model ${model} --from ${from} --to ${to}`),
    );
    await expect(traces.join('\n')).toMatchFileSnapshot(`${folder}trace.${id}.${language}.txt`);
  });

  test('matrix and catalogue', async () => {
    const words = await wordsIn(language);
    const matrices = modelIds.map((model) => printed(matrixCommand, words, `two-clusters --model ${model}`));
    await expect(matrices.join('\n')).toMatchFileSnapshot(`${folder}matrix.${language}.txt`);
    await expect(printed(catalogueCommand, words, '')).toMatchFileSnapshot(`${folder}catalogue.${language}.txt`);
  });

  /** Too many to be kept: how many there are, and a digest that tells whether one of them is another. */
  test('sentences', async () => {
    const words = await wordsIn(language);
    const plain = leavesOf(words).flatMap(([path, value]) => (typeof value === 'string' ? [`${path} ${value}`] : []));
    const said = sayings.map(({ variant: { scenario, model, settings }, said: each }) =>
      lineOf(
        [scenario, model, ...Object.entries(settings).map((pair) => pair.join('='))].join(' '),
        each.flatMap((saying) => saying(words)),
      ),
    );
    const lines = [lineOf('the interface', plain), ...said];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${folder}sentences.${language}.txt`);
  });
});

function lineOf(what: string, sentences: readonly string[]): string {
  const digest = createHash('sha256').update(sentences.join('\n')).digest('hex').slice(0, 12);
  return `${what}: ${sentences.length} ${digest}`;
}
