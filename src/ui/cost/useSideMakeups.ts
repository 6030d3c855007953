import type { CostPathId, Makeup } from '../../content/cost/index.ts';
import { makeupOf, pathsIn } from '../../content/cost/index.ts';
import type { ModelId } from '../../engine/index.ts';
import { intendedAt } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useSideNames } from '../shared/index.ts';

/** What one side's send is made of. */
export interface SideMakeup {
  readonly model: ModelId;
  readonly name: string;
  /** `null` when it does not arrive. */
  readonly makeup: Makeup | null;
  readonly ways: readonly CostPathId[];
}

export function useSideMakeups(): readonly [SideMakeup, SideMakeup] {
  const [left, right] = useSideNames();
  return [useSideMakeup(0, left), useSideMakeup(1, right)];
}

function useSideMakeup(side: SideIndex, name: string): SideMakeup {
  const model = useApp((state) => state.sides[side].model);
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const to = useApp((state) => state.to);
  const makeup = exchange === null || to === null ? null : makeupOf(exchange, intendedAt(topology, to));
  return { model, name, makeup, ways: makeup === null ? [] : pathsIn(makeup) };
}
