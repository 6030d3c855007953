import type { ReactNode } from 'react';
import type { Exchange, Outcome, Topology } from '../../engine/index.ts';
import { useTraceWords } from '../shared/index.ts';
import { Explanation } from '../terms/index.ts';

interface LedgerEndingProps {
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly outcome: Outcome;
}

/** How the exchange ended, and what the sender's application experiences. */
export function LedgerEnding({ topology, exchange, outcome }: LedgerEndingProps): ReactNode {
  const words = useTraceWords();
  return (
    <span className="ledger-ending" data-outcome={outcome.kind}>
      <strong>{words.panels.ledger.ended(words.outcomeText(topology, exchange, outcome))}</strong>{' '}
      {words.panels.ledger.experienced(words.experienceText(exchange))}
      {outcome.kind === 'delivered' ? null : <Explanation about={outcome} />}
    </span>
  );
}
