import type { Language } from '../sharing/index.ts';
import type { FirstWords } from './firstWords.ts';
import { first } from './en/first.ts';
import type { PageWords, Words } from './words.ts';

interface Entry {
  /** The language in its own words, for the list to choose from. */
  readonly name: string;
  readonly first: () => Promise<FirstWords>;
  readonly page: () => Promise<PageWords>;
  readonly all: () => Promise<Words>;
}

/** A new language is a folder beside `en` with the same interface, a line here, and its tag in `sharing`. */
const entries: Readonly<Record<Language, Entry>> = {
  en: {
    name: 'English',
    first: () => Promise.resolve(first),
    page: async () => (await import('./en/page.ts')).page,
    all: async () => (await import('./en/index.ts')).en,
  },
  'zh-TW': {
    name: '繁體中文',
    first: async () => (await import('./zhTW/first.ts')).first,
    page: async () => (await import('./zhTW/page.ts')).page,
    all: async () => (await import('./zhTW/index.ts')).zhTW,
  },
};

/** What is there from the start; the rest loads when it is first asked for. */
export const firstWords: FirstWords = first;

/** What the first screen says. Rejects when it cannot be loaded, as the two below do. */
export function firstWordsIn(language: Language): Promise<FirstWords> {
  return entries[language].first();
}

/** Everything that the page says. */
export function pageWordsIn(language: Language): Promise<PageWords> {
  return entries[language].page();
}

/** Everything that is said, in the terminal too. */
export function wordsIn(language: Language): Promise<Words> {
  return entries[language].all();
}

export function languageName(language: Language): string {
  return entries[language].name;
}
