import type { ReactNode } from 'react';
import { usePageWords } from '../shared/index.ts';

const keys = ['pods', 'shared', 'nodes', 'virtual-ips', 'used', 'free', 'wanted'] as const;

/** What each look on the maps means. */
export function Legend(): ReactNode {
  const { map } = usePageWords().addresses;
  return (
    <ul className="plan-legend">
      {keys.map((key) => (
        <li key={key}>
          <span className="plan-key" data-key={key} aria-hidden="true" />
          {map.kinds[key]}
        </li>
      ))}
    </ul>
  );
}
