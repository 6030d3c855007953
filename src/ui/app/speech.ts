import type { Language } from '../../formats/index.ts';
import { inTime, pageWords, reloadIfRenewed, remembered, traceWords } from '../shared/index.ts';
import { loadTraceParts } from '../stage/index.ts';
import type { FirstWords } from '../../i18n/index.ts';
import { firstWordsIn } from '../../i18n/index.ts';

/** The words of each language; once there, they stay. */
export const speech = remembered(wordsOf);

/** Whoever has opened something must not see it vanish while the rest of a language loads: it comes with the language. */
async function wordsOf(language: Language): Promise<FirstWords> {
  const first = inTime(() => firstWordsIn(language)).catch(async (error: unknown) => {
    await reloadIfRenewed();
    throw error;
  });
  // Without the rest, what is open says so itself.
  const rest = pageWords.areWanted() ? pageWords.load(language).catch(() => null) : null;
  const trace = traceWords.areWanted() ? loadTraceParts(language) : null;
  const [words] = await Promise.all([first, rest, trace]);
  return words;
}
