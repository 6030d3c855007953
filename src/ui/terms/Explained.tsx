import type { ReactNode } from 'react';
import { Explanation } from './Explanation.tsx';
import type { Explainable } from './explanationOf.ts';
import { Hint } from './Hint.tsx';
import { useGlossary } from './useGlossary.ts';

interface ExplainedProps {
  readonly about: Explainable;
  readonly children: ReactNode;
}

/** Words about a result, which say what it means to whoever asks. */
export function Explained({ about, children }: ExplainedProps): ReactNode {
  return useGlossary() === null ? children : <Hint says={<Explanation about={about} />}>{children}</Hint>;
}
