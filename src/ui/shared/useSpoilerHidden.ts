import type { SideIndex } from '../../formats/index.ts';
import { frameOfState, shownSides } from '../../state/index.ts';
import { useDerived } from './useDerived.ts';

/** Must what is still to come on this side not be told, because somebody is predicting it? Without a side: on any that is drawn. */
export function useSpoilerHidden(side: SideIndex | null = null): boolean {
  return useDerived((state, scenario) => {
    if (!state.predicting) return false;
    const lanes = frameOfState(state, scenario)?.lanes;
    if (lanes === undefined) return false;
    const watched = side === null ? shownSides(state) : [side];
    return watched.some((each) => lanes[each].phase !== 'done');
  });
}
