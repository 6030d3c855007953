import type { Language } from '../sharing/index.ts';
import { en } from './en/index.ts';
import type { Words } from './words.ts';

interface Entry {
  /** The language in its own words, for the list to choose from. */
  readonly name: string;
  readonly load: () => Promise<Words>;
}

/** A new language is a folder beside `en` with the same interface, a line here, and its tag in `sharing`. */
const entries: Readonly<Record<Language, Entry>> = {
  en: { name: 'English', load: () => Promise.resolve(en) },
  'zh-TW': { name: '繁體中文', load: async () => (await import('./zhTW/index.ts')).zhTW },
};

/** What is there from the start; other languages load when they are first asked for: `wordsIn`. */
export function wordsFor(_language: 'en'): Words {
  return en;
}

/** Rejects when they cannot be loaded. */
export function wordsIn(language: Language): Promise<Words> {
  return entries[language].load();
}

export function languageName(language: Language): string {
  return entries[language].name;
}
