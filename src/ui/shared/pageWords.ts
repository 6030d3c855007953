import type { Language } from '../../sharing/index.ts';
import type { PageWords } from '../../wording/index.ts';
import { pageWordsIn } from '../../wording/index.ts';

const asked = new Map<Language, Promise<PageWords>>();
const loaded = new Map<Language, PageWords>();
/** Why they could not be had when they were last asked for. */
const failed = new Map<Language, unknown>();

/** Everything the page says in a language, loaded once; rejects when it cannot be, and then may be asked for again. */
export function loadPageWords(language: Language): Promise<PageWords> {
  const known = asked.get(language);
  if (known !== undefined) return known;
  failed.delete(language);
  const loading = load(language);
  asked.set(language, loading);
  return loading;
}

/**
 * What is there at once; `null` until it was loaded. Throws what kept it from being loaded: whoever waited for a promise made anew at
 * every attempt would ask for ever.
 */
export function loadedPageWords(language: Language): PageWords | null {
  if (failed.has(language)) throw failed.get(language);
  return loaded.get(language) ?? null;
}

/** Whether more than the first screen was asked for, in any language. */
export function wantsPageWords(): boolean {
  return asked.size > 0;
}

async function load(language: Language): Promise<PageWords> {
  try {
    const words = await pageWordsIn(language);
    loaded.set(language, words);
    return words;
  } catch (error) {
    asked.delete(language);
    failed.set(language, error);
    throw error;
  }
}
