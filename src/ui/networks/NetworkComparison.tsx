import type { ReactNode } from 'react';
import { Button, LocalSentence, usePageWords } from '../shared/index.ts';
import { axisRows } from './axisRows.ts';
import { BadgePair } from './BadgePair.tsx';
import { chooseNetwork } from './choose.ts';
import { CompareSelect } from './CompareSelect.tsx';
import { NetworkLink } from './NetworkLink.tsx';
import { SendsCompared } from './SendsCompared.tsx';
import type { PlacedNetwork } from './useGallery.ts';
import { useHeadingFocus } from './useHeadingFocus.ts';
import { useLocal } from './useLocal.ts';

interface ComparisonProps {
  readonly pair: readonly [PlacedNetwork, PlacedNetwork];
  readonly others: readonly PlacedNetwork[];
}

/** Two networks on every question, and the sends that tell them apart made in both. */
export function NetworkComparison({ pair, others }: ComparisonProps): ReactNode {
  const words = usePageWords();
  const { compare, detail } = words.networks;
  const local = useLocal();
  const [a, b] = pair;
  const names = [local(a.preset.name), local(b.preset.name)] as const;
  const answers = axisRows(b, words);
  const rows = axisRows(a, words).map((row) => ({
    ...row,
    other: answers.find(({ key }) => key === row.key)?.value ?? '',
  }));
  const differing = rows.filter(({ value, other }) => value !== other).length;
  const heading = useHeadingFocus(`${a.preset.id} ${b.preset.id}`);
  return (
    <section className="net-detail" aria-labelledby="net-detail-title">
      <header className="net-detail-head">
        <h3 id="net-detail-title" ref={heading} tabIndex={-1}>
          {compare.title(...names)}
        </h3>
        <Button look="quiet" icon="close" label={detail.close} onClick={() => chooseNetwork(null)} />
      </header>
      <div className="net-choices">
        <CompareSelect network={a.preset.id} against={b.preset.id} others={others} />
        <Button icon="swap" onClick={() => chooseNetwork(b.preset.id, a.preset.id)}>
          {compare.swap}
        </Button>
      </div>
      <div className="net-pair">
        {pair.map(({ preset, badges }) => (
          <div key={preset.id} className="net-card" data-placement={badges.outside}>
            <h4>
              <NetworkLink id={preset.id}>
                <LocalSentence text={preset.name} />
              </NetworkLink>
            </h4>
            <BadgePair preset={preset} badges={badges} />
            <p>
              <LocalSentence text={preset.summary} />
            </p>
          </div>
        ))}
      </div>
      <p role="status">{compare.differences(differing)}</p>
      <table className="net-versus">
        <thead>
          <tr>
            <th scope="col">{compare.question}</th>
            {pair.map(({ preset }) => (
              <th key={preset.id} scope="col">
                <LocalSentence text={preset.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, value, other }) => (
            <tr key={key} data-differs={value !== other}>
              <th scope="row">
                {name} <span className="net-standing">{value === other ? compare.same : compare.differs}</span>
              </th>
              <td>{value}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SendsCompared pair={pair} />
    </section>
  );
}
