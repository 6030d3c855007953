import type { ScenarioFailure } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import { loadScenario, scenarioOf } from './scenarios.ts';
import { dispatch, follow, report, useApp } from './store.ts';

/** Loads the scenario that is waited for, whoever asked for it. Answers how to stop. */
export function attachScenario(): () => void {
  const stop = follow((state, before) => {
    if (state.pending !== before.pending) load().catch(report);
  });
  load().catch(report);
  return stop;
}

async function load(): Promise<void> {
  const { pending, scenario } = useApp.getState();
  if (pending?.kind !== 'loading') return;
  const loaded = await loadScenario(scenario);
  const { pending: waitedFor, notices } = useApp.getState();
  // Something else may be waited for by now.
  if (waitedFor !== pending) return;
  if (loaded.ok) dispatch({ kind: 'scenario-loaded' });
  else if (loaded.error.kind === 'refused')
    dispatch({ kind: 'link-refused', problem: loaded.error.problem, notices, language: null });
  else dispatch({ kind: 'scenario-failed', failure: loaded.error });
}

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
