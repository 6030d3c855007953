import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../sharing/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, useScenario, useWords } from '../shared/index.ts';
import { BreakGuess } from './BreakGuess.tsx';
import type { Guess } from './BreakGuess.tsx';
import { BreakResult } from './BreakResult.tsx';
import { challengesIn, damageOf } from './breaking.ts';
import { keyOf } from './faultsOffered.ts';
import { useUnharmed } from './useUnharmed.ts';

/** Guess what a fault does before it is made; then the same fault in the other network. */
export function BreakIt({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const { breaking } = words.teaching;
  const scenario = useScenario();
  const unharmed = useUnharmed();
  const faults = useApp((state) => state.sides[side].faults);
  const [fault, setFault] = useState<Fault | null>(null);
  const [guess, setGuess] = useState<Guess | null>(null);
  const again = (): void => {
    setFault(null);
    setGuess(null);
  };
  const here = unharmed?.sides[side];
  const damage = unharmed === null || fault === null ? null : damageOf(unharmed.view, scenario, side, fault);
  const broken = fault !== null && faults.some((each) => keyOf(each) === keyOf(fault));
  return (
    <section className="break" aria-labelledby={`break-${side}`}>
      <h3 id={`break-${side}`} className="faults-heading">
        {breaking.title}
      </h3>
      <p className="settings-help">{unharmed === null ? breaking.needsEnds : breaking.lead}</p>
      {unharmed === null || here === undefined ? null : fault === null || damage === null ? (
        <div className="faults-offers" role="group" aria-label={breaking.pick}>
          {challengesIn(here).map((each) => (
            <Button key={keyOf(each)} onClick={() => setFault(each)}>
              {words.panels.faults.action(here.topology, each)}
            </Button>
          ))}
        </div>
      ) : guess === null || !broken ? (
        <BreakGuess
          observed={here}
          fault={fault}
          damage={damage}
          onCancel={again}
          onGuess={(given) => {
            setGuess(given);
            dispatch({ kind: 'fault-added', side, fault });
          }}
        />
      ) : (
        <BreakResult side={side} unharmed={unharmed} fault={fault} damage={damage} guess={guess} onAgain={again} />
      )}
    </section>
  );
}
