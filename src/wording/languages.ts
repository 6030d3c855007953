import type { Language } from '../sharing/index.ts';
import { en } from './en/index.ts';
import type { Words } from './words.ts';

/** Each language in its own words, for the list to choose from. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English' };

/** A new language is a folder beside `en` with the same interface, a line in each table here, and its tag in `sharing`. */
const words: Readonly<Record<Language, Words>> = { en };

export function wordsFor(language: Language): Words {
  return words[language];
}
