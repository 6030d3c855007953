import type { ReactNode } from 'react';
import type { Badges, Placement } from '../../networks/index.ts';
import { useWords } from '../shared/index.ts';

/** How a network looks among its clusters, and from outside. */
export function BadgePair({ badges }: { readonly badges: Badges }): ReactNode {
  const { badge } = useWords().networks;
  return (
    <p className="net-badges">
      <Badge placement={badges.inside} text={badge.inside(badges.inside)} />
      <Badge placement={badges.outside} text={badge.outside(badges.outside)} />
    </p>
  );
}

export function Badge({ placement, text }: { readonly placement: Placement; readonly text: string }): ReactNode {
  return (
    <span className="net-badge" data-placement={placement}>
      {text}
    </span>
  );
}
