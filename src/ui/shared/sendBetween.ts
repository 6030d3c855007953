import type { DeviceId, Scenario } from '../../engine/index.ts';
import { dispatch, useApp, viewOf } from '../../state/index.ts';

interface Ends {
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
}

/** Both ends at once, from the beginning: one page of the browser's history, not two. */
export function sendBetween(scenario: Scenario, { from, to }: Ends): void {
  dispatch({ kind: 'view-opened', view: { ...viewOf(useApp.getState(), scenario), from, to, step: null } });
}
