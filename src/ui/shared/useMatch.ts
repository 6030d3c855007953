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

/** Is there too little room for maps, in width or, as was measured, in height? */
export function useCramped(): boolean {
  const cramped = useApp((state) => state.cramped);
  return useMatch(useApp(narrow)) || cramped;
}

export function isNarrow(state: AppState): boolean {
  return window.matchMedia(narrow(state)).matches;
}

/** May there be, as far as is known before a map is laid out? */
export function mayBeCramped(state: AppState): boolean {
  return window.matchMedia(`${narrow(state)}, (max-height: 37rem)`).matches;
}

/** Where there is too little width for maps: one that has all of it to itself needs half, and what stands beside them takes its own. */
function narrow(state: AppState): string {
  const [two, one] = isGuided(state) ? [60, 36] : [40, 21];
  return `(max-width: ${state.framing.side === null ? two : one}rem)`;
}
