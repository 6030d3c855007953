import type { AppState, Motion, Theme } from '../../state/index.ts';
import { follow, isMotionReduced, useApp } from '../../state/index.ts';

interface Dress {
  readonly theme: Theme;
  readonly motion: Motion;
}

/** What style sheets and screen readers must know of the state: theme and motion. Answers how to stop. */
export function applyDocumentTheme(page: HTMLElement): () => void {
  let worn: Dress | null = null;
  const dress = (state: AppState): void => {
    const wanted = dressOf(state);
    // An attribute that is set again, even to what it was, costs a new style for every element: not on every tick.
    if (worn !== null && isSame(worn, wanted)) return;
    worn = wanted;
    if (wanted.theme === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = wanted.theme;
    page.dataset['motion'] = wanted.motion;
  };
  dress(useApp.getState());
  return follow(dress);
}

function dressOf(state: AppState): Dress {
  return { theme: state.framing.theme ?? state.theme, motion: isMotionReduced(state) ? 'reduced' : 'full' };
}

function isSame(a: Dress, b: Dress): boolean {
  return a.theme === b.theme && a.motion === b.motion;
}
