import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Hop, Step, Topology } from '../../engine/index.ts';
import { stepsAround } from '../../i18n/index.ts';
import { useTraceWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';

interface HopStepsProps {
  readonly topology: Topology;
  readonly hop: Hop;
}

/** Everything the device did to the packet and everything it left undone, in order, each with its reason. */
export function HopSteps({ topology, hop }: HopStepsProps): ReactNode {
  const words = useTraceWords();
  const [open, setOpen] = useState(false);
  const { before: first, after } = stepsAround(hop);
  const told = (steps: readonly Step[]) =>
    steps.map((step) => ({ ...words.stepText(topology, hop, step), undone: isUndone(step) }));
  const ending = 'ending' in hop ? [{ ...words.endingText(topology, hop), undone: false }] : [];
  const all = [...told(first), ...ending, ...told(after)];
  const numbered = all.map((each, place) => ({
    ...each,
    place,
    before: all
      .slice(0, place)
      .map(({ title, why }) => `${title} ${why}`)
      .join(' '),
  }));
  // Terms are looked for only where somebody reads.
  const said = (text: string, before: string): ReactNode => (open ? <Termed text={text} before={before} /> : text);
  return (
    <details className="ledger-steps" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.panels.ledger.steps(all.length)}</summary>
      <ol>
        {numbered.map(({ title, why, undone, place, before }) => (
          <li key={place} className={undone ? 'ledger-undone' : undefined}>
            <strong>{said(title, before)}</strong> {said(why, `${before} ${title}`)}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Steps in which nothing happens, which is what learners ask about. */
function isUndone({ kind }: Step): boolean {
  switch (kind) {
    case 'left-alone':
    case 'exempt':
    case 'unrecognised':
    case 'unjudged':
      return true;
    case 'originate':
    case 'recognise':
    case 'rewrite':
    case 'mark':
    case 'permit':
    case 'route':
    case 'switch':
    case 'rewrite-outer':
    case 'ambiguous-neighbour':
    case 'answered-for':
    case 'remember':
    case 'forget':
    case 'encapsulate':
    case 'decapsulate':
    case 'to-self':
    case 'judge':
    case 'reconnect':
      return false;
  }
}
