import type { ReactNode } from 'react';
import type { Timeline } from '../../playback/index.ts';
import type { SideIndex } from '../../sharing/index.ts';
import { marksOf } from './marks.ts';

interface TicksProps {
  readonly timeline: Timeline;
  readonly side: SideIndex;
}

/** One lane of the timeline: a tick for each hop. The slider over it says the same in words. */
export function Ticks({ timeline, side }: TicksProps): ReactNode {
  return marksOf(timeline, side).map(({ at, way, event, index }) => (
    <span
      key={index}
      className={`transport-tick transport-${way} transport-${event}`}
      style={{ left: `${at * 100}%` }}
    />
  ));
}
