import type { ReactNode } from 'react';
import type { Badges, Placement, Preset } from '../../content/networks/index.ts';
import { usePageWords } from '../shared/index.ts';

interface BadgePairProps {
  readonly preset: Preset;
  readonly badges: Badges;
}

/** How a network looks among its clusters, and how far that reaches, and from outside. */
export function BadgePair({ preset, badges }: BadgePairProps): ReactNode {
  const { badge, within } = usePageWords().networks;
  const inside = badge.inside(badges.inside);
  return (
    <p className="net-badges">
      <Badge placement={badges.inside} text={preset.within === null ? inside : within[preset.within](inside)} />
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
