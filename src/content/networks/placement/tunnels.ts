import type { Topology, TunnelKind } from '../../../engine/index.ts';
import { hopsOf, send } from '../../../engine/index.ts';
import type { Pair } from './passage.ts';

/** The tunnel that packets between any of these pairs go through: any, or one whose ends are in different clusters. */
export function tunnelAlong(
  topology: Topology,
  pairs: readonly Pair[],
  which: 'any' | 'between-clusters',
): TunnelKind | null {
  for (const [from, to] of pairs) {
    const { legs } = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' });
    for (const { steps } of legs.flatMap(({ request }) => hopsOf(request))) {
      for (const step of steps) {
        if (step.kind !== 'encapsulate') continue;
        const { kind, source, destination } = step.outer;
        if (which === 'any' || clusterAt(topology, source) !== clusterAt(topology, destination)) return kind;
      }
    }
  }
  return null;
}

function clusterAt({ devices }: Topology, address: string): string | null {
  const holder = [...devices.values()].find(({ interfaces }) =>
    interfaces.some(({ addresses }) => addresses.some((each) => each.address === address)),
  );
  return holder?.cluster ?? null;
}
