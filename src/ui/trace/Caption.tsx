import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { Hop, Topology } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, frameOfState, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { DeviceName, useDerived, useTraceWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';

/** What is happening on this side at this moment, in a sentence. */
export function Caption({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useTraceWords();
  const shell = words.shell.stage;
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const at = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const phase = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].phase ?? 'before');
  const otherMoves = useDerived((state, scenario) => {
    const other = frameOfState(state, scenario)?.lanes[side === 0 ? 1 : 0].phase;
    return other === 'travelling' || other === 'acting';
  });
  const visit = useDerived((state, scenario) =>
    at === null ? undefined : timelineOfState(state, scenario)?.lanes[side][at],
  );
  const predicting = useApp((state) => state.predicting);
  if (exchange === null) return <p className="side-caption" />;
  if (visit === undefined) {
    const { from, dialed } = exchange.attempt;
    const sender = topology.devices.get(from);
    return (
      <p className="side-caption">
        {sender === undefined
          ? null
          : predicting
            ? words.teaching.prediction.aboutToSend(words.deviceLabel(sender))
            : shell.dials(words.deviceLabel(sender), socketText(dialed))}
      </p>
    );
  }
  if (phase === 'travelling') {
    const towards = topology.devices.get(visit.hop.device);
    return <p className="side-caption">{towards === undefined ? null : shell.travels(words.deviceLabel(towards))}</p>;
  }
  return (
    <p className="side-caption">
      <DeviceName topology={topology} device={visit.hop.device} /> <Did topology={topology} hop={visit.hop} />
      {phase === 'waiting' && otherMoves ? <span className="side-waits">{shell.waiting}</span> : null}
      {phase === 'done' ? (
        <span className="side-end"> {shell.seenBySender(words.experienceText(exchange))}</span>
      ) : null}
    </p>
  );
}

interface DidProps {
  readonly topology: Topology;
  readonly hop: Hop;
}

/** What the device did: a clause for each of several rewrites, else what mattered most and why. */
function Did({ topology, hop }: DidProps): ReactNode {
  const words = useTraceWords();
  const { stage } = words.shell;
  const acts = words.actsText(topology, hop);
  const { title, why } = words.hopSummary(topology, hop);
  if (acts.length === 0)
    return (
      <>
        <b className="side-did">
          <Termed text={title} />
        </b>
        <Termed text={stage.reason(why)} before={title} />
      </>
    );
  return acts.map((act, at) => {
    const before = acts
      .slice(0, at)
      .map((earlier) => `${earlier.title} ${earlier.why}`)
      .join(' ');
    return (
      <Fragment key={act.why}>
        <b className="side-did">
          <Termed text={act.title} before={before} />
        </b>
        <Termed text={stage.clause(act.why, at === acts.length - 1)} before={`${before} ${act.title}`} />
      </Fragment>
    );
  });
}
