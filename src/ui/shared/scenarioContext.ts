import { createContext, useContext } from 'react';
import type { Scenario } from '../../engine/index.ts';

/** The scenario on screen. The shell provides it once it is loaded; nothing that needs it is drawn before. */
export const ScenarioContext = createContext<Scenario | null>(null);

export function useScenario(): Scenario {
  const scenario = useContext(ScenarioContext);
  if (scenario === null) throw new Error('useScenario: no scenario is provided here');
  return scenario;
}
