import type { ReactNode } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, useSideNames, usePageWords } from '../shared/index.ts';
import { counterpartIn } from './breaking.ts';
import { keyOf } from './faultsOffered.ts';
import type { Unharmed } from './useUnharmed.ts';

interface SameFaultProps {
  readonly side: SideIndex;
  readonly unharmed: Unharmed;
  readonly fault: Fault;
}

/** The way from a fault to the same one in the other network, or why there is none. */
export function SameFault({ side, unharmed, fault }: SameFaultProps): ReactNode {
  const words = usePageWords();
  const { breaking } = words.teaching;
  const names = useSideNames();
  const other: SideIndex = side === 0 ? 1 : 0;
  const broken = useApp((state) => state.sides[other].faults);
  const there = unharmed.sides[other];
  const counterpart = counterpartIn(fault, unharmed.sides[side], there);
  if (counterpart === null) return <span className="settings-help">{breaking.noOther(names[other])}</span>;
  // Where it is broken as well, the other side says so.
  return broken.some((each) => keyOf(each) === keyOf(counterpart)) ? null : (
    <Button onClick={() => dispatch({ kind: 'fault-added', side: other, fault: counterpart })}>
      {breaking.inOther(names[other])}
    </Button>
  );
}
