import type { Scenario, Topology } from '../engine/index.ts';
import type { SideIndex } from '../formats/index.ts';
import type { Tagged, Visit } from '../playback/index.ts';
import { tagged } from '../playback/index.ts';
import type { AppState } from './appState.ts';
import { memo } from './memo.ts';
import { timelineOfState, topologyOf } from './selectors.ts';

/** Whose the addresses on this side's packet are, visit by visit; empty until both ends are chosen. */
export function tagsOf(state: AppState, scenario: Scenario, side: SideIndex): readonly Tagged[] {
  const timeline = timelineOfState(state, scenario);
  return timeline === null ? untagged : owned(topologyOf(state, scenario, side), timeline.lanes[side]);
}

const untagged: readonly Tagged[] = [];

const owned = memo((topology: Topology, visits: readonly Visit[]): readonly Tagged[] => tagged(topology, visits), 4);
