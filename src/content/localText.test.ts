import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../formats/index.ts';
import { languageFile } from '../testing/languageFiles.ts';
import { leavesOf } from '../testing/wordTexts.ts';
import { textIn } from './localText.ts';

const home = new URL('../../public/', import.meta.url);
const folders = ['lessons', 'networks'].flatMap((folder) =>
  readdirSync(new URL(folder, home)).map((file) => `${folder}/${file}`),
);
const documents = [...folders, 'symptoms.json'].map((document) => ({
  document,
  texts: leavesOf(JSON.parse(readFileSync(new URL(document, home), 'utf8'))).map(([path]) => path),
}));

/** Where something stands in English and not in the language. */
function lacking(texts: readonly string[], tag: string): readonly string[] {
  const english = texts.filter((path) => path.endsWith('.en')).map((path) => path.slice(0, -'.en'.length));
  return english.filter((path) => !texts.includes(`${path}.${tag}`));
}

describe('what documents say', () => {
  const complete = languages.filter((tag) => languageFile(tag).documents === 'complete');

  test.each(documents)('$document lacks no language whose documents are complete', ({ texts }) => {
    expect(lacking(texts, 'en')).toEqual([]);
    expect(complete.flatMap((tag) => lacking(texts, tag).map((path) => `${path}.${tag}`))).toEqual([]);
  });

  test('what a language lacks is found', () => {
    expect(lacking(['.title.en', '.title.tlh', '.summary.en'], 'tlh')).toEqual(['.summary']);
    expect(documents.every(({ texts }) => lacking(texts, 'tlh').length > 0)).toBe(true);
  });

  test('is said in English where the language has no sentence of its own', () => {
    expect(languages.map((language) => textIn({ en: 'A pod.' }, language))).toEqual(languages.map(() => 'A pod.'));
    expect(textIn({ en: 'Nodes.', 'zh-TW': '節點。' }, 'zh-TW')).toBe('節點。');
  });
});
