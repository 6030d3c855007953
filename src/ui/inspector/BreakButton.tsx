import type { ReactNode } from 'react';
import type { Fault } from '../../engine/index.ts';
import { dispatch, isLocked, useApp } from '../../state/index.ts';
import { Button } from '../shared/index.ts';
import type { Insight } from './insight.ts';

interface BreakButtonProps {
  readonly insight: Insight;
  readonly fault: Fault;
  /** The accessible name: which one of the many. */
  readonly name: string;
  readonly children: string;
}

/** Breaks one thing that stands beside it. */
export function BreakButton({ insight: { side, keepFocus }, fault, name, children }: BreakButtonProps): ReactNode {
  const locked = useApp(isLocked);
  return locked ? null : (
    <Button
      aria-label={name}
      onClick={() => {
        keepFocus();
        dispatch({ kind: 'fault-added', side, fault });
      }}
    >
      {children}
    </Button>
  );
}
