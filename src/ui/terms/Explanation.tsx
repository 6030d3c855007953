import type { ReactNode } from 'react';
import type { Explainable } from './explanationOf.ts';
import { explanationOf } from './explanationOf.ts';
import { useGlossary } from './useGlossary.ts';

/** The plain sentence, then the exact one; nothing until they are loaded. */
export function Explanation({ about }: { readonly about: Explainable }): ReactNode {
  const definitions = useGlossary();
  if (definitions === null) return null;
  const { glossary } = definitions;
  const { plain, precise } = explanationOf(glossary, about);
  return (
    <span className="term-explanation">
      <span className="term-plain">{plain}</span> <span className="term-precise">{glossary.precisely(precise)}</span>
    </span>
  );
}

interface ExplainedProps {
  readonly about: Explainable;
  readonly children: ReactNode;
}

/** Words about a result, which say what it means to whoever asks. */
export function Explained({ about, children }: ExplainedProps): ReactNode {
  const definitions = useGlossary();
  if (definitions === null) return children;
  const { Hint } = definitions;
  return <Hint says={<Explanation about={about} />}>{children}</Hint>;
}
