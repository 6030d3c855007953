import { useSyncExternalStore } from 'react';
import type { AppState } from '../../state/index.ts';
import { isGuided, useApp } from '../../state/index.ts';

/** Does the media query hold? */
export function useMatch(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Is there too little room for maps? In a low frame there is; else one that has all the width to itself needs half of it, and what stands beside them takes its own. */
export function useNarrow(): boolean {
  return useMatch(useApp(narrow));
}

export function isNarrow(state: AppState): boolean {
  return window.matchMedia(narrow(state)).matches;
}

function narrow(state: AppState): string {
  const [two, one] = isGuided(state) ? [60, 36] : [40, 21];
  return `(max-width: ${state.framing.side === null ? two : one}rem), (max-height: 28rem)`;
}
