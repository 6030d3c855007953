import { create } from 'zustand';
import type { AppEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { scenarioOf } from './scenarios.ts';
import { transition } from './transition.ts';

/** The page's state, selected: `useApp(({ playing }) => playing)`. Also `useApp.getState` and `useApp.subscribe`. */
export const useApp = create<AppState>()(() => initialState);

/** Say what happened. The only way to change the state. */
export function dispatch(event: AppEvent): void {
  useApp.setState((state) => transition(state, event, scenarioOf), true);
}
