import { createContext, use, useContext } from 'react';
import type { FirstWords, PageWords } from '../../i18n/index.ts';
import { firstWords } from '../../i18n/index.ts';
import { pageWordsOf } from './pageWords.ts';

/** The words on screen; English until somebody supplies others. */
export const WordsContext = createContext<FirstWords>(firstWords);

/** What the first screen says, in the language the person chose. */
export function useWords(): FirstWords {
  return useContext(WordsContext);
}

/** Everything the page says, for what loads when it is opened: it suspends until the rest of the words is there. */
export function usePageWords(): PageWords {
  const { tag } = useWords();
  // Also when they are there: React counts on the same calls when it draws again what had to wait.
  return use(pageWordsOf(tag));
}
