import type { ReactNode } from 'react';
import type { AddressPlan, MapSegment, PlannedModel } from '../../planner/index.ts';
import { sizeOf } from '../../engine/index.ts';
import { Address, usePageWords } from '../shared/index.ts';

/** Longer tables help nobody; the count of the rest is told. */
const most = 200;

/** The maps once more as tables, for ears and for paper. */
export function RangeTables({ plan }: { readonly plan: AddressPlan }): ReactNode {
  const { table } = usePageWords().addresses;
  return (
    <details className="plan-tables">
      <summary>{table.title}</summary>
      <div className="plan-table-pair">
        <RangeTable plan={plan} model="flat" />
        <RangeTable plan={plan} model="island" />
      </div>
    </details>
  );
}

function RangeTable({ plan, model }: { readonly plan: AddressPlan; readonly model: PlannedModel }): ReactNode {
  const words = usePageWords();
  const { table, map, number } = words.addresses;
  const caption = table.caption(words.modelText(model).name);
  const segments = plan[model].map.flatMap((row) => row.segments);
  return (
    // A table that scrolls by itself must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="plan-table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="plan-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.range}</th>
            <th scope="col">{table.addresses}</th>
            <th scope="col">{table.purpose}</th>
            <th scope="col">{table.cluster}</th>
          </tr>
        </thead>
        <tbody>
          {segments.slice(0, most).map((segment) => (
            <tr key={segment.prefix} data-kind={segment.kind}>
              <th scope="row">
                <Address>{segment.prefix}</Address>
              </th>
              <td className="plan-figure">{number(sizeOf(segment.prefix))}</td>
              <td>{map.kinds[isShared(segment) ? 'shared' : segment.kind]}</td>
              <td>{isShared(segment) ? table.all : (segment.cluster ?? '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {segments.length > most ? <p className="plan-help">{table.more(segments.length - most)}</p> : null}
    </div>
  );
}

function isShared({ kind, cluster }: MapSegment): boolean {
  return kind === 'pods' && cluster === null;
}
