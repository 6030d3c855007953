import type { ReactNode } from 'react';
import type { Topology } from '../../engine/index.ts';
import { dispatch } from '../../state/index.ts';
import { DeviceName, useTraceWords } from '../shared/index.ts';
import { HeaderCell } from './HeaderCell.tsx';
import { HopSteps } from './HopSteps.tsx';
import type { HopRow } from './rows.ts';

interface LedgerRowProps {
  readonly topology: Topology;
  readonly row: HopRow;
  readonly current: boolean;
  /** Has its device acted at the moment on screen? */
  readonly begun: boolean;
  /** How the whole exchange ended, in its last row. */
  readonly ending: ReactNode;
}

/** A hop. Its button covers the row, so that a click anywhere goes to that moment. */
export function LedgerRow({ topology, row, current, begun, ending }: LedgerRowProps): ReactNode {
  const words = useTraceWords();
  const { hop } = row.visit;
  const device = topology.devices.get(hop.device);
  const name = device === undefined ? hop.device : words.deviceLabel(device);
  const { parts, why } = words.hopSummary(topology, hop);
  return (
    <tr
      className={`ledger-row${begun ? '' : ' ledger-ahead'}`}
      data-column={row.column}
      aria-current={current ? 'step' : undefined}
    >
      <td className="ledger-number">{row.number}</td>
      <th scope="row" className="ledger-device">
        <button
          type="button"
          className="ledger-seek"
          aria-label={words.ui.ledger.goToHop(row.number, name)}
          onClick={() => dispatch({ kind: 'step-chosen', step: row.column })}
        >
          <DeviceName topology={topology} device={hop.device} />
        </button>
        {row.opens === null ? null : (
          <span className="ledger-connection">{words.panels.ledger.connection(row.opens)}</span>
        )}
      </th>
      <td className="ledger-header">
        <HeaderCell packet={row.packet} changed={row.changed} />
      </td>
      <td className="ledger-ttl">
        <span className="ledger-ttl-label">{words.ui.ledger.ttl} </span>
        {row.packet.ttl}
      </td>
      <td className="ledger-what">
        <p className="ledger-summary">
          <span className="ledger-title">
            {parts.map(({ text, isMain }) => (isMain ? <strong key={text}>{text}</strong> : text))}
          </span>{' '}
          <span className="ledger-why">{why}</span>
        </p>
        {ending}
        <HopSteps topology={topology} hop={hop} />
      </td>
    </tr>
  );
}
