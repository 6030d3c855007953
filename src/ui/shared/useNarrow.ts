import { useApp } from '../../state/index.ts';
import { useMatch } from './useMatch.ts';

/** Is there too little width for maps? One that has it all to itself needs half of it. */
export function useNarrow(): boolean {
  const alone = useApp((state) => state.framing.side !== null);
  return useMatch(alone ? '(max-width: 21rem)' : '(max-width: 40rem)');
}
