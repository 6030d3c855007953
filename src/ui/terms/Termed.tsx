import type { ReactNode } from 'react';
import type { Term } from '../../i18n/index.ts';
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
  const { glossary, Hint } = definitions;
  return glossary.find(text, before).map(({ text: words, term }) =>
    term === null ? (
      words
    ) : (
      <Hint key={term} says={<Meaning term={glossary.terms[term]} />}>
        {words}
      </Hint>
    ),
  );
}

/** What a term means, and who says so. */
function Meaning({ term: { name, means, standard } }: { readonly term: Term }): ReactNode {
  const definitions = useGlossary();
  return (
    <>
      <b className="term-name">{name}</b> {means}
      {standard === null ? null : (
        <span className="term-source">
          {definitions?.glossary.definedIn}
          {standard.name}
        </span>
      )}
    </>
  );
}
