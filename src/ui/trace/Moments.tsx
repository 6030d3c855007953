import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Fault } from '../../engine/index.ts';
import { packetAfter, socketText } from '../../engine/index.ts';
import type { Side, SideIndex } from '../../formats/index.ts';
import { changedIn } from '../../playback/index.ts';
import { exchangeOf, frameOfState, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { flowText } from '../../i18n/index.ts';
import { lazyWithWords, useDerived, useTraceWords } from '../shared/index.ts';
import { useTaken } from './useTaken.ts';
import { useQuestion } from './useQuestion.ts';

// Who breaks something has what knows its name.
const FaultNews = lazyWithWords(async () => (await import('../settings/index.ts')).FaultNews);

/** What was broken or mended, and what is about to be sent, or where the packets are, with the addresses that they begin and end with. */
export function Moments(): ReactNode {
  const only = useApp((state) => state.framing.side);
  const news = useNews();
  // Once something moves it has been heard.
  const moved = useApp((state) => state.time > 0);
  const [left, right] = [useMoment(only ?? 0), useMoment(only ?? 1)];
  return (
    <>
      {news === null || moved || (only !== null && news.side !== only) ? null : <FaultNews {...news} />}{' '}
      {only === null ? `${left} ${right}`.trim() : left}
    </>
  );
}

interface News {
  readonly side: SideIndex;
  readonly fault: Fault;
  readonly isBroken: boolean;
}

/** The latest fault that somebody made or mended; one that a changed network took along is none. */
function useNews(): News | null {
  const sides = useApp((state) => state.sides);
  const [known, setKnown] = useState<{ readonly sides: readonly [Side, Side]; readonly news: News | null }>({
    sides,
    news: null,
  });
  if (known.sides === sides) return known.news;
  const news = newsIn(known.sides[0], sides[0], 0) ?? newsIn(known.sides[1], sides[1], 1);
  setKnown({ sides, news });
  return news;
}

function newsIn(before: Side, now: Side, side: SideIndex): News | null {
  if (before === now || before.model !== now.model || before.settings !== now.settings) return null;
  const broken = now.faults.find((fault) => !before.faults.includes(fault));
  if (broken !== undefined) return { side, fault: broken, isBroken: true };
  const mended = before.faults.find((fault) => !now.faults.includes(fault));
  return mended === undefined ? null : { side, fault: mended, isBroken: false };
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
  const taken = useTaken(side, at);
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
  const said = words.ui.announce.atStep(words.modelText(model).name, words.deviceLabel(device), title, [
    ...addresses,
    ...changes,
  ]);
  return [`${said} `, ...taken.map(({ text }) => text)].join('');
}
