import type { ReactNode } from 'react';
import { socketText } from '../../engine/index.ts';
import type { SideIndex } from '../../sharing/index.ts';
import { exchangeOf, frameOfState, timelineOfState, topologyOf } from '../../state/index.ts';
import { DeviceName, useDerived, useWords } from '../shared/index.ts';

/** What is happening on this side at this moment, in a sentence. */
export function Caption({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const shell = words.shell.stage;
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const at = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const phase = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].phase ?? 'before');
  const visit = useDerived((state, scenario) =>
    at === null ? undefined : timelineOfState(state, scenario)?.lanes[side][at],
  );
  if (exchange === null) return <p className="side-caption" />;
  if (visit === undefined) {
    const { from, dialed } = exchange.attempt;
    const sender = topology.devices.get(from);
    return (
      <p className="side-caption">
        {sender === undefined ? null : shell.dials(words.deviceLabel(sender), socketText(dialed))}
      </p>
    );
  }
  if (phase === 'travelling') {
    const towards = topology.devices.get(visit.hop.device);
    return <p className="side-caption">{towards === undefined ? null : shell.travels(words.deviceLabel(towards))}</p>;
  }
  const { title, why } = words.hopSummary(topology, visit.hop);
  return (
    <p className="side-caption">
      <DeviceName topology={topology} device={visit.hop.device} /> <b className="side-did">{title}</b>
      {why === '' ? '.' : `: ${why}.`}
      {phase === 'waiting' ? <span className="side-waits"> ({words.ui.transport.gap})</span> : null}
      {phase === 'done' ? (
        <span className="side-end"> {shell.seenBySender(words.experienceText(exchange))}</span>
      ) : null}
    </p>
  );
}
