import type { Timeline } from '../../playback/index.ts';
import { topologyOf } from '../../state/index.ts';
import { useDerived, useTraceWords } from '../shared/index.ts';
import { devicesAt } from './moments.ts';

/** Which step of how many this is, and who acts in it. */
export function useMomentText(timeline: Timeline, step: number): string {
  const words = useTraceWords();
  const left = useDerived((state, scenario) => topologyOf(state, scenario, state.framing.side ?? 0));
  const right = useDerived((state, scenario) => topologyOf(state, scenario, state.framing.side ?? 1));
  const names = devicesAt(timeline, step).flatMap((id) => {
    const device = left.devices.get(id) ?? right.devices.get(id);
    return device === undefined ? [] : [words.deviceLabel(device)];
  });
  return words.shell.transport.moment(step + 1, timeline.columns.length, [...new Set(names)]);
}
