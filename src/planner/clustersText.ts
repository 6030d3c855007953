import type { ClusterList } from './clusterLines.ts';
import { rangeKinds } from './collisions.ts';
import type { OwnCluster } from './ownCluster.ts';

/** The list as a person would write it; `parseClusters` reads it back. */
export function clustersText({ clusters, asked }: Pick<ClusterList, 'clusters' | 'asked'>): string {
  const question =
    asked === null ? [] : [`from ${clusters[asked.from]?.name ?? ''} to ${clusters[asked.to]?.name ?? ''}`];
  return [...clusters.map(clusterText), ...question].join('\n');
}

/** The same without spaces and line ends, for links. */
export function clustersLinkText(list: Pick<ClusterList, 'clusters' | 'asked'>): string {
  return clustersText(list)
    .split('\n')
    .map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return rest.length === 0 ? line : `${name}:${rest.join(':').replaceAll(', ', ',').replaceAll(' ', ':')}`;
    })
    .join('~');
}

function clusterText({ name, ranges, ...said }: OwnCluster): string {
  const uses = rangeKinds.flatMap((kind) => {
    const mine = ranges.filter((each) => each.kind === kind).map(({ range }) => range);
    return mine.length === 0 ? [] : [`${kind} ${mine.join(' ')}`];
  });
  const chosen = (['runs', 'leaves', 'publishes'] as const).flatMap((each) =>
    said[each] === null ? [] : [`${each} ${said[each]}`],
  );
  return `${name}: ${[...uses, ...chosen].join(', ')}`;
}
