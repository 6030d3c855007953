import type { ReactNode, RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Timeline } from '../../playback/index.ts';
import { timeOfStep } from '../../playback/index.ts';
import { tagsOf, useApp } from '../../state/index.ts';
import { Glyph, useDerived, useIdentities } from '../shared/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { HopMark } from './marks.ts';
import { apart, marksOf } from './marks.ts';

interface TicksProps {
  readonly timeline: Timeline;
  readonly side: SideIndex;
}

/** How wide each is drawn, in rem. */
const sizes = { tick: 0.6875, rewritten: 1.1875, stopped: 0.875 } as const;

/** One lane of the timeline: a tick for each hop, neutral until it has happened, as many as stand apart. The slider over it says the same in words. */
export function Ticks({ timeline, side }: TicksProps): ReactNode {
  const lane = useRef<HTMLDivElement>(null);
  const length = useLength(lane);
  const model = useApp((state) => state.sides[side].model);
  const predicting = useDerived((state) => state.predicting);
  const acted = useDerived((state) => actedBy(timeline, state.time));
  const tags = useDerived((state, scenario) => tagsOf(state, scenario, side));
  const identities = useIdentities(side);
  const now = timeOfStep(timeline, acted) / timeline.duration;
  const has = acted >= 0;
  const drawn = marksOf(timeline, side, tags)
    .map((mark) => drawnAt(mark, has && mark.at <= now))
    // Ahead of whoever predicts they would tell how far it goes.
    .filter(({ gone }) => gone || !predicting);
  return (
    <div ref={lane} className="transport-lane" data-model={model}>
      <span className="transport-gone" style={{ width: `${has ? now * 100 : 0}%` }} />
      {apart(drawn, length).map(({ at, look, gone, index, by }) => {
        const style = { left: `${at * 100}%` };
        return look === 'rewritten' ? (
          <span key={index} className="transport-mark" style={style}>
            <Glyph identity={identities.ofOwner(by)} />
          </span>
        ) : (
          <span
            key={index}
            className={`transport-tick${gone ? ' is-gone' : ''}${look === 'stopped' ? ' transport-stopped' : ''}`}
            style={style}
          />
        );
      })}
    </div>
  );
}

function drawnAt(mark: HopMark, gone: boolean) {
  const look = gone && mark.event !== 'passed' ? mark.event : 'tick';
  return { ...mark, gone, look, size: sizes[look], told: look !== 'tick' };
}

/** How long the lane is, in rem; longer than any until it is there. */
function useLength(lane: RefObject<HTMLElement | null>): number {
  const [length, setLength] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const { current } = lane;
    if (current === null) return undefined;
    const measure = (): void => {
      setLength(current.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(current);
    return () => resized.disconnect();
  }, [lane]);
  return length;
}

/** The latest column of which something has been seen to happen: half of its act is over. */
function actedBy({ columns }: Timeline, time: number): number {
  return columns.findLastIndex(({ arrive, end }) => (arrive + end) / 2 <= time);
}
