import type { ReactNode } from 'react';
import { useDeferredValue, useMemo, useId } from 'react';
import type { Side } from '../../formats/index.ts';
import { printScenario } from '../../formats/index.ts';
import type { ClusterDrawing } from '../../planner/index.ts';
import { complete, drawClusters, mostDrawn } from '../../planner/index.ts';
import { openWritten, useWritten, writtenPlace } from '../ownClusters/index.ts';
import { Button, Icon, lazyWithWords, usePageWords } from '../shared/index.ts';
import { Answer } from './Answer.tsx';
import { ClusterFields } from './ClusterFields.tsx';
import { Lines } from './Lines.tsx';
import { linkToDrawing, onLink } from './shown.ts';
import type { Clusters } from './useClusters.ts';
import { useClusters } from './useClusters.ts';
import { VerdictCard } from './VerdictCard.tsx';
import './clusters.css';

// What reads objects is larger than all the rest of the page, and most people have typed two ranges.
const ImportPanel = lazyWithWords(async () => (await import('../imports/index.ts')).ImportPanel, { onDemand: true });

/** One's own clusters: which of their ranges collide, whether they reach each other, and what would help. */
export function ClustersPage(): ReactNode {
  const { shell, clusters: words, addresses } = usePageWords();
  const clusters = useClusters();
  const { title, summary } = words.drawing;
  const { names } = addresses.trace;
  const drawing = useMemo((): ClusterDrawing => ({ id: 'own', title, summary, names }), [title, summary, names]);
  // Typing waits for no packet.
  const list = useDeferredValue(clusters.list);
  const shown = { ...clusters, list };
  return (
    <article className="page-article clusters">
      <header className="clusters-head">
        <h2>{shell.pages.clusters}</h2>
        <p className="page-lead">{words.lead}</p>
      </header>
      <div className="clusters-ask">
        <Lines {...clusters} />
        <Answer {...shown} />
      </div>
      <ImportPanel />
      {list.clusters.length < 2 ? null : <VerdictCard {...shown} drawing={drawing} />}
      <ClusterFields {...clusters} />
      {list.clusters.length === 0 ? null : <Drawing {...shown} drawing={drawing} />}
      <TextSection {...shown} drawing={drawing} />
    </article>
  );
}

/** All of the clusters as a network in which packets can be sent. */
function Drawing({ list, drawing }: Clusters & { readonly drawing: ClusterDrawing }): ReactNode {
  const words = usePageWords().clusters.drawing;
  const { clusters } = list;
  const drawn = drawClusters(clusters.map(complete), drawing);
  if (drawn === null) return <p>{words.tooSmall}</p>;
  const pods = drawn.scenario.clusters.map((cluster) => cluster.nodes.flatMap((node) => node.pods));
  const sent = { from: pods[0]?.[0]?.id ?? null, to: pods[1]?.at(-1)?.id ?? null, dial: 'auto' } as const;
  return (
    <section className="clusters-drawing" aria-label={words.title}>
      <p>{words.what(drawn, drawn.scenario.clusters.length)}</p>
      <a className="button button-primary" href={linkToDrawing(drawn, list, sent)} onClick={onLink}>
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

const ScenarioText = lazyWithWords(async () => (await import('../scenarioText/index.ts')).ScenarioText, {
  onDemand: true,
});

/** The network as text, once somebody wants to write it. */
function TextSection({ list, drawing }: Pick<Clusters, 'list'> & { readonly drawing: ClusterDrawing }): ReactNode {
  const words = usePageWords().clusters.text;
  const id = useId();
  const isOpen = useWritten((state) => state.isOpen);
  const drawn = isOpen && list.clusters.length > 0 ? drawClusters(list.clusters.map(complete), drawing) : null;
  const side: Side = { model: drawn?.model ?? 'flat', settings: drawn?.settings ?? {}, faults: [] };
  return (
    <section id={writtenPlace} className="clusters-card" tabIndex={-1} aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <div>
        <Button aria-expanded={isOpen} onClick={() => openWritten(!isOpen)}>
          {words.open}
        </Button>
      </div>
      {isOpen ? <ScenarioText drawn={drawn === null ? '' : printScenario(drawn.scenario)} side={side} /> : null}
    </section>
  );
}
