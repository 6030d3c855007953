import type { ReactNode } from 'react';
import { useId } from 'react';
import type { ClusterDrawing } from '../../planner/index.ts';
import { complete, drawClusters } from '../../planner/index.ts';
import type { Side } from '../../formats/index.ts';
import { printScenario } from '../../formats/index.ts';
import { Button, lazyWithWords, usePageWords } from '../shared/index.ts';
import type { Clusters } from './useClusters.ts';
import { openWritten, useWritten, writtenPlace } from '../ownClusters/index.ts';

const ScenarioText = lazyWithWords(async () => (await import('../scenarioText/index.ts')).ScenarioText, {
  onDemand: true,
});

/** The network as text, once somebody wants to write it. */
export function TextSection({
  list,
  drawing,
}: Pick<Clusters, 'list'> & { readonly drawing: ClusterDrawing }): ReactNode {
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
