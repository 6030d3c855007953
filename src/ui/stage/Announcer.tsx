import type { ReactNode } from 'react';
import { packetAfter } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { changedIn } from '../../playback/index.ts';
import { frameOfState, namesOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { flowText } from '../../i18n/index.ts';
import { useDerived, useScenario, useWords } from '../shared/index.ts';

/** Says who was picked first, and where both packets are whenever they come to rest, with the addresses that they begin and end with. */
export function Announcer(): ReactNode {
  const playing = useApp((state) => state.playing);
  const picked = usePicked();
  const [left, right] = [useMoment(0), useMoment(1)];
  return (
    <p className="visually-hidden" role="status">
      {playing ? null : `${picked} ${left} ${right}`.trim()}
    </p>
  );
}

function usePicked(): string {
  const words = useWords();
  const scenario = useScenario();
  const topology = useDerived((state) => namesOf(state, scenario));
  const from = useApp((state) => (state.to === null ? state.from : null));
  const device = from === null ? undefined : topology.devices.get(from);
  return device === undefined ? '' : words.ui.choosing.pickDestination(words.deviceLabel(device));
}

function useMoment(side: SideIndex): string {
  const words = useWords();
  const model = useApp((state) => state.sides[side].model);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const at = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const visit = useDerived((state, scenario) =>
    at === null ? undefined : timelineOfState(state, scenario)?.lanes[side][at],
  );
  const device = visit === undefined ? undefined : topology.devices.get(visit.hop.device);
  if (visit === undefined || device === undefined) return '';
  const { title } = words.hopSummary(topology, visit.hop);
  const addresses = visit.first
    ? [flowText(packetAfter(visit.hop).header)]
    : visit.last
      ? [flowText(visit.hop.arrived.header)]
      : [];
  const changes = changedIn(visit.hop).map(({ field, before, after }) =>
    words.ui.announce.became(words.fieldName(field), before, after),
  );
  return words.ui.announce.atStep(words.modelText(model).name, words.deviceLabel(device), title, [
    ...addresses,
    ...changes,
  ]);
}
