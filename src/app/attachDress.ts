import type { AppState } from '../state/index.ts';
import { isMotionReduced, useApp } from '../state/index.ts';

/** What style sheets and screen readers must know of the state: theme, motion and language. Answers how to stop. */
export function attachDress(page: HTMLElement): () => void {
  const dress = (state: AppState): void => {
    if (state.theme === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = state.theme;
    page.dataset['motion'] = isMotionReduced(state) ? 'reduced' : 'full';
    page.lang = state.language;
  };
  dress(useApp.getState());
  return useApp.subscribe(dress);
}
