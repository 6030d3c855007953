import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';

interface ModelLineProps {
  readonly side: SideIndex;
  /** Is what becomes of a send told by now? */
  readonly told: boolean;
}

/** What the network is, while nobody sends: where the result will stand, so that the first screen says it at every size. */
export function ModelLine({ side, told }: ModelLineProps): ReactNode {
  const words = useWords();
  const model = useApp((state) => state.sides[side].model);
  const quiet = useDerived((state, scenario) => exchangeOf(state, scenario, side) === null);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  if (told && !quiet) return null;
  return (
    <p className="side-model">
      <Termed text={words.headline(topology, model)} />
    </p>
  );
}
