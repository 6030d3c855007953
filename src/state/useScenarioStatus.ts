import type { ScenarioFailure } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import { scenarioOf } from './scenarios.ts';
import { dispatch, useApp } from './store.ts';

/** The scenario on screen: not yet, there, or not to be had. */
export type ScenarioStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly scenario: Scenario }
  | { readonly kind: 'failed'; readonly failure: ScenarioFailure; readonly retry: () => void };

export function useScenarioStatus(): ScenarioStatus {
  const pending = useApp((state) => state.pending);
  const scenario = scenarioOf(useApp((state) => state.scenario));
  if (pending?.kind === 'failed') return { kind: 'failed', failure: pending.failure, retry };
  return pending !== null || scenario === null ? { kind: 'loading' } : { kind: 'ready', scenario };
}

function retry(): void {
  dispatch({ kind: 'scenario-retried' });
}
