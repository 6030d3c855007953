import type { Axes, HostAxes } from './axes.ts';

/** The names that people have for ways to join clusters to a network. */
export const placements = ['flat', 'archipelago', 'hybrid', 'island', 'isolated'] as const;
export type Placement = (typeof placements)[number];

/** Two of them, because many networks are one thing inside and another towards the outside. */
export interface Badges {
  /** Among the clusters. */
  readonly inside: Placement;
  /** Between pods and machines that are in no cluster, the internet aside: nobody's private address is known there. */
  readonly outside: Placement;
}

export function badgesOf(axes: Axes): Badges {
  return { inside: insideOf(axes), outside: outsideOf(axes.hosts) };
}

function insideOf({ between, advised, tunnels }: Axes): Placement {
  switch (between.kind) {
    case 'kept':
      return tunnels.between === null ? 'flat' : 'archipelago';
    case 'translated':
      return 'hybrid';
    case 'closed':
      return advised.kind === 'closed' ? 'isolated' : 'island';
  }
}

function outsideOf(all: readonly HostAxes[]): Placement {
  const near = all.filter(({ ground }) => ground === 'private');
  const hosts = near.length > 0 ? near : all;
  const kinds = (passage: 'out' | 'in' | 'advisedIn') => hosts.map((host) => host[passage].kind);
  const closed = (passage: 'out' | 'in' | 'advisedIn') => kinds(passage).every((kind) => kind === 'closed');
  if (kinds('out').every((kind) => kind === 'kept') && kinds('in').every((kind) => kind === 'kept')) return 'flat';
  if (closed('out') && closed('in')) return closed('advisedIn') ? 'isolated' : 'island';
  return closed('in') && !kinds('out').includes('kept') ? 'island' : 'hybrid';
}
