import type { MouseEvent } from 'react';
import type { DeviceId, Scenario } from '../../engine/index.ts';
import type { View } from '../../formats/index.ts';
import { printLink } from '../../formats/index.ts';
import { digestFor, dispatch, scenarioOf, useApp, viewOf } from '../../state/index.ts';

/** The address of a view for this reader: in the language they read. */
export function hrefOf(view: View): string {
  const digest = digestFor(view.scenario, scenarioOf(view.scenario));
  return printLink({ ...view, digest, language: useApp.getState().language });
}

/** Show it in the trace, in the reader's own language. */
export function openView(view: View): void {
  dispatch({ kind: 'view-opened', view: { ...view, language: null } });
}

/** An ordinary click on a link stays on this page; with a key held down it is the browser's, as everywhere. */
export function handlePlainClick(event: MouseEvent<HTMLAnchorElement>, go: () => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go();
}

interface Ends {
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
}

/** Both ends at once, from the beginning: one page of the browser's history, not two. */
export function sendBetween(scenario: Scenario, { from, to }: Ends): void {
  dispatch({ kind: 'view-opened', view: { ...viewOf(useApp.getState(), scenario), from, to, step: null } });
}
