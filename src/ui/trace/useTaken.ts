import type { SideIndex } from '../../formats/index.ts';
import type { AddressedText } from '../../i18n/index.ts';
import { exchangeOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useTraceWords } from '../shared/index.ts';

/** Why somebody has the packet whom it was not for, at the visit that ends so, and at the answer where that is all of the way; else nothing. */
export function useTaken(side: SideIndex, at: number | null): readonly AddressedText[] {
  const words = useTraceWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const to = useApp((state) => state.to);
  const exchange = useDerived((state, scenario) => {
    const visits = timelineOfState(state, scenario)?.lanes[side] ?? [];
    const visit = visits[at ?? -1];
    const isEnd = visit?.later === null && visit.last && (visit.way === 'request' || visits.length === 2);
    return isEnd ? exchangeOf(state, scenario, side) : null;
  });
  return exchange === null || to === null ? [] : words.takenText(topology, exchange, to);
}
