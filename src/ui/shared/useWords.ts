import { createContext, useContext } from 'react';
import type { Words } from '../../wording/index.ts';
import { wordsFor } from '../../wording/index.ts';

/** The words on screen; English until somebody supplies others. */
export const WordsContext = createContext<Words>(wordsFor('en'));

/** Everything the page says, in the language the person chose. */
export function useWords(): Words {
  return useContext(WordsContext);
}
