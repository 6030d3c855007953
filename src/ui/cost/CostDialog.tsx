import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { retryFailed } from '../../state/index.ts';
import { Button, Dialog, usePageWords } from '../shared/index.ts';
import { Chart } from './Chart.tsx';
import { CitedFigures } from './CitedFigures.tsx';
import './cost.css';
import { costQuery } from './costQuery.ts';
import { Provenance } from './Provenance.tsx';
import { SideWays } from './SideWays.tsx';
import { useSideMakeups } from './useSideMakeups.ts';

/** What the ways cost that the two sends on screen take: measured here, and by others. */
export function CostDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const {
    cost: { panel },
    ui: { trouble },
  } = usePageWords();
  const { data, isError } = useQuery(costQuery);
  const sides = useSideMakeups();
  return (
    <Dialog title={panel.open} closeLabel={panel.close} onClose={onClose}>
      {data === undefined ? (
        <>
          <p role="status">{isError ? panel.failed : panel.loading}</p>
          {isError ? <Button onClick={retryFailed}>{trouble.tryAgain}</Button> : null}
        </>
      ) : (
        <>
          <div className="cost-sides">
            {sides.map((side) => (
              <SideWays key={side.name} side={side} report={data} />
            ))}
          </div>
          <Chart report={data} sides={sides} onFollow={onClose} />
          <Provenance report={data} />
        </>
      )}
      <section className="cost-section">
        <h3>{panel.honest.title}</h3>
        <p>{panel.honest.body}</p>
        <ul className="cost-list">
          {panel.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <CitedFigures />
    </Dialog>
  );
}
