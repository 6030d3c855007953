import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CostReport } from '../../content/cost/index.ts';
import { citedFigures, costFile, parseCostReport } from '../../content/cost/index.ts';
import { documentText } from '../../content/index.ts';
import { retryFailed } from '../../state/index.ts';
import { Button, Dialog, usePageWords } from '../shared/index.ts';
import { Chart } from './Chart.tsx';
import { SideWays } from './SideWays.tsx';
import { useSideCompositions } from './useSideCompositions.ts';
import './cost.css';

/** How react-query gets and keeps the measurement. */
interface CostQuery {
  readonly queryKey: readonly ['cost'];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<CostReport>;
}

const costQuery: CostQuery = {
  queryKey: ['cost'],
  queryFn: async ({ signal }) => loadReport(signal),
};

/** Throws when the file cannot be had or is not a measurement. */
async function loadReport(signal: AbortSignal): Promise<CostReport> {
  const parsed = parseCostReport(JSON.parse(await documentText(costFile, signal)));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** What the ways cost that the two sends on screen take: measured here, and by others. */
export function CostDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const {
    cost: { panel },
    ui: { trouble },
  } = usePageWords();
  const { data, isError } = useQuery(costQuery);
  const sides = useSideCompositions();
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

/** Figures of others, each with a link to where they stand. */
function CitedFigures(): ReactNode {
  const { panel } = usePageWords().cost;
  return (
    <section className="cost-section">
      <h3>{panel.citedTitle}</h3>
      <ul className="cost-list">
        {citedFigures.map(({ id, url }) => (
          <li key={id}>
            {panel.cited[id].text}{' '}
            <a href={url} target="_blank" rel="noreferrer">
              {panel.cited[id].source}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More than half of the machine was at work before the measurement began. */
function wasBusy({ machine }: CostReport): boolean {
  return machine.load > machine.cores / 2;
}

/** Where and how the figures came about. */
function Provenance({ report }: { readonly report: CostReport }): ReactNode {
  const words = usePageWords();
  const { panel, virtualLinks } = words.cost;
  const date = new Intl.DateTimeFormat(words.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(report.date));
  return (
    <div className="cost-provenance">
      <p>
        <strong>{virtualLinks}</strong>
      </p>
      <p>{panel.measured(report, date)}</p>
      <p>{panel.method(report)}</p>
      {wasBusy(report) ? <p>{panel.busy}</p> : null}
      <p>{panel.repeat('npm run lab:cost')}</p>
    </div>
  );
}
