import type { View } from '../../formats/index.ts';
import { printLink } from '../../formats/index.ts';
import { digestFor, dispatch, scenarioOf, useApp } from '../../state/index.ts';

/** The address of a view for this reader: in the language they read. */
export function hrefOf(view: View): string {
  const digest = digestFor(view.scenario, scenarioOf(view.scenario));
  return printLink({ ...view, digest, language: useApp.getState().language });
}

/** Show it in the trace, in the reader's own language. */
export function openView(view: View): void {
  dispatch({ kind: 'view-opened', view: { ...view, language: null } });
}
