import type { ReactNode } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../sharing/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, useSideNames, useWords } from '../shared/index.ts';
import type { Guess } from './BreakGuess.tsx';
import type { Damage } from './breaking.ts';
import { counterpartIn } from './breaking.ts';
import { takeFocus } from './takeFocus.ts';
import { Places } from './Places.tsx';
import { keyOf } from './faultsOffered.ts';
import type { Unharmed } from './useUnharmed.ts';

interface BreakResultProps {
  readonly side: SideIndex;
  readonly unharmed: Unharmed;
  readonly fault: Fault;
  readonly damage: Damage;
  readonly guess: Guess;
  readonly onAgain: () => void;
}

/** What the fault did, how many places there are to look for it, and the way to the same one in the other network. */
export function BreakResult({ side, unharmed, fault, damage, guess, onAgain }: BreakResultProps): ReactNode {
  const words = useWords();
  const { breaking } = words.teaching;
  const names = useSideNames();
  const other: SideIndex = side === 0 ? 1 : 0;
  const [here, there] = [unharmed.sides[side], unharmed.sides[other]];
  const faults = useApp((state) => state.sides);
  const place = damage.where === null ? breaking.nowhere : words.endpointName(here.topology, damage.where);
  const symptom = words.symptomText(damage.symptom, here.exchange.attempt.protocol);
  const counterpart = counterpartIn(fault, here, there);
  const isThere = counterpart !== null && faults[other].faults.some((each) => keyOf(each) === keyOf(counterpart));
  const mended = faults[side].faults.findIndex((each) => keyOf(each) === keyOf(fault));
  return (
    <div className="break-result">
      <div role="status">
        <p className="break-fault" tabIndex={-1} ref={takeFocus}>
          {words.faultText(here.topology, fault)}
        </p>
        <p>{guess.where === damage.where ? breaking.rightWhere(place) : breaking.wrongWhere(place)}</p>
        <p>{guess.symptom === damage.symptom ? breaking.rightWhat(symptom) : breaking.wrongWhat(symptom)}</p>
      </div>
      <p className="settings-help">{breaking.placesHelp}</p>
      <div className="break-places">
        <Places name={names[side]} observed={here} />
        <Places name={names[other]} observed={there} />
      </div>
      <div className="break-actions">
        {counterpart === null ? (
          <p className="settings-help">{breaking.noOther(names[other])}</p>
        ) : isThere ? (
          <p>{words.faultText(there.topology, counterpart)}</p>
        ) : (
          <Button onClick={() => dispatch({ kind: 'fault-added', side: other, fault: counterpart })}>
            {breaking.inOther(names[other])}
          </Button>
        )}
        <Button
          onClick={() => {
            onAgain();
            if (mended >= 0) dispatch({ kind: 'fault-removed', side, index: mended });
          }}
        >
          {breaking.mend}
        </Button>
      </div>
    </div>
  );
}
