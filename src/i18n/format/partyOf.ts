import type { Prefix, Rule, Topology } from '../../engine/index.ts';

type Clusters = Topology['clusters'];

/** Whom a filter is about on either side, where it names a cluster by all the prefixes that it is known by. */
export interface Parties {
  readonly source: Clusters[number] | null;
  readonly destination: Clusters[number] | null;
}

/** A filter that was written for clusters bears every prefix of theirs; said as it was written, it can be read. */
export function partiesOf({ clusters }: Topology, { kind, match }: Rule): Parties {
  return kind === 'filter'
    ? { source: clusterKnownBy(clusters, match.source), destination: clusterKnownBy(clusters, match.destination) }
    : { source: null, destination: null };
}

/** One prefix alone says as much as a name. */
function clusterKnownBy(clusters: Clusters, prefixes: readonly Prefix[] | undefined): Clusters[number] | null {
  if (prefixes === undefined || prefixes.length < 2) return null;
  return (
    clusters.find(({ podRange, known }) => isSame(prefixes, known) || isSame(prefixes, [podRange, ...known])) ?? null
  );
}

function isSame(some: readonly Prefix[], others: readonly Prefix[]): boolean {
  const [left, right] = [new Set(some), new Set(others)];
  return left.size === right.size && [...left].every((each) => right.has(each));
}
