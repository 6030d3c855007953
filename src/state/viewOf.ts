import type { Scenario } from '../engine/index.ts';
import type { ScenarioRef, View } from '../formats/index.ts';
import { digestOf } from '../formats/index.ts';
import type { AppState } from './appState.ts';
import { linkStepOf, timelineOfState } from './selectors.ts';

/** What a link to this moment holds; `scenario` is `null` while it is not loaded. */
export function viewOf(state: AppState, scenario: Scenario | null): View {
  const {
    scenario: ref,
    sides,
    from,
    to,
    dial,
    protocol,
    asking,
    inspected,
    page,
    network,
    compare,
    plan,
    clusters,
    lesson,
    predicting,
    language,
  } = state;
  const moves = scenario !== null && timelineOfState(state, scenario) !== null;
  const step = moves ? linkStepOf(state, scenario) : (state.pending?.step ?? null);
  const frame = { page, network, compare, plan, clusters, lesson, predicting, language };
  const digest = scenario === null ? (state.pending?.digest ?? null) : digestFor(ref, scenario);
  return { scenario: ref, digest, sides, from, to, dial, protocol, step, asking, inspected, ...frame };
}

/** What a link says its scenario was; nothing where it carries it whole, or nobody can say. */
export function digestFor({ kind }: ScenarioRef, scenario: Scenario | null): string | null {
  return kind === 'custom' || scenario === null ? null : digestOf(scenario);
}

/** The same while the packets travel: the last column that has ended, so that a link changes once a step. */
export function passingViewOf(state: AppState, scenario: Scenario | null): View {
  const view = viewOf(state, scenario);
  const step = view.step === null ? null : Math.floor(view.step);
  return { ...view, step: step === null || step < 0 ? null : step };
}
