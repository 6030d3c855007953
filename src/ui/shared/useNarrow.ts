import { isGuided, useApp } from '../../state/index.ts';
import { useMatch } from './useMatch.ts';

/** Is there too little width for maps? One that has it all to itself needs half of it; what stands beside them takes its own. */
export function useNarrow(): boolean {
  const alone = useApp((state) => state.framing.side !== null);
  const guided = useApp(isGuided);
  const [two, one] = guided ? [60, 36] : [40, 21];
  return useMatch(`(max-width: ${alone ? one : two}rem)`);
}
