import type { ReactNode } from 'react';
import { productIds, products } from '../../content/networks/index.ts';
import { Select, usePageWords } from '../shared/index.ts';
import { chooseNetwork } from './choose.ts';
import type { PlacedNetwork } from './useGallery.ts';
import { useLocal } from './useLocal.ts';

interface CompareSelectProps {
  readonly network: string;
  readonly against: string | null;
  readonly others: readonly PlacedNetwork[];
}

/** What the network is compared with; product by product. */
export function CompareSelect({ network, against, others }: CompareSelectProps): ReactNode {
  const { detail } = usePageWords().networks;
  const local = useLocal();
  const groups = productIds.flatMap((product) => {
    const options = others
      .filter(({ preset }) => preset.product === product && preset.id !== network)
      .map(({ preset }) => ({ value: preset.id, label: local(preset.name) }));
    return options.length === 0 ? [] : [{ label: products[product], options }];
  });
  return (
    <Select
      label={detail.compare}
      value={against ?? ''}
      options={[{ value: '', label: detail.nothing }]}
      groups={groups}
      onChoose={(id) => chooseNetwork(network, id === '' ? null : id)}
    />
  );
}
