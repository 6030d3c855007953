import type { Scenario, Topology, Warning } from '../engine/index.ts';
import { modelled, planWarnings } from '../engine/index.ts';
import type { Side } from '../formats/index.ts';
import { memo } from './memo.ts';

/** What hardly does what was meant of a network that was made for the first screen: what is to be said of its plan was left out. */
export const warningsWithPlan = memo(
  (topology: Topology, scenario: Scenario, { model, settings }: Side): readonly Warning[] => [
    ...planWarnings(topology, scenario, modelled(scenario, model, settings)),
    ...topology.warnings,
  ],
);
