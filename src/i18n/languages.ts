import type { Language } from '../formats/index.ts';
import { firstWordsOf } from './explain/firstWords.ts';
import type { FirstWords } from './firstWords.ts';
import { english, firstSpeechIn, pageSpeechIn, traceSpeechIn } from './messages/languages.ts';
import type { TraceWords } from './traceWords.ts';
import type { PageWords } from './words.ts';

export { languageName } from './messages/languages.ts';

/** What is there from the start; the rest loads when it is first asked for. */
export const firstWords: FirstWords = firstWordsOf(english);

/** What the first screen says. Rejects when it cannot be loaded, as the next does. */
export async function firstWordsIn(language: Language): Promise<FirstWords> {
  return language === 'en' ? firstWords : firstWordsOf(await firstSpeechIn(language));
}

/** What is said of a send besides. */
export async function traceWordsIn(language: Language): Promise<TraceWords> {
  const [{ traceWordsOf }, speech] = await Promise.all([import('./explain/traceWords.ts'), traceSpeechIn(language)]);
  return traceWordsOf(speech);
}

/** Everything that the page says. */
export async function pageWordsIn(language: Language): Promise<PageWords> {
  const [{ pageWordsOf }, speech] = await Promise.all([import('./explain/pageWords.ts'), pageSpeechIn(language)]);
  return pageWordsOf(speech);
}
