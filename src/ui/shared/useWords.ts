import { useApp } from '../../state/index.ts';
import type { Words } from '../../wording/index.ts';
import { wordsFor } from '../../wording/index.ts';

/** Everything the page says, in the language the person chose. */
export function useWords(): Words {
  return wordsFor(useApp((state) => state.language));
}
