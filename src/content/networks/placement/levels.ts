import type { Axes, HostAxes } from './axes.ts';

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
