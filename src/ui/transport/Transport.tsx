import type { ReactNode } from 'react';
import { useApp } from '../../state/index.ts';
import { FullVersion, useWords } from '../shared/index.ts';
import './transport.css';

interface TransportProps {
  /** Nothing is sent: there is nothing to move through. */
  readonly quiet: boolean;
  readonly children: ReactNode;
}

/** Where the clock is moved, or where somebody is told what to do for one; without a bar also the way out is here. */
export function Transport({ quiet, children }: TransportProps): ReactNode {
  const { label } = useWords().ui.transport;
  const bare = useApp((state) => state.framing.embed === 'min');
  return (
    <div className={`transport${quiet ? ' transport-quiet' : ''}`} role="group" aria-label={label}>
      {children}
      {bare ? <FullVersion look="icon" /> : null}
    </div>
  );
}
