import { useMemo } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { intendedAt } from '../../engine/index.ts';
import type { Timeline } from '../../playback/index.ts';
import type { Asked, Lane } from '../../playback/prediction/index.ts';
import { questionBefore, unseenColumn } from '../../playback/prediction/index.ts';
import type { AppState } from '../../state/index.ts';
import { timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { useDerived } from '../shared/index.ts';

/** The column that is to be asked about; `null` while packets move, at the end, and while nobody sends. */
export function columnToAsk(state: AppState, scenario: Scenario): number | null {
  const timeline = timelineOfState(state, scenario);
  return timeline === null || state.playing ? null : unseenColumn(timeline, state.time);
}

/** What is asked before a column of the timeline on screen. */
export function useAsked(timeline: Timeline, column: number): Asked | null {
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const left = useDerived((state, scenario) => topologyOf(state, scenario, 0));
  const right = useDerived((state, scenario) => topologyOf(state, scenario, 1));
  return useMemo(() => {
    if (from === null || to === null) return null;
    const lane = (side: 0 | 1): Lane => {
      const topology = side === 0 ? left : right;
      return { topology, visits: timeline.lanes[side], ends: { from, to }, intended: intendedAt(topology, to) };
    };
    return questionBefore(timeline, [lane(0), lane(1)], column);
  }, [timeline, column, from, to, left, right]);
}
