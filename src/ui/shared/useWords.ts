import { createContext, use, useContext } from 'react';
import type { FirstWords, PageWords, TraceWords } from '../../i18n/index.ts';
import { firstWords } from '../../i18n/index.ts';
import { pageWords, traceWords } from './laterWords.ts';

/** The words on screen; English until somebody supplies others. */
export const WordsContext = createContext<FirstWords>(firstWords);

/** What the first screen says, in the language the person chose. */
export function useWords(): FirstWords {
  return useContext(WordsContext);
}

/** What is said of a send, for what is shown of one: it suspends until those words are there. */
export function useTraceWords(): TraceWords {
  const { tag } = useWords();
  return use(traceWords.of(tag));
}

/** Everything the page says, for what loads when it is opened: it suspends until the rest of the words is there. */
export function usePageWords(): PageWords {
  const { tag } = useWords();
  // Also when they are there: React counts on the same calls when it draws again what had to wait.
  return use(pageWords.of(tag));
}
