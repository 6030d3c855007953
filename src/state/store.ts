import { create } from 'zustand';
import type { AppEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { scenarioOf } from './scenarios.ts';
import { transition } from './transition.ts';

/** The page's state, selected: `useApp(({ playing }) => playing)`. Also `useApp.getState`. */
export const useApp = create<AppState>()(() => initialState);

/** Say what happened. The only way to change the state. What throws on the way leaves it as it was, at rest. */
export function dispatch(event: AppEvent): void {
  useApp.setState((state) => {
    try {
      return transition(state, event, scenarioOf);
    } catch (error) {
      report(error);
      return { ...state, playing: false };
    }
  }, true);
}

/** Hear of every change of the state. One listener that throws keeps none of the others from hearing. Answers how to stop. */
export function follow(listener: (state: AppState, before: AppState) => void): () => void {
  return useApp.subscribe((state, before) => {
    try {
      listener(state, before);
    } catch (error) {
      report(error);
    }
  });
}

/** Throw it where the window hears of it, and whoever is at work goes on. */
export function report(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
