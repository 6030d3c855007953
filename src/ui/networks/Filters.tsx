import type { ReactNode } from 'react';
import type { Placement, ProductId } from '../../content/networks/index.ts';
import { placements, productIds, products } from '../../content/networks/index.ts';
import { Select, usePageWords } from '../shared/index.ts';
import type { PlacedNetwork } from './useGallery.ts';

/** What a person wants to see of the gallery. */
interface Narrowing {
  readonly placement: Placement | 'all';
  readonly product: ProductId | 'all';
  readonly look: 'cards' | 'table';
}

export const noNarrowing: Narrowing = { placement: 'all', product: 'all', look: 'cards' };

export function isWanted({ preset, badges }: PlacedNetwork, { placement, product }: Narrowing): boolean {
  return (
    (product === 'all' || preset.product === product) &&
    (placement === 'all' || badges.inside === placement || badges.outside === placement)
  );
}

interface FiltersProps {
  readonly networks: readonly PlacedNetwork[];
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}

export function Filters({ networks, narrowing, onChange }: FiltersProps): ReactNode {
  const { filter, placements: names } = usePageWords().networks;
  const all = { value: 'all', label: filter.all } as const;
  const usedPlacements = placements.filter((each) =>
    networks.some(({ badges }) => badges.inside === each || badges.outside === each),
  );
  const usedProducts = productIds.filter((each) => networks.some(({ preset }) => preset.product === each));
  const shown = networks.filter((network) => isWanted(network, narrowing)).length;
  return (
    <div className="net-filters" role="search" aria-label={filter.title}>
      <Select
        label={filter.placement}
        value={narrowing.placement}
        options={[all, ...usedPlacements.map((value) => ({ value, label: names[value].name }))]}
        onChoose={(placement) => onChange({ ...narrowing, placement })}
      />
      <Select
        label={filter.product}
        value={narrowing.product}
        options={[all, ...usedProducts.map((value) => ({ value, label: products[value] }))]}
        onChoose={(product) => onChange({ ...narrowing, product })}
      />
      <Select
        label={filter.look}
        value={narrowing.look}
        options={[
          { value: 'cards', label: filter.cards },
          { value: 'table', label: filter.table },
        ]}
        onChoose={(look) => onChange({ ...narrowing, look })}
      />
      <p className="net-count" role="status">
        {networks.length === 0 ? null : shown === 0 ? filter.none : filter.count(shown, networks.length)}
      </p>
    </div>
  );
}
