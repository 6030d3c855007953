import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { useScenario } from '../shared/index.ts';
import { ActiveFaults } from './ActiveFaults.tsx';
import { BreakGuess, BreakResult } from './BreakGuess.tsx';
import type { Guess } from './BreakGuess.tsx';
import type { Damage } from './breaking.ts';
import { damageOf, viewWithFaults } from './breaking.ts';
import { FaultOffers } from './FaultOffers.tsx';
import { keyOf } from './faultsOffered.ts';
import { Places } from './Places.tsx';
import { SameFault } from './SameFault.tsx';
import { useUnharmed } from './useUnharmed.ts';
import './settings.css';

interface Guessed {
  readonly fault: Fault;
  readonly guess: Guess;
  readonly damage: Damage;
}

/** What can be broken in this network, at once or after a guess; of what is broken, where one would have to look. */
export function Faults({ side }: { readonly side: SideIndex }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const scenario = useScenario();
  const unharmed = useUnharmed();
  const { faults } = useApp((state) => state.sides[side]);
  const [guessing, setGuessing] = useState(false);
  const [asked, setAsked] = useState<Fault | null>(null);
  const [guessed, setGuessed] = useState<Guessed | null>(null);
  // A button that has done its work goes away; the focus must not go with it.
  const keepFocus = (): void => box.current?.closest<HTMLElement>('[role="group"]')?.focus();
  const breakIt = (fault: Fault): void => dispatch({ kind: 'fault-added', side, fault });
  const here = unharmed?.sides[side];
  const damage =
    unharmed === null || asked === null
      ? null
      : damageOf(viewWithFaults(unharmed.view, side, faults), scenario, side, asked);
  const told = guessed !== null && faults.some((each) => keyOf(each) === keyOf(guessed.fault)) ? guessed : null;
  return (
    <div ref={box} className="faults break">
      {faults.length === 0 ? null : (
        <div className="faults-outcome">
          <ActiveFaults side={side} isShown={() => true} onUndo={keepFocus}>
            {(fault) => (unharmed === null ? null : <SameFault side={side} unharmed={unharmed} fault={fault} />)}
          </ActiveFaults>
          {here === undefined || told === null ? null : (
            <BreakResult topology={here.topology} protocol={here.exchange.attempt.protocol} {...told} />
          )}
          {unharmed === null ? null : <Places side={side} unharmed={unharmed} />}
        </div>
      )}
      {here !== undefined && asked !== null && damage !== null ? (
        <BreakGuess
          observed={here}
          fault={asked}
          damage={damage}
          onCancel={() => setAsked(null)}
          onGuess={(guess) => {
            setGuessed({ fault: asked, guess, damage });
            setAsked(null);
            breakIt(asked);
          }}
        />
      ) : (
        <FaultOffers
          side={side}
          guessing={guessing && unharmed !== null}
          canGuess={unharmed !== null}
          onGuessing={setGuessing}
          onPick={(fault) => {
            keepFocus();
            if (guessing && unharmed !== null) setAsked(fault);
            else breakIt(fault);
          }}
        />
      )}
    </div>
  );
}
