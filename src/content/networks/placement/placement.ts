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

/** How far beyond its cluster a pod's own address is seen: by nobody, other clusters, some machines, all, the internet too. */
type SeenLevel = 0 | 1 | 2 | 3 | 4;

/** How far from beyond its cluster it can be dialled: by nobody, from other clusters, from some machines, from all. */
type DialledLevel = 0 | 1 | 2 | 3;

export function seenLevel({ between, hosts }: Axes): SeenLevel {
  const kept = (ground: HostAxes['ground']) => amount(hosts.filter((host) => host.ground === ground).map(outKept));
  switch (kept('private')) {
    case 'all':
      return kept('public') === 'all' ? 4 : 3;
    case 'some':
      return 2;
    case 'none':
      return between.kind === 'kept' ? 1 : 0;
  }
}

export function dialledLevel({ between, hosts }: Axes): DialledLevel {
  const near = hosts.filter(({ ground }) => ground === 'private');
  switch (amount(near.map((host) => host.in.kind !== 'closed'))) {
    case 'all':
      return 3;
    case 'some':
      return 2;
    case 'none':
      return between.kind === 'closed' ? 0 : 1;
  }
}

function outKept({ out }: HostAxes): boolean {
  return out.kind === 'kept';
}

function amount(answers: readonly boolean[]): 'all' | 'some' | 'none' {
  if (!answers.includes(true)) return 'none';
  return answers.includes(false) ? 'some' : 'all';
}
