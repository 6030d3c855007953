import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { retryFailed, useApp } from '../../state/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { AxesTable } from './AxesTable.tsx';
import { Cards } from './Cards.tsx';
import { Comparison } from './Comparison.tsx';
import { chooseNetwork } from './choose.ts';
import { Detail } from './Detail.tsx';
import { everything, Filters, isWanted } from './Filters.tsx';
import { GalleryMap } from './GalleryMap.tsx';
import './networks.css';
import { useGallery } from './useGallery.ts';

/** Where real networks sit, as the engine finds them. */
export function NetworksPage(): ReactNode {
  const { shell, ui, networks: words } = usePageWords();
  const { networks, waiting, failed } = useGallery();
  const network = useApp((state) => state.network);
  const compare = useApp((state) => state.compare);
  const [narrowing, setNarrowing] = useState(everything);
  const wanted = useMemo(() => networks.filter((each) => isWanted(each, narrowing)), [networks, narrowing]);
  const shown = useMemo(() => new Set(wanted.map(({ preset }) => preset.id)), [wanted]);
  const named = (id: string | null) => networks.find(({ preset }) => preset.id === id);
  const [one, other] = [named(network), named(compare)];
  const pair = useMemo(() => (one === undefined || other === undefined ? null : ([one, other] as const)), [one, other]);
  const chosen = [network, compare].filter((id) => id !== null);
  const strangers = waiting > 0 ? [] : chosen.filter((id) => named(id) === undefined);
  return (
    <article className="page-article networks">
      <header>
        <h2>{shell.pages.networks}</h2>
        <p className="page-lead">{words.lead}</p>
      </header>
      {strangers.map((id) => (
        <p key={id} className="net-trouble" role="alert">
          {words.unknown(id)}
        </p>
      ))}
      {failed ? (
        <p className="net-trouble" role="alert">
          {words.failed} <Button onClick={retryFailed}>{ui.trouble.tryAgain}</Button>
        </p>
      ) : null}
      {waiting > 0 ? <p role="status">{words.working(waiting)}</p> : null}
      <GalleryMap networks={networks} shown={shown} chosen={chosen} onPick={(id) => chooseNetwork(id)} />
      {pair !== null ? (
        <Comparison pair={pair} others={networks} />
      ) : one === undefined ? null : (
        <Detail key={one.preset.id} network={one} others={networks} />
      )}
      <Filters networks={networks} narrowing={narrowing} onChange={setNarrowing} />
      {narrowing.look === 'cards' ? <Cards networks={wanted} /> : <AxesTable networks={wanted} />}
    </article>
  );
}
