import type { Language } from '../../formats/index.ts';
import { pageWordsIn, traceWordsIn } from '../../i18n/index.ts';
import { inTime } from './missing.ts';

/** Words beyond the first screen's, by language. */
interface LaterWords<Words> {
  /** Loaded once; rejects when they cannot be, and then may be asked for again. */
  readonly load: (language: Language) => Promise<Words>;
  /**
   * The same for whoever waits while drawing: always the one promise that there is, also when it was rejected. One made anew at
   * every attempt would be waited for for ever.
   */
  readonly of: (language: Language) => Promise<Words>;
  /** Whether they were asked for, in any language. */
  readonly areWanted: () => boolean;
}

/** What is said of a send. */
export const traceWords = laterWords(traceWordsIn);

/** Everything the page says. */
export const pageWords = laterWords(async (language) => {
  const [words] = await Promise.all([pageWordsIn(language), traceWords.load(language)]);
  return words;
});

function laterWords<Words>(wordsIn: (language: Language) => Promise<Words>): LaterWords<Words> {
  const asked = new Map<Language, Promise<Words>>();
  const failed = new Set<Language>();

  function load(language: Language): Promise<Words> {
    const known = failed.has(language) ? undefined : asked.get(language);
    if (known !== undefined) return known;
    failed.delete(language);
    const loading = inTime(() => wordsIn(language));
    asked.set(language, loading);
    // As React marks promises that it has waited for: who draws with it later need not wait for it again, and be gone meanwhile.
    const mark = (value: Words): unknown => Object.assign(loading, { status: 'fulfilled', value });
    loading.then(mark, () => failed.add(language));
    return loading;
  }

  return { load, of: (language) => asked.get(language) ?? load(language), areWanted: () => asked.size > 0 };
}
