import type { ReactNode } from 'react';
import type { VerificationReport } from '../../content/verification/index.ts';
import { usePageWords } from '../shared/index.ts';

interface CountsTableProps {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, counts: VerificationReport['sources']['case']])[];
}

/** How much was compared of each, and how much of it differs. */
export function CountsTable({ title, rows }: CountsTableProps): ReactNode {
  const words = usePageWords();
  const { columns } = words.verification;
  const text = (value: number): string => value.toLocaleString(words.tag);
  return (
    <table className="verification-counts">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.topologies}</th>
          <th scope="col">{columns.sends}</th>
          <th scope="col">{columns.differ}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { topologies, sends, differ }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{text(topologies)}</td>
            <td>{text(sends)}</td>
            <td>{text(differ)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
