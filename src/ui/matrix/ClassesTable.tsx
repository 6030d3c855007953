import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DeviceId, ListedCell, Topology } from '../../engine/index.ts';
import type { CellFate, MatrixWords } from '../../i18n/index.ts';
import { dispatch } from '../../state/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import type { Matrix, MatrixCell } from './matrixQuery.ts';

interface ClassesTableProps {
  /** Whose table it is. */
  readonly name: string;
  readonly table: Matrix;
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
  policy: '⊘',
};

/** A row for each class that sends, a column for each that receives; every cell is a send that can be traced. */
export function ClassesTable({ name, table, topology, onFollow }: ClassesTableProps): ReactNode {
  const words = usePageWords();
  const { matrix } = words;
  const endpoints = table.classes.reduce((sum, { members }) => sum + members, 0);
  const [policy, setPolicy] = useState<string | null>(null);
  const { sends } = table;
  const fates = [...new Set(table.cells.map(fateOf))];
  const stopping = countsOf(table.cells.flatMap(({ policies }) => policies));
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
                      <Cell
                        key={`${cell.same} ${cell.shared}`}
                        cell={cell}
                        chosen={policy}
                        nameOf={nameOf}
                        onFollow={onFollow}
                      />
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
      {stopping.length === 0 ? null : (
        <div className="matrix-policies" role="group" aria-label={matrix.policies}>
          <p>{matrix.policies}</p>
          {stopping.map(([title, count]) => (
            <Button
              key={title}
              aria-pressed={policy === title}
              onClick={() => setPolicy(policy === title ? null : title)}
            >
              {matrix.policy(title, count)}
            </Button>
          ))}
        </div>
      )}
      <p className="matrix-note">
        {matrix.counted({ classes: rows.length, endpoints, sends, pairs: endpoints * endpoints })}
      </p>
    </>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  /** The policy whose cells are looked for. */
  readonly chosen: string | null;
  readonly nameOf: (id: DeviceId) => string;
  readonly onFollow: () => void;
}

function Cell({ cell, chosen, nameOf, onFollow }: CellProps): ReactNode {
  const { matrix } = usePageWords();
  const { policies } = cell;
  const fate = fateOf(cell);
  const label = matrix.cell({
    from: nameOf(cell.from),
    to: nameOf(cell.to),
    where: whereOf(cell, matrix),
    outcome: policies.length > 0 ? matrix.stopped(policies) : matrix.outcomes[fate],
  });
  return (
    <button
      type="button"
      className="matrix-cell"
      data-fate={fate}
      data-chosen={chosen === null ? undefined : policies.includes(chosen)}
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
function cellsOf({ cells }: Matrix, from: number, to: number): readonly MatrixCell[] {
  const all = cells.filter(({ fromClass, toClass }) => fromClass === from && toClass === to);
  return all.filter((cell, at) => all.findIndex((other) => fateOf(other) === fateOf(cell)) === at);
}

/** How often each comes, in the order in which they first do. */
function countsOf(titles: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts];
}

function fateOf({ outcome: { kind }, translated, policies }: MatrixCell): CellFate {
  if (policies.length > 0) return 'policy';
  if (kind !== 'delivered') return kind;
  return translated ? 'translated' : 'direct';
}

function whereOf({ same, shared }: ListedCell, { same: sames, shared: shares }: MatrixWords): string | null {
  if (shared !== undefined) return shares[shared];
  return same === 'none' ? null : sames[same];
}
