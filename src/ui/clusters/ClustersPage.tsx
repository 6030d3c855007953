import type { ReactNode } from 'react';
import { useDeferredValue, useMemo } from 'react';
import type { ClusterDrawing } from '../../planner/index.ts';
import { lazyWithWords, usePageWords } from '../shared/index.ts';
import { Answer } from './Answer.tsx';
import { ClusterFields } from './ClusterFields.tsx';
import { Drawing } from './Drawing.tsx';
import { Lines } from './Lines.tsx';
import { TextSection } from './TextSection.tsx';
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
