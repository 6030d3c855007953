import { scenarioFailure } from './scenarios.ts';
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
  if (pending?.kind !== 'loading' || scenario.kind !== 'catalogue') return;
  const failure = await scenarioFailure(scenario.id);
  // Something else may be waited for by now.
  if (useApp.getState().pending !== pending) return;
  dispatch(failure === null ? { kind: 'scenario-loaded' } : { kind: 'scenario-failed', failure });
}
