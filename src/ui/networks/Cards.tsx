import type { ReactNode } from 'react';
import { products } from '../../content/networks/index.ts';
import { usePageWords } from '../shared/index.ts';
import { BadgePair } from './BadgePair.tsx';
import { NetworkLink } from './NetworkLink.tsx';
import type { Network } from './useGallery.ts';
import { useLocal } from './useLocal.ts';

/** A card for each network. */
export function Cards({ networks }: { readonly networks: readonly Network[] }): ReactNode {
  const { detail } = usePageWords().networks;
  const local = useLocal();
  return (
    <ul className="net-cards">
      {networks.map(({ preset, badges }) => (
        <li key={preset.id} className="net-card" data-placement={badges.outside}>
          <p className="net-product">{products[preset.product]}</p>
          <h4>{local(preset.name)}</h4>
          <BadgePair preset={preset} badges={badges} />
          <p>{local(preset.summary)}</p>
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
