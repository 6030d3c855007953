import type { Language } from '../../formats/index.ts';
import type { PageWords } from '../../i18n/index.ts';
import { pageWordsIn } from '../../i18n/index.ts';
import { inTime } from './missing.ts';

const asked = new Map<Language, Promise<PageWords>>();
const failed = new Set<Language>();

/** Everything the page says in a language, loaded once; rejects when it cannot be, and then may be asked for again. */
export function loadPageWords(language: Language): Promise<PageWords> {
  const known = failed.has(language) ? undefined : asked.get(language);
  if (known !== undefined) return known;
  failed.delete(language);
  const loading = inTime(() => pageWordsIn(language));
  asked.set(language, loading);
  // As React marks promises that it has waited for: who draws with it later need not wait for it again, and be gone meanwhile.
  const mark = (value: PageWords): unknown => Object.assign(loading, { status: 'fulfilled', value });
  loading.then(mark, () => failed.add(language));
  return loading;
}

/**
 * The same for whoever waits while drawing: always the one promise that there is, also when it was rejected. One made anew at every
 * attempt would be waited for for ever.
 */
export function pageWordsOf(language: Language): Promise<PageWords> {
  return asked.get(language) ?? loadPageWords(language);
}

/** Whether more than the first screen was asked for, in any language. */
export function wantsPageWords(): boolean {
  return asked.size > 0;
}
