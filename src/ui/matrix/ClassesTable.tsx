import type { ReactNode } from 'react';
import type { ClassTable, DeviceId, ListedCell, Topology } from '../../engine/index.ts';
import type { CellFate, MatrixWords } from '../../i18n/index.ts';
import { dispatch } from '../../state/index.ts';
import { usePageWords } from '../shared/index.ts';

interface ClassesTableProps {
  /** Whose table it is. */
  readonly name: string;
  readonly table: ClassTable;
  /** How many sends were made for it. */
  readonly sends: number;
  readonly topology: Topology;
  readonly onFollow: () => void;
}

/** As the terminal has them, in signs that are told apart without colour. */
const signs: Readonly<Record<CellFate, string>> = {
  direct: '✓',
  translated: '⇄',
  misdelivered: '≠',
  rejected: '✕',
  dropped: '∅',
};

/** A row for each class that sends, a column for each that receives; every cell is a send that can be traced. */
export function ClassesTable({ name, table, sends, topology, onFollow }: ClassesTableProps): ReactNode {
  const words = usePageWords();
  const { matrix } = words;
  const endpoints = table.classes.reduce((sum, { members }) => sum + members, 0);
  const fates = [...new Set(table.cells.map(fateOf))];
  const nameOf = (id: DeviceId): string => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  const rows = table.classes.map((each) => ({
    ...each,
    label: matrix.members(nameOf(each.example), each.members - 1),
  }));
  return (
    <>
      <div className="matrix-room">
        <table className="matrix-table" aria-label={`${matrix.open} ${name}`}>
          <thead>
            <tr>
              <th scope="col">{matrix.sender}</th>
              {rows.map(({ id, label }, index) => (
                <th key={id} scope="col" aria-label={label} title={label}>
                  {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label }, from) => (
              <tr key={id}>
                <th scope="row">
                  <span aria-hidden="true">{from + 1}</span> {label}
                </th>
                {rows.map((receiver, to) => (
                  <td key={receiver.id}>
                    {cellsOf(table, from, to).map((cell) => (
                      <Cell key={`${cell.same} ${cell.shared}`} cell={cell} nameOf={nameOf} onFollow={onFollow} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="matrix-legend">
        {fates.map((fate) => (
          <li key={fate} data-fate={fate}>
            <span aria-hidden="true">{signs[fate]}</span> {matrix.outcomes[fate]}
          </li>
        ))}
      </ul>
      <p className="matrix-note">
        {matrix.counted({ classes: rows.length, endpoints, sends, pairs: endpoints * endpoints })}
      </p>
    </>
  );
}

interface CellProps {
  readonly cell: ListedCell;
  readonly nameOf: (id: DeviceId) => string;
  readonly onFollow: () => void;
}

function Cell({ cell, nameOf, onFollow }: CellProps): ReactNode {
  const { matrix } = usePageWords();
  const fate = fateOf(cell);
  const label = matrix.cell({
    from: nameOf(cell.from),
    to: nameOf(cell.to),
    where: whereOf(cell, matrix),
    outcome: matrix.outcomes[fate],
  });
  return (
    <button
      type="button"
      className="matrix-cell"
      data-fate={fate}
      aria-label={label}
      title={label}
      onClick={() => {
        dispatch({ kind: 'from-chosen', device: cell.from });
        dispatch({ kind: 'to-chosen', device: cell.to });
        onFollow();
      }}
    >
      <span aria-hidden="true">{signs[fate]}</span>
    </button>
  );
}

/** Cells of two classes; those that fare alike are one. */
function cellsOf({ cells }: ClassTable, from: number, to: number): readonly ListedCell[] {
  const all = cells.filter(({ fromClass, toClass }) => fromClass === from && toClass === to);
  return all.filter((cell, at) => all.findIndex((other) => fateOf(other) === fateOf(cell)) === at);
}

function fateOf({ outcome: { kind }, translated }: ListedCell): CellFate {
  if (kind !== 'delivered') return kind;
  return translated ? 'translated' : 'direct';
}

function whereOf({ same, shared }: ListedCell, { same: sames, shared: shares }: MatrixWords): string | null {
  if (shared !== undefined) return shares[shared];
  return same === 'none' ? null : sames[same];
}
