import type { ReactNode } from 'react';
import type { Identities } from '../../diagram/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { AddressedText } from '../../i18n/index.ts';
import { exchangeOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useTraceWords } from '../shared/index.ts';
import { TaggedText } from './TaggedText.tsx';

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

interface TakenProps {
  readonly clauses: readonly AddressedText[];
  readonly identities: Identities;
}

/** Each clause with the tag of whom it tells: both bear one number. */
export function Taken({ clauses, identities }: TakenProps): ReactNode {
  return clauses.map(({ text, address, owner }) => (
    <TaggedText
      key={owner}
      text={text}
      tags={[{ address, port: null, owner: { kind: 'device', device: owner } }]}
      identities={identities}
    />
  ));
}
