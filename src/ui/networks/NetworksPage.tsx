import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { products } from '../../content/networks/index.ts';
import { retryFailed, useApp } from '../../state/index.ts';
import { Button, LocalSentence, usePageWords } from '../shared/index.ts';
import { AxesTable } from './AxesTable.tsx';
import { BadgePair } from './BadgePair.tsx';
import { NetworkComparison } from './NetworkComparison.tsx';
import { Detail } from './Detail.tsx';
import { noNarrowing, Filters, isWanted } from './Filters.tsx';
import { GalleryMap } from './GalleryMap.tsx';
import { NetworkLink } from './NetworkLink.tsx';
import { chooseNetwork } from './choose.ts';
import type { PlacedNetwork } from './useGallery.ts';
import { useGallery } from './useGallery.ts';
import { useLocal } from './useLocal.ts';
import './networks.css';

/** Where real networks sit, as the engine finds them. */
export function NetworksPage(): ReactNode {
  const { shell, ui, networks: words } = usePageWords();
  const { networks, waiting, failed } = useGallery();
  const network = useApp((state) => state.network);
  const compare = useApp((state) => state.compare);
  const [narrowing, setNarrowing] = useState(noNarrowing);
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
        <NetworkComparison pair={pair} others={networks} />
      ) : one === undefined ? null : (
        <Detail key={one.preset.id} network={one} others={networks} />
      )}
      <Filters networks={networks} narrowing={narrowing} onChange={setNarrowing} />
      {narrowing.look === 'cards' ? <Cards networks={wanted} /> : <AxesTable networks={wanted} />}
    </article>
  );
}

/** A card for each network. */
function Cards({ networks }: { readonly networks: readonly PlacedNetwork[] }): ReactNode {
  const { detail } = usePageWords().networks;
  const local = useLocal();
  return (
    <ul className="net-cards">
      {networks.map(({ preset, badges }) => (
        <li key={preset.id} className="net-card" data-placement={badges.outside}>
          <p className="net-product">{products[preset.product]}</p>
          <h4>
            <LocalSentence text={preset.name} />
          </h4>
          <BadgePair preset={preset} badges={badges} />
          <p>
            <LocalSentence text={preset.summary} />
          </p>
          <p className="net-more">
            <NetworkLink id={preset.id} label={detail.moreAbout(local(preset.name))}>
              {detail.more}
            </NetworkLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
