import type { Language } from '../sharing/index.ts';
import { en } from './en/index.ts';
import type { Words } from './words.ts';

// For the terminal and for tests: the page must not import this, or it would load what it never says.

const languages: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => Promise.resolve(en),
  'zh-TW': async () => (await import('./zhTW/index.ts')).zhTW,
};

/** What is there at once. */
export function wordsFor(_language: 'en'): Words {
  return en;
}

export function wordsIn(language: Language): Promise<Words> {
  return languages[language]();
}
