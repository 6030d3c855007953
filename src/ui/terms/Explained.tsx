import type { ReactNode } from 'react';
import { Explanation } from './Explanation.tsx';
import type { Explainable } from './explanationOf.ts';
import { useGlossary } from './useGlossary.ts';

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
