import type { ReactNode } from 'react';
import type { Timeline } from '../../playback/index.ts';
import { timeOfStep } from '../../playback/index.ts';
import { frameOfState } from '../../state/index.ts';
import { useDerived } from '../shared/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { marksOf } from './marks.ts';

interface TicksProps {
  readonly timeline: Timeline;
  readonly side: SideIndex;
}

/** One lane of the timeline: a tick for each hop. The slider over it says the same in words. */
export function Ticks({ timeline, side }: TicksProps): ReactNode {
  const predicting = useDerived((state) => state.predicting);
  const step = useDerived((state, scenario) => frameOfState(state, scenario)?.step ?? -1);
  const now = timeOfStep(timeline, step) / timeline.duration;
  // Ahead of whoever predicts they would tell how far it goes, and what happens there.
  const marks = marksOf(timeline, side).filter(({ at }) => !predicting || at <= now);
  return marks.map(({ at, way, event, index }) => (
    <span
      key={index}
      className={`transport-tick transport-${way} transport-${event}`}
      style={{ left: `${at * 100}%` }}
    />
  ));
}
