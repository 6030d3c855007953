import type { ReactNode } from 'react';
import type { Timeline } from '../../playback/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { frameOfState } from '../../state/index.ts';
import { useDerived, useSpoilerHidden, useTraceWords } from '../shared/index.ts';
import { latestVisit, placeInWay } from './moments.ts';

interface HopCountProps {
  readonly timeline: Timeline;
  readonly side: SideIndex;
}

/** `hop 3 of 5`, in the side's colour. */
export function HopCount({ timeline, side }: HopCountProps): ReactNode {
  const { teaching, shell, laterName } = useTraceWords();
  const words = shell.transport;
  const secret = useSpoilerHidden(side);
  const model = useDerived((state) => state.sides[side].model);
  const step = useDerived((state, scenario) => frameOfState(state, scenario)?.step ?? -1);
  const visit = latestVisit(timeline, side, step);
  const place = visit === null ? null : placeInWay(timeline, side, visit);
  return (
    <span className="transport-hop" data-model={model}>
      {visit === null || place === null ? (
        words.notBegun
      ) : (
        <>
          <span className="transport-way">
            {visit.later === null ? words[visit.way] : laterName(visit.later.kind)}{' '}
          </span>
          {secret ? teaching.prediction.hopAt(place.at) : words.hop(place.at, place.of)}
        </>
      )}
    </span>
  );
}
