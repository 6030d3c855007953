import type { CostPathId, PathComposition } from '../../content/cost/index.ts';
import { pathCompositionOf, pathsIn } from '../../content/cost/index.ts';
import type { ModelId } from '../../engine/index.ts';
import { intendedAt } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useSideNames } from '../shared/index.ts';

/** What one side's send is made of. */
export interface SideComposition {
  readonly model: ModelId;
  readonly name: string;
  /** `null` when it does not arrive. */
  readonly composition: PathComposition | null;
  readonly ways: readonly CostPathId[];
}

export function useSideCompositions(): readonly [SideComposition, SideComposition] {
  const [left, right] = useSideNames();
  return [useSideComposition(0, left), useSideComposition(1, right)];
}

function useSideComposition(side: SideIndex, name: string): SideComposition {
  const model = useApp((state) => state.sides[side].model);
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const to = useApp((state) => state.to);
  const composition = exchange === null || to === null ? null : pathCompositionOf(exchange, intendedAt(topology, to));
  return { model, name, composition, ways: composition === null ? [] : pathsIn(composition) };
}
