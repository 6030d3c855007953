import type { ReactNode } from 'react';
import type { Observed } from '../../content/evidence/index.ts';
import type { LocalText } from '../../content/lessons/index.ts';
import { textIn } from '../../content/lessons/index.ts';
import { filled } from '../../i18n/index.ts';
import { Address, LocalSentence, usePageWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';

interface SentenceProps {
  readonly text: LocalText;
  readonly observed: readonly [Observed | null, Observed | null];
  /** What the lesson said just before. */
  readonly before?: string;
}

/** A sentence of a lesson in the reader's language, its figures read off the trace. */
export function Sentence({ text, observed, before = '' }: SentenceProps): ReactNode {
  const words = usePageWords();
  const pieces = filled(textIn(text, words.tag), observed, words) ?? [];
  const said = pieces.map((piece, at) => {
    const key = `${at}`;
    switch (piece.kind) {
      case 'words':
        return (
          <span key={key}>
            <Termed
              text={piece.text}
              before={[
                before,
                ...pieces.slice(0, at).flatMap((earlier) => (earlier.kind === 'words' ? [earlier.text] : [])),
              ].join(' ')}
            />
          </span>
        );
      case 'address':
        return <Address key={key}>{piece.text}</Address>;
      case 'value':
        return (
          <b key={key} className="lesson-value">
            {piece.text}
          </b>
        );
    }
  });
  return <LocalSentence text={text}>{said}</LocalSentence>;
}
