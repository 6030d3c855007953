import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { useSpoilerHidden, useWords } from '../shared/index.ts';

interface OutcomeProps {
  readonly side: SideIndex;
  /** How the send ends. Who listens hears of it, so its place is there before it. */
  readonly children: ReactNode;
}

/** Where it stands how the send ends on this side, unless that would spoil a prediction. */
export function SideOutcome({ side, children }: OutcomeProps): ReactNode {
  const words = useWords();
  const secret = useSpoilerHidden(side);
  if (secret) return <p className="side-outcome side-secret">{words.teaching.prediction.hidden}</p>;
  return (
    <p className="side-outcome" role="status">
      {children}
    </p>
  );
}
