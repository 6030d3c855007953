import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, timelineOfState, topologyOf } from '../../state/index.ts';
import { useDerived, useWords } from '../shared/index.ts';
import './ledger.css';
import { LedgerBox } from './LedgerBox.tsx';

/** Everything that happens on one side, in words: the same trace as the picture, for reading, listening and printing. */
export function Ledger({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const timeline = useDerived(timelineOfState);
  return timeline === null || exchange === null ? (
    <p className="ledger-empty">{words.ui.ledger.empty}</p>
  ) : (
    <LedgerBox side={side} topology={topology} exchange={exchange} timeline={timeline} />
  );
}
