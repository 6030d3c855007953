import type { Scenario } from '../../engine/index.ts';
import { parseScenario } from '../../formats/index.ts';
import { documentText } from '../documentText.ts';
import type { ScenarioError } from './scenarioError.ts';
import { isScenarioError, scenarioError } from './scenarioError.ts';

/** How react-query gets and keeps a scenario. A plain object, so that programs without React can have it too. */
interface ScenarioQuery {
  readonly queryKey: readonly ['scenario', string];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Scenario>;
  readonly staleTime: number;
  readonly gcTime: number;
  /** Files beside the page may be had without a network, so nobody waits for one. */
  readonly networkMode: 'always';
  readonly retry: (failures: number, error: ScenarioError) => boolean;
}

const mostRetries = 2;

export function scenarioQuery(id: string): ScenarioQuery {
  return {
    queryKey: ['scenario', id],
    queryFn: async ({ signal }) => loadScenario(id, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
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
