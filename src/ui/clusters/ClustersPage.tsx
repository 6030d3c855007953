import type { ReactNode } from 'react';
import { usePageWords } from '../shared/index.ts';
import { Answer } from './Answer.tsx';
import { Lines } from './Lines.tsx';
import { useClusters } from './useClusters.ts';
import './clusters.css';

/** One's own clusters: which of their ranges collide, and what would mend it. */
export function ClustersPage(): ReactNode {
  const { shell, clusters: words } = usePageWords();
  const clusters = useClusters();
  return (
    <article className="page-article clusters">
      <header className="clusters-head">
        <h2>{shell.pages.clusters}</h2>
        <p className="page-lead">{words.lead}</p>
      </header>
      <div className="clusters-ask">
        <Lines {...clusters} />
        <Answer {...clusters} />
      </div>
    </article>
  );
}
