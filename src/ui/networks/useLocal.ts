import type { LocalText } from '../../content/networks/index.ts';
import { textIn } from '../../content/networks/index.ts';
import { languages } from '../../formats/index.ts';
import { usePageWords } from '../shared/index.ts';

/** What a document says, in the language of the words around it. */
export function useLocal(): (text: LocalText) => string {
  const { tag } = usePageWords();
  const language = languages.find((each) => each === tag) ?? 'en';
  return (text) => textIn(text, language);
}
