import type { ReactNode } from 'react';
import { packetAfter, socketText } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { changedIn } from '../../playback/index.ts';
import { exchangeOf, frameOfState, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { flowText } from '../../i18n/index.ts';
import { useDerived, useTraceWords } from '../shared/index.ts';
import { useQuestion } from './useQuestion.ts';

/** What is about to be sent, or where the packets are, with the addresses that they begin and end with. */
export function Moments(): ReactNode {
  const only = useApp((state) => state.framing.side);
  const [left, right] = [useMoment(only ?? 0), useMoment(only ?? 1)];
  return only === null ? `${left} ${right}`.trim() : left;
}

function useMoment(side: SideIndex): string {
  const words = useTraceWords();
  const model = useApp((state) => state.sides[side].model);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const at = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const visit = useDerived((state, scenario) =>
    at === null ? undefined : timelineOfState(state, scenario)?.lanes[side][at],
  );
  const question = useQuestion(side);
  const attempt = useDerived((state, scenario) => exchangeOf(state, scenario, side)?.attempt ?? null);
  const predicting = useApp((state) => state.predicting);
  const holder = visit?.hop.device ?? attempt?.from;
  const device = holder === undefined ? undefined : topology.devices.get(holder);
  if (device === undefined) return '';
  if (question !== null) return words.shell.labelled(words.modelText(model).name, question);
  if (visit === undefined) {
    if (attempt === null) return '';
    const sender = words.deviceLabel(device);
    // Who changes a setting or an end hears what is now to be sent.
    const next = predicting
      ? words.teaching.prediction.aboutToSend(sender)
      : words.shell.stage.dials(sender, socketText(attempt.dialed));
    return words.shell.labelled(words.modelText(model).name, next);
  }
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
