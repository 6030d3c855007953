import { isScenarioError, scenarioQuery } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { Result, ScenarioRef } from '../formats/index.ts';
import { failed, ok, parsePayload } from '../formats/index.ts';
import { queryClient } from './documents.ts';
import type { LoadFailure } from './scenarios.ts';

export { making } from '../engine/index.ts';
export { compiledAhead, laterTask } from './compiledAhead.ts';
export { warningsWithPlan } from './warnings.ts';

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
