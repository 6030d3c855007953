import type { ReactNode } from 'react';
import type { LocalText } from '../../content/lessons/index.ts';
import { languageOf, textIn } from '../../content/lessons/index.ts';
import { useWords } from './useWords.ts';

interface LocalSentenceProps {
  readonly text: LocalText;
  /** What stands there instead of the plain text. */
  readonly children?: ReactNode;
}

/** What a document says, in the language of the words around it; where it is English for want of a translation, whoever reads aloud is told. */
export function LocalSentence({ text, children }: LocalSentenceProps): ReactNode {
  const { tag } = useWords();
  const spoken = languageOf(text, tag);
  const said = children ?? textIn(text, tag);
  return spoken === tag ? said : <span lang={spoken}>{said}</span>;
}
