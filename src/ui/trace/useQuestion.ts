import type { SideIndex } from '../../formats/index.ts';
import { isRewriting } from '../../playback/index.ts';
import { frameOfState, timelineOfState, topologyOf } from '../../state/index.ts';
import { useDerived, useTraceWords } from '../shared/index.ts';

/** What is asked about this side while the answer is still to come; `null`: nothing. */
export function useQuestion(side: SideIndex): string | null {
  const words = useTraceWords();
  const asked = useDerived((state, scenario) => {
    const lane = frameOfState(state, scenario)?.lanes[side];
    if (!state.asking || lane === undefined || lane.visit === null || lane.phase !== 'acting') return null;
    const visit = timelineOfState(state, scenario)?.lanes[side][lane.visit];
    return visit !== undefined && isRewriting(visit.hop) ? visit.hop.device : null;
  });
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const device = asked === null ? undefined : topology.devices.get(asked);
  return device === undefined ? null : words.shell.question(words.deviceLabel(device));
}
