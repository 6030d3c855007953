import type { ReactNode } from 'react';
import type { SideIndex } from '../../sharing/index.ts';
import { frameOfState, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useWords } from '../shared/index.ts';

/** Says where both packets are whenever they come to rest; silent while they move. */
export function Announcer(): ReactNode {
  const playing = useApp((state) => state.playing);
  const [left, right] = [useMoment(0), useMoment(1)];
  return (
    <p className="visually-hidden" role="status">
      {playing ? null : `${left} ${right}`.trim()}
    </p>
  );
}

function useMoment(side: SideIndex): string {
  const words = useWords();
  const model = useApp((state) => state.sides[side].model);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const visit = useDerived((state, scenario) => {
    const at = frameOfState(state, scenario)?.lanes[side].visit ?? null;
    return at === null ? undefined : timelineOfState(state, scenario)?.lanes[side][at];
  });
  const device = visit === undefined ? undefined : topology.devices.get(visit.hop.device);
  if (visit === undefined || device === undefined) return '';
  const { title } = words.hopSummary(topology, visit.hop);
  return words.ui.announce.atStep(words.modelText(model).name, words.deviceLabel(device), title);
}
