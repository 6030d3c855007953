import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageFiles, languageList, messageFileList } from '../../testing/languageFiles.ts';
import type { CompiledFile } from './compile.ts';
import { compiled } from './compile.ts';
import { typesOf, valueTypesOf } from './typesOf.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(new URL('en/', folder))
  .filter((file) => file !== 'language.json')
  .toSorted();

const parse: (text: string) => object = JSON.parse;

function fileIn(language: string, file: string): CompiledFile {
  return compiled(parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')));
}

/** Each sentence by its whole name, with the values it asks for and the cases it tells apart. */
function asked(file: CompiledFile, path = ''): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    Object.entries(file).flatMap(([name, entry]) =>
      typeof entry === 'string' || Array.isArray(entry)
        ? [[`${path}${name}`, valueTypesOf(entry)] as const]
        : [...asked(entry as CompiledFile, `${path}${name}.`)],
    ),
  );
}

/** Chinese says how many there are in all, English how many more than it names. */
const otherwise = new Set(['problems.notice.many: more']);

describe('message files', () => {
  test('their types are those of the English ones (`npm run unit -- -u` writes them)', async () => {
    const types = files.map((file) => {
      const name = file.replace('.json', '');
      return typesOf(`${name.charAt(0).toUpperCase()}${name.slice(1)}Messages`, fileIn('en', file));
    });
    const text = `import type { Message, Value } from './say.ts';\n\n${types.join('\n')}`;
    await expect(text).toMatchFileSnapshot('./messageTypes.ts');
  });

  test('their folders are the languages there are (written likewise)', async () => {
    await expect(languageList(languageFiles)).toMatchFileSnapshot('../../formats/language.ts');
    await expect(messageFileList(languageFiles)).toMatchFileSnapshot('./messageFiles.ts');
  });

  test.each(languageFiles.flatMap(({ tag: language }) => files.map((file) => ({ language, file }))))(
    '$language $file has every sentence of the English one, and asks for the same values',
    ({ language, file }) => {
      const [english, other] = [asked(fileIn('en', file)), asked(fileIn(language, file))];
      expect([...other.keys()]).toEqual([...english.keys()]);
      const strange = [...other].flatMap(([name, values]) =>
        [...values.keys()]
          .filter((value) => english.get(name)?.has(value) !== true)
          .map((value) => `${name}: ${value}`),
      );
      expect(strange).toEqual([]);
      // What English counts for its plural only, another language need not say; what it names, every language names.
      const left = [...english].flatMap(([name, values]) =>
        [...values]
          .filter(([value, type]) => type === 'Value' && other.get(name)?.has(value) !== true)
          .map(([value]) => `${name}: ${value}`)
          .filter((value) => !otherwise.has(value)),
      );
      expect(left).toEqual([]);
    },
  );
});
