import type { ReactNode } from 'react';
import { Hint } from './Hint.tsx';
import { Meaning } from './Meaning.tsx';
import { useGlossary } from './useGlossary.ts';

interface TermedProps {
  readonly text: string;
  /** What was said just before: terms that stand there are explained there. */
  readonly before?: string;
}

/** A text whose terms are explained where somebody asks. Until the definitions are there it is the text alone. */
export function Termed({ text, before = '' }: TermedProps): ReactNode {
  const definitions = useGlossary();
  if (definitions === null) return text;
  const { find, glossary } = definitions;
  return find(text, before).map(({ text: words, term }) =>
    term === null ? (
      words
    ) : (
      <Hint key={term} says={<Meaning term={glossary.terms[term]} />}>
        {words}
      </Hint>
    ),
  );
}
