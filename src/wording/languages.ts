import type { Language } from '../sharing/index.ts';
import type { FirstWords } from './firstWords.ts';
import { first } from './en/first.ts';
import type { PageWords } from './words.ts';

interface Entry {
  /** The language in its own words, for the list to choose from. */
  readonly name: string;
  readonly first: () => Promise<FirstWords>;
  readonly page: () => Promise<PageWords>;
}

/** A new language is a folder beside `en` with the same interface, a line here and in `allWords.ts`, and its tag in `sharing`. */
const entries: Readonly<Record<Language, Entry>> = {
  en: {
    name: 'English',
    first: () => Promise.resolve(first),
    page: async () => (await import('./en/page.ts')).page,
  },
  'zh-TW': {
    name: '繁體中文',
    first: async () => (await import('./zhTW/first.ts')).first,
    page: async () => (await import('./zhTW/page.ts')).page,
  },
};

/** What is there from the start; the rest loads when it is first asked for. */
export const firstWords: FirstWords = first;

/** What the first screen says. Rejects when it cannot be loaded, as the next does. */
export function firstWordsIn(language: Language): Promise<FirstWords> {
  return entries[language].first();
}

/** Everything that the page says. */
export function pageWordsIn(language: Language): Promise<PageWords> {
  return entries[language].page();
}

export function languageName(language: Language): string {
  return entries[language].name;
}
