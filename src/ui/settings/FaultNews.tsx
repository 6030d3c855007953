import type { ReactNode } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { topologyOf } from '../../state/index.ts';
import { useDerived, usePageWords, useSideNames } from '../shared/index.ts';

interface FaultNewsProps {
  readonly side: SideIndex;
  readonly fault: Fault;
  readonly isBroken: boolean;
}

/** By its name, what was just broken or mended on a side, for those who listen. */
export function FaultNews({ side, fault, isBroken }: FaultNewsProps): ReactNode {
  const words = usePageWords();
  const name = useSideNames()[side];
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  return words.ui.announce[isBroken ? 'broken' : 'mended'](name, words.faultText(topology, fault));
}
