import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { LocalSentence, usePageWords } from '../shared/index.ts';
import { axisRows } from './axisRows.ts';
import { Badge } from './BadgePair.tsx';
import { NetworkLink } from './NetworkLink.tsx';
import type { PlacedNetwork } from './useGallery.ts';
import { useLocal } from './useLocal.ts';

interface Sorting {
  readonly column: string;
  readonly downwards: boolean;
}

/** Every network on every question; a click on a question sorts by its answers. */
export function AxesTable({ networks }: { readonly networks: readonly PlacedNetwork[] }): ReactNode {
  const words = usePageWords();
  const local = useLocal();
  const { table, placements, detail } = words.networks;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => {
    const made = networks.map((network) => {
      const axes = axisRows(network, words);
      const { inside, outside } = network.badges;
      const cells = new Map([
        ['name', local(network.preset.name)],
        ['inside', placements[inside].name],
        ['outside', placements[outside].name],
        ...axes.map(({ key, value }) => [key, value] as const),
      ]);
      return { network, axes, cells };
    });
    if (sorting === null) return made;
    const { column, downwards } = sorting;
    const order = new Intl.Collator(words.tag).compare;
    const sorted = made.toSorted((a, b) => order(a.cells.get(column) ?? '', b.cells.get(column) ?? ''));
    return downwards ? sorted.toReversed() : sorted;
  }, [networks, words, local, placements, sorting]);
  const [first] = rows;
  if (first === undefined) return null;
  const columns = [
    { key: 'name', name: table.name, help: null },
    { key: 'inside', name: table.inside, help: null },
    { key: 'outside', name: table.outside, help: null },
    ...first.axes,
  ];
  return (
    // A table wider than the screen is read by scrolling, which the keyboard must be able to do too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="net-scroll" aria-label={table.title} tabIndex={0}>
      <table className="net-table">
        <thead>
          <tr>
            {columns.map(({ key, name, help }) => {
              const by = sorting?.column === key ? sorting : null;
              const sort = by === null ? 'none' : by.downwards ? 'descending' : 'ascending';
              return (
                <th key={key} scope="col" aria-sort={sort} title={help ?? undefined}>
                  <button
                    type="button"
                    aria-label={table.sortBy(name)}
                    onClick={() => setSorting({ column: key, downwards: by !== null && !by.downwards })}
                  >
                    {name}
                    <span aria-hidden="true">{by === null ? '' : by.downwards ? ' ↓' : ' ↑'}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ network: { preset, badges }, axes }) => (
            <tr key={preset.id}>
              <th scope="row">
                <NetworkLink id={preset.id}>
                  <LocalSentence text={preset.name} />
                </NetworkLink>
              </th>
              <td>
                <Badge placement={badges.inside} text={placements[badges.inside].name} />
              </td>
              <td>
                <Badge placement={badges.outside} text={placements[badges.outside].name} />
              </td>
              {axes.map(({ key, value, basis }) => (
                <td key={key}>{basis === 'assumed' ? <i>{detail.assumedValue(value)}</i> : value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
