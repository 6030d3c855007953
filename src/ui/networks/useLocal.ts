import type { LocalText } from '../../networks/index.ts';
import { languages } from '../../sharing/index.ts';
import { usePageWords } from '../shared/index.ts';

/** What a document says, in the language of the words around it. */
export function useLocal(): (text: LocalText) => string {
  const { tag } = usePageWords();
  const language = languages.find((each) => each === tag) ?? 'en';
  return (text) => text[language];
}
