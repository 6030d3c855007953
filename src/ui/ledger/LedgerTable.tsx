import type { ReactNode } from 'react';
import type { Topology } from '../../engine/index.ts';
import { useTraceWords } from '../shared/index.ts';
import { LedgerRow } from './LedgerRow.tsx';
import type { GapRow, Row } from './rows.ts';

/** The moment on screen, as one side's ledger sees it. */
interface Moment {
  /** The column of the timeline. */
  readonly step: number;
  /** The side's latest visit begun; `null` before the first. */
  readonly visit: number | null;
}

interface LedgerTableProps {
  readonly name: string;
  readonly topology: Topology;
  readonly rows: readonly Row[];
  readonly moment: Moment;
  /** The last visit of the side's exchange, and how it all ended. */
  readonly end: { readonly visit: number; readonly says: ReactNode };
}

/** One way of the exchange as a table: a row a hop. */
export function LedgerTable({ name, topology, rows, moment, end }: LedgerTableProps): ReactNode {
  const words = useTraceWords();
  const { hop, device, header, ttl } = words.ui.ledger;
  return (
    <table className="ledger-table" aria-label={name}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col" className="ledger-number" aria-label={hop}>
            #
          </th>
          <th scope="col">{device}</th>
          <th scope="col">{header}</th>
          <th scope="col" className="ledger-ttl">
            {ttl}
          </th>
          <th scope="col">{words.panels.ledger.step}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'gap' ? (
            <LedgerGap key={row.column} row={row} now={row.column === moment.step} />
          ) : (
            <LedgerRow
              key={row.column}
              topology={topology}
              row={row}
              current={row.visit.index === moment.visit}
              begun={moment.visit !== null && row.visit.index <= moment.visit}
              ending={row.visit.index === end.visit ? end.says : null}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

function LedgerGap({ row, now }: { readonly row: GapRow; readonly now: boolean }): ReactNode {
  const words = useTraceWords();
  const look = row.over ? 'ledger-over' : 'ledger-gap';
  return (
    <tr className={now && !row.over ? `${look} ledger-now` : look} data-column={row.column} aria-hidden="true">
      <td colSpan={5}>{row.over ? null : words.panels.ledger.waits}</td>
    </tr>
  );
}
