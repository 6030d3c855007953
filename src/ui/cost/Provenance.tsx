import type { ReactNode } from 'react';
import type { CostReport } from '../../content/cost/index.ts';
import { usePageWords } from '../shared/index.ts';

/** More than half of the machine was at work before the measurement began. */
function wasBusy({ machine }: CostReport): boolean {
  return machine.load > machine.cores / 2;
}

/** Where and how the figures came about. */
export function Provenance({ report }: { readonly report: CostReport }): ReactNode {
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
