import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, usePageWords } from '../shared/index.ts';
import { FaultGroup } from './FaultGroup.tsx';
import { faultsOffered } from './faultsOffered.ts';

interface FaultOffersProps {
  readonly side: SideIndex;
  readonly guessing: boolean;
  /** A guess is about a send, so both ends must be chosen. */
  readonly canGuess: boolean;
  readonly onGuessing: (guessing: boolean) => void;
  readonly onPick: (fault: Fault) => void;
}

/** One button for every fault. Whether it breaks at once or is guessed at before is up to a switch over all of them. */
export function FaultOffers({ side, guessing, canGuess, onGuessing, onPick }: FaultOffersProps): ReactNode {
  const words = usePageWords();
  const { breaking } = words.teaching;
  const helpId = useId();
  const { faults } = useApp((state) => state.sides[side]);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const offers = (
    <>
      <p className="faults-mode">
        <label>
          <input
            type="checkbox"
            checked={guessing}
            disabled={!canGuess}
            aria-describedby={helpId}
            onChange={({ target }) => onGuessing(target.checked)}
          />
          {breaking.guessFirst}
        </label>
        <span id={helpId} className="settings-help">
          {canGuess ? breaking.lead : breaking.needsEnds}
        </span>
      </p>
      <div className="faults-groups">
        {faultsOffered(topology, exchange, faults).map((group) => (
          <FaultGroup key={group.kind} topology={topology} group={group} onAdd={onPick} />
        ))}
      </div>
    </>
  );
  // Once something is broken, what came of it needs the room.
  return faults.length === 0 ? (
    offers
  ) : (
    <details className="faults-more">
      <summary>{breaking.another}</summary>
      {offers}
    </details>
  );
}
