import { useApp } from '../../state/index.ts';
import type { Words } from '../../wording/index.ts';
import { isLanguage, wordsFor } from '../../wording/index.ts';

/** Everything the page says, in the language the person chose. */
export function useWords(): Words {
  const language = useApp((state) => state.language);
  return wordsFor(isLanguage(language) ? language : 'en');
}
