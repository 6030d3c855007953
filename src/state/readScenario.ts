import { isScenarioError, scenarioQuery } from '../content/index.ts';
import type { Scenario, Topology, Warning } from '../engine/index.ts';
import { modelled, planWarnings } from '../engine/index.ts';
import type { Result, ScenarioRef, Side } from '../formats/index.ts';
import { failed, ok, parsePayload } from '../formats/index.ts';
import { queryClient } from './documents.ts';
import { memo } from './memo.ts';
import type { LoadFailure } from './scenarios.ts';

export { making } from '../engine/index.ts';
export { compiledAhead, laterTask } from './compiledAhead.ts';

/** The scenario from where its reference says, or why it is not to be had. */
export async function readScenario(ref: ScenarioRef): Promise<Result<Scenario, LoadFailure>> {
  if (ref.kind === 'custom') {
    const parsed = parsePayload(ref.payload);
    return parsed.ok ? parsed : failed({ kind: 'refused', problem: parsed.error });
  }
  try {
    return ok(await queryClient.query(scenarioQuery(ref.id)));
  } catch (error) {
    if (isScenarioError(error)) return failed(error.failure);
    throw error;
  }
}

/** What hardly does what was meant of a network that was made for the first screen: what is to be said of its plan was left out. */
export const warningsWithPlan = memo(
  (topology: Topology, scenario: Scenario, { model, settings }: Side): readonly Warning[] => [
    ...planWarnings(topology, scenario, modelled(scenario, model, settings)),
    ...topology.warnings,
  ],
);
