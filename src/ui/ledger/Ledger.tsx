import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { DeviceId, Exchange, Topology, Outcome } from '../../engine/index.ts';
import { intendedAt, outcomeOf } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { Timeline } from '../../playback/index.ts';
import { exchangeOf, timelineOfState, topologyOf, frameOfState, disclosureOf, useApp } from '../../state/index.ts';
import { useDerived, useWords, useSpoilerHidden, useTraceWords } from '../shared/index.ts';
import { Explanation } from '../terms/index.ts';
import './ledger.css';
import { attachAlignment } from './align.ts';
import { keepInView } from './keepInView.ts';
import { LedgerTable } from './LedgerTable.tsx';
import type { Row } from './rows.ts';
import { rowsOf } from './rows.ts';

/** Everything that happens on one side, in words: the same trace as the picture, for reading, listening and printing. */
export function Ledger({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const timeline = useDerived(timelineOfState);
  const to = useApp((state) => state.to);
  const step = useDerived((state, scenario) => frameOfState(state, scenario)?.step ?? -1);
  const visit = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const told = useDerived((state, scenario) => disclosureOf(state, scenario, side) === 'all');
  const secret = useSpoilerHidden(side);
  const asking = useApp((state) => state.asking);
  return (
    <AfterPaint>
      {timeline === null || exchange === null ? (
        <p className="ledger-empty">{words.ui.ledger.empty}</p>
      ) : (
        <LedgerBox
          {...{ side, topology, exchange, timeline, to, step, visit, told }}
          // Whoever predicts reads no further than they have seen, and whoever is asked not the answer.
          last={asking ? step - 1 : secret ? step : Infinity}
        />
      )}
    </AfterPaint>
  );
}

/** What it holds, once the page was painted without: the picture is waited for, and what is read below it is not. */
function AfterPaint({ children }: { readonly children: ReactNode }): ReactNode {
  const [painted, setPainted] = useState(children);
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(() => setPainted(children)));
  }, [children]);
  return painted;
}

interface LedgerBoxProps {
  readonly side: SideIndex;
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly timeline: Timeline;
  readonly to: DeviceId | null;
  /** The column of the timeline, and the side's latest visit begun. */
  readonly step: number;
  readonly visit: number | null;
  /** May be said how it ended? */
  readonly told: boolean;
  /** The last column of which anything may be said. */
  readonly last: number;
}

/** The tables of an exchange, and the row of the moment. */
function LedgerBox({ side, topology, exchange, timeline, to, step, visit, told, last }: LedgerBoxProps): ReactNode {
  const words = useTraceWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current === null ? undefined : attachAlignment(box.current)), []);
  useEffect(() => {
    const ledger = box.current;
    if (ledger !== null) keepInView(ledger, ledger.querySelector(`[data-column="${step}"]`));
  }, [step]);
  const all = rowsOf(timeline, side);
  const shown = (rows: readonly Row[]): readonly Row[] => rows.filter(({ column }) => column <= last);
  const [request, reply] = [shown(all.request), shown(all.reply)] as const;
  const later = all.later.map((each) => ({ ...each, rows: shown(each.rows) })).filter(({ rows }) => rows.length > 0);
  const lane = timeline.lanes[side];
  const outcome = outcomeOf(exchange, to === null ? [] : intendedAt(topology, to));
  const nameOf = (id: DeviceId): string => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  const shared = {
    topology,
    moment: { step, visit },
    end: {
      visit: lane.length - 1,
      // Nobody reads how it ended before it has.
      says: told ? <LedgerEnding topology={topology} exchange={exchange} outcome={outcome} /> : null,
    },
  };
  return (
    <div
      ref={box}
      className="ledger scrolls"
      role="group"
      aria-label={words.panels.ledger.name}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no wheel scrolls it by arrow keys
      tabIndex={0}
      data-step={step}
    >
      <LedgerTable name={words.ui.ledger.request} rows={request} {...shared} />
      <LedgerTable name={words.ui.ledger.reply} rows={reply} {...shared} />
      {later.map(({ kind, maker, connection, rows }) => (
        <LedgerTable
          key={rows[0]?.column}
          name={words.laterHeading({ kind, maker: nameOf(maker), connection })}
          rows={rows}
          {...shared}
        />
      ))}
      {all.reply.length > 0 || !told ? null : (
        <p className="ledger-silence">{words.panels.ledger.noReply(words.outcomeText(topology, exchange, outcome))}</p>
      )}
    </div>
  );
}

interface LedgerEndingProps {
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly outcome: Outcome;
}

/** How the exchange ended, and what the sender's application experiences. */
function LedgerEnding({ topology, exchange, outcome }: LedgerEndingProps): ReactNode {
  const words = useTraceWords();
  return (
    <span className="ledger-ending" data-outcome={outcome.kind}>
      <strong>{words.panels.ledger.ended(words.outcomeText(topology, exchange, outcome))}</strong>{' '}
      {words.panels.ledger.experienced(words.experienceText(exchange))}
      {outcome.kind === 'delivered' ? null : <Explanation about={outcome} />}
    </span>
  );
}
