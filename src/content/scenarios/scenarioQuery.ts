import type { Scenario } from '../../engine/index.ts';
import type { Problem } from '../../formats/index.ts';
import { parseScenario } from '../../formats/index.ts';
import type { FileFailure } from '../documentText.ts';
import { documentText } from '../documentText.ts';

/** Why a scenario of the catalogue is not there: its file cannot be had, or is not a scenario. */
export type ScenarioFailure = FileFailure | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** The failure as something that can be thrown, as react-query wants it. */
interface ScenarioError extends Error {
  readonly failure: ScenarioFailure;
}

function scenarioError(failure: ScenarioFailure): ScenarioError {
  return Object.assign(new Error(failure.kind), { failure });
}

export function isScenarioError(error: unknown): error is ScenarioError {
  return error instanceof Error && 'failure' in error;
}

/** How react-query gets and keeps a scenario. A plain object, so that programs without React can have it too. */
interface ScenarioQuery {
  readonly queryKey: readonly ['scenario', string];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Scenario>;
  readonly gcTime: number;
  readonly retry: (failures: number, error: ScenarioError) => boolean;
}

const mostRetries = 2;

export function scenarioQuery(id: string): ScenarioQuery {
  return {
    queryKey: ['scenario', id],
    queryFn: async ({ signal }) => loadScenario(id, signal),
    gcTime: Infinity,
    // A file that is wrong stays wrong; a network may get better.
    retry: (failures, error) =>
      failures < mostRetries && isScenarioError(error) && error.failure.kind === 'unreachable',
  };
}

async function loadScenario(id: string, signal: AbortSignal): Promise<Scenario> {
  const parsed = parseScenario(await documentText(`scenarios/${encodeURIComponent(id)}.json`, signal));
  if (!parsed.ok) throw scenarioError({ kind: 'invalid', problems: parsed.error });
  return parsed.value;
}
