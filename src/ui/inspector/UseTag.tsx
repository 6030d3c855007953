import type { ReactNode } from 'react';
import { usePageWords } from '../shared/index.ts';
import type { Use } from './evidence.ts';

interface UseTagProps {
  readonly use: Use | null;
  /** The rule was asked, and did not apply. */
  readonly inVain?: boolean;
}

/** What part a row of a table played: it decides the step on screen, or was used at earlier hops. */
export function UseTag({ use, inVain = false }: UseTagProps): ReactNode {
  const { inspector } = usePageWords().panels;
  if (use === null) return null;
  if (inVain) return use.now ? <span className="inspector-tag">{inspector.passedOver}</span> : null;
  return use.now ? (
    <span className="inspector-tag inspector-tag-now">{inspector.usedNow}</span>
  ) : (
    <span className="inspector-tag">{inspector.usedAt(use.hops)}</span>
  );
}

/** The class of a row that was used. */
export function rowClass(use: Use | null): string {
  return use?.now === true ? 'inspector-row inspector-now' : 'inspector-row';
}
