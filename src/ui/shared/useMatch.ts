import { useSyncExternalStore } from 'react';
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

/** Is there too little width for maps? One that has it all to itself needs half of it, but where the frame is low too; what stands beside them takes its own. */
export function useNarrow(): boolean {
  const alone = useApp((state) => state.framing.side !== null);
  const guided = useApp(isGuided);
  const [two, one] = guided ? [60, 36] : [40, 21];
  return useMatch(`(max-width: ${alone ? one : two}rem), (max-width: 40rem) and (max-height: 28rem)`);
}
