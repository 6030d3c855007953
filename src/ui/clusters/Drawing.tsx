import type { ReactNode } from 'react';
import type { ClusterDrawing } from '../../planner/index.ts';
import { complete, drawClusters, mostDrawn } from '../../planner/index.ts';
import { Icon, usePageWords } from '../shared/index.ts';
import { linkToDrawing } from './shown.ts';
import type { Clusters } from './useClusters.ts';

/** All of the clusters as a network in which packets can be sent. */
export function Drawing({ list, drawing }: Clusters & { readonly drawing: ClusterDrawing }): ReactNode {
  const words = usePageWords().clusters.drawing;
  const { clusters } = list;
  const drawn = drawClusters(clusters.map(complete), drawing);
  if (drawn === null) return <p>{words.tooSmall}</p>;
  const pods = drawn.scenario.clusters.map((cluster) => cluster.nodes.flatMap((node) => node.pods));
  const sent = { from: pods[0]?.[0]?.id ?? null, to: pods[1]?.at(-1)?.id ?? null, dial: 'auto' } as const;
  return (
    <section className="clusters-drawing" aria-label={words.title}>
      <p>{words.what(drawn, drawn.scenario.clusters.length)}</p>
      <a className="button button-primary" href={linkToDrawing(drawn, list, sent)}>
        {words.action}
        <Icon name="arrow" />
      </a>
      <ul className="clusters-help">
        {clusters.length > mostDrawn || clusters.some(({ ranges }) => hasSpare(ranges)) ? (
          <li>{words.first(mostDrawn)}</li>
        ) : null}
        {drawn.assumed.map((each) => {
          const cluster = clusters[each.cluster];
          return cluster === undefined ? null : <li key={each.range}>{words.assumed(each, cluster)}</li>;
        })}
      </ul>
    </section>
  );
}

function hasSpare(ranges: Clusters['list']['clusters'][number]['ranges']): boolean {
  return (['pods', 'nodes'] as const).some((kind) => ranges.filter((each) => each.kind === kind).length > 1);
}
