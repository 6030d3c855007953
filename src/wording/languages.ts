import { en } from './en/index.ts';
import type { Words } from './words.ts';

/** The languages there are. A new one is a folder beside `en` with the same interface, and a line in each table here. */
export type Language = 'en';

export const languages: readonly Language[] = ['en'];

/** Each language in its own words, for the list to choose from. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English' };

const words: Readonly<Record<Language, Words>> = { en };

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(words, text);
}

export function wordsFor(language: Language): Words {
  return words[language];
}
