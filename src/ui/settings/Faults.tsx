import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../sharing/index.ts';
import { dispatch, exchangeOf, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useWords } from '../shared/index.ts';
import { ActiveFaults } from './ActiveFaults.tsx';
import { BreakIt } from './BreakIt.tsx';
import { FaultGroup } from './FaultGroup.tsx';
import { faultsOffered } from './faultsOffered.ts';
import './settings.css';

/** What can be broken in this network, one click each, and what is broken already. */
export function Faults({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { faults } = useApp((state) => state.sides[side]);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  // A button that has done its work goes away; the focus must not go with it.
  const keepFocus = (): void => box.current?.focus();
  const add = (fault: Fault): void => {
    keepFocus();
    dispatch({ kind: 'fault-added', side, fault });
  };
  return (
    <div ref={box} className="faults" role="group" aria-label={words.ui.side.addFault} tabIndex={-1}>
      <ActiveFaults side={side} isShown={() => true} onUndo={keepFocus} />
      <BreakIt side={side} />
      <div className="faults-groups">
        {faultsOffered(topology, exchange, faults).map((group) => (
          <FaultGroup key={group.kind} topology={topology} group={group} onAdd={add} />
        ))}
      </div>
    </div>
  );
}
