import type { Scenario, Topology, Warning } from '../engine/index.ts';
import { modelled, planWarnings } from '../engine/index.ts';
import type { Side, SideIndex } from '../formats/index.ts';
import type { AppState } from './appState.ts';
import { memo } from './memo.ts';
import { isMadePlain } from './scenarios.ts';
import { topologyOf } from './selectors.ts';

/** What of a side's network hardly does what was meant, its plan first: that is left out where networks are made for the first screen. */
export function warningsOf(state: AppState, scenario: Scenario, side: SideIndex): readonly Warning[] {
  const topology = topologyOf(state, scenario, side);
  return isMadePlain(scenario) ? withPlan(topology, scenario, state.sides[side]) : topology.warnings;
}

const withPlan = memo((topology: Topology, scenario: Scenario, { model, settings }: Side): readonly Warning[] => [
  ...planWarnings(topology, scenario, modelled(scenario, model, settings)),
  ...topology.warnings,
]);
