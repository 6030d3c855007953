import type { ReactNode } from 'react';
import type { Timeline } from '../../playback/index.ts';
import { timeOfStep } from '../../playback/index.ts';
import { tagsOf } from '../../state/index.ts';
import { Glyph, useDerived, useIdentities } from '../shared/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { marksOf } from './marks.ts';

interface TicksProps {
  readonly timeline: Timeline;
  readonly side: SideIndex;
}

/** One lane of the timeline: a tick for each hop, neutral until it has happened. The slider over it says the same in words. */
export function Ticks({ timeline, side }: TicksProps): ReactNode {
  const predicting = useDerived((state) => state.predicting);
  const acted = useDerived((state) => actedBy(timeline, state.time));
  const tags = useDerived((state, scenario) => tagsOf(state, scenario, side));
  const identities = useIdentities(side);
  const now = timeOfStep(timeline, acted) / timeline.duration;
  const has = acted >= 0;
  // Ahead of whoever predicts they would tell how far it goes.
  const marks = marksOf(timeline, side, tags).filter(({ at }) => !predicting || (has && at <= now));
  return (
    <>
      <span className="transport-gone" style={{ width: `${has ? now * 100 : 0}%` }} />
      {marks.map(({ at, event, index, by }) => {
        const gone = has && at <= now;
        const style = { left: `${at * 100}%` };
        return gone && event === 'rewritten' ? (
          <span key={index} className="transport-mark" style={style}>
            <Glyph identity={identities.ofOwner(by)} />
          </span>
        ) : (
          <span
            key={index}
            className={`transport-tick${gone ? ' is-gone' : ''}${gone && event === 'stopped' ? ' transport-stopped' : ''}`}
            style={style}
          />
        );
      })}
    </>
  );
}

/** The latest column of which something has been seen to happen: half of its act is over. */
function actedBy({ columns }: Timeline, time: number): number {
  return columns.findLastIndex(({ arrive, end }) => (arrive + end) / 2 <= time);
}
