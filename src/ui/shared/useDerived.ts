import type { Scenario } from '../../engine/index.ts';
import type { AppState } from '../../state/index.ts';
import { useApp } from '../../state/index.ts';
import { useScenario } from './scenarioContext.ts';

/**
 * What follows from the state and the scenario on screen: `useDerived((state, scenario) => exchangeOf(state, scenario, side))`.
 * The component draws again only when the answer is another one by identity, so select the step rather than the time.
 */
export function useDerived<Value>(selector: (state: AppState, scenario: Scenario) => Value): Value {
  const scenario = useScenario();
  return useApp((state) => selector(state, scenario));
}
