import type { ReactNode } from 'react';
import { Boundary } from './Boundary.tsx';
import { isMissing } from './missing.ts';
import { Trouble } from './Trouble.tsx';
import { useWords } from './useWords.ts';

interface GuardedProps {
  readonly children: ReactNode;
  /** Before they are drawn again because somebody asked for it. */
  readonly onRetry?: () => void;
  /** How to do without this part. */
  readonly onLeave?: (() => void) | undefined;
  /** What may mend it. */
  readonly on?: readonly unknown[];
  /** Stands over the page, as a dialog does. */
  readonly over?: boolean;
}

/** A part of the page that takes nothing else along: not when it cannot be loaded, and not when it is wrong. */
export function Guarded({ children, onRetry, onLeave, on = [], over = false }: GuardedProps): ReactNode {
  const words = useWords().ui.trouble;
  return (
    <Boundary
      on={on}
      renderInstead={(error, again) => (
        <Trouble
          text={isMissing(error) ? words.partMissing : words.partWrong}
          details={error.message}
          over={over}
          onLeave={onLeave}
          onRetry={() => {
            onRetry?.();
            again();
          }}
        />
      )}
    >
      {children}
    </Boundary>
  );
}
