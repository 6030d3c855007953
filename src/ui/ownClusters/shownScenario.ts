import type { DeviceId, Scenario } from '../../engine/index.ts';
import { making, models } from '../../engine/index.ts';
import type { Side, View } from '../../formats/index.ts';
import { comparedWith, defaultView, framedLink, printLink, printPayload, unframed } from '../../formats/index.ts';
import type { DrawnNetwork, Remedy } from '../../planner/index.ts';
import type { AppState } from '../../state/index.ts';
import { endsOf } from './ownPods.ts';
import { dispatch, follow, keepScenario, loadReader, useApp } from '../../state/index.ts';

/** What is to be seen: a network alone, or as it is on the left and otherwise on the right. */
export interface Shown {
  readonly scenario: Scenario;
  readonly view: View;
  readonly isAlone: boolean;
}

interface Ends {
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
}

/** Everybody is told by themselves what they are: one picture; else the side says it for those that do not, beside another side. */
export function showScenario(scenario: Scenario, side: Side): void {
  const ends = endsOf(scenario);
  const isWhole = scenario.clusters.every(({ model }) => model !== undefined);
  const other: Side = {
    model: models[side.model].podRanges === 'reused' ? 'flat' : 'island',
    settings: {},
    faults: [],
  };
  void openShown(
    isWhole ? alone(scenario, ends) : { ...shown(scenario, { ...ends, sides: [side, other] }), isAlone: false },
  );
}

/** A network beside what it would be, where both have the same addresses; else it stands alone, for what a cluster says of itself it is on either side. */
export function comparing(before: Scenario, after: Scenario | null, ends: Ends): Shown {
  const both = after === null ? null : comparedWith(before, after);
  return both === null
    ? alone(before, ends)
    : { ...shown(both.scenario, { ...ends, sides: both.sides }), isAlone: false };
}

/** A remedy beside what it mends, or alone where it takes other addresses. */
export function mended(before: Scenario, { mending, trial }: Remedy<DrawnNetwork>): Shown {
  const { from, to, dial, drawn } = trial;
  return mending.length === 0
    ? comparing(before, drawn.scenario, { from, to })
    : { ...shown(drawn.scenario, { from, to, dial }), isAlone: true };
}

/** The first remedy that can be drawn beside what it mends. */
export function besideIn(before: Scenario, helps: readonly Remedy<DrawnNetwork>[]): Remedy<DrawnNetwork> | null {
  const fits = helps.filter(
    ({ mending, trial }) => mending.length === 0 && comparedWith(before, trial.drawn.scenario) !== null,
  );
  return fits[0] ?? null;
}

function alone(scenario: Scenario, ends: Ends): Shown {
  return { ...shown(scenario, ends), isAlone: true };
}

function shown(scenario: Scenario, view: Partial<View>): Pick<Shown, 'scenario' | 'view'> {
  const { language } = useApp.getState();
  const carried = { kind: 'custom', payload: printPayload(scenario) } as const;
  return { scenario, view: { ...defaultView, ...view, scenario: carried, language } };
}

export function linkToShown({ view, isAlone }: Shown): string {
  const link = printLink(view);
  return isAlone ? framedLink(link, { ...unframed, side: 0 }) : link;
}

/** Goes there on this page, once what is drawn is made: what was brought is still there when somebody comes back. */
export async function openShown({ scenario, view, isAlone }: Shown): Promise<void> {
  const { scenario: carried } = view;
  if (isAlone && carried.kind === 'custom') {
    standingAlone.add(carried.payload);
    following ??= follow(frameAlone);
  }
  const reader = await loadReader().catch(() => null);
  const sides = isAlone ? view.sides.slice(0, 1) : view.sides;
  keepScenario(carried, scenario, (await reader?.compiledAhead(scenario, sides)) ?? making);
  dispatch({ kind: 'view-opened', view });
  window.scrollTo({ top: 0 });
  document.getElementById('stage')?.focus({ preventScroll: true });
}

const standingAlone = new Set<string>();
let following: (() => void) | null = null;
let framedHere = false;

/** One picture while a network is on screen that stands alone, whichever way somebody came back to it; two with any other. */
function frameAlone({ page, scenario, framing }: AppState): void {
  const isAlone = page === 'trace' && scenario.kind === 'custom' && standingAlone.has(scenario.payload);
  if (isAlone === framedHere) return;
  framedHere = isAlone;
  dispatch({ kind: 'framed', framing: { ...framing, side: isAlone ? 0 : null } });
}
