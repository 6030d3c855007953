import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { DeviceId, Exchange, Topology } from '../../engine/index.ts';
import { intendedAt, outcomeOf } from '../../engine/index.ts';
import type { Timeline } from '../../playback/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { frameOfState, disclosureOf, useApp } from '../../state/index.ts';
import { useDerived, useSpoilerHidden, useTraceWords } from '../shared/index.ts';
import { attachAlignment } from './align.ts';
import { keepInView } from './keepInView.ts';
import { LedgerEnding } from './LedgerEnding.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import type { Row } from './rows.ts';
import { rowsOf } from './rows.ts';

interface LedgerBoxProps {
  readonly side: SideIndex;
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly timeline: Timeline;
}

/** The tables of an exchange, and the row of the moment. */
export function LedgerBox({ side, topology, exchange, timeline }: LedgerBoxProps): ReactNode {
  const words = useTraceWords();
  const box = useRef<HTMLDivElement>(null);
  const to = useApp((state) => state.to);
  const step = useDerived((state, scenario) => frameOfState(state, scenario)?.step ?? -1);
  const visit = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  useEffect(() => (box.current === null ? undefined : attachAlignment(box.current)), []);
  useEffect(() => {
    const ledger = box.current;
    if (ledger !== null) keepInView(ledger, ledger.querySelector(`[data-column="${step}"]`));
  }, [step]);
  const secret = useSpoilerHidden(side);
  const told = useDerived((state, scenario) => disclosureOf(state, scenario, side) === 'all');
  const all = rowsOf(timeline, side);
  // Whoever predicts reads no further than they have seen, and whoever is asked not the answer.
  const asking = useApp((state) => state.asking);
  const last = asking ? step - 1 : secret ? step : Infinity;
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
