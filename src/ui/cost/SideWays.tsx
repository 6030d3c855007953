import type { ReactNode } from 'react';
import type { CostPathId, CostReport } from '../../content/cost/index.ts';
import { usePageWords } from '../shared/index.ts';
import { costFigures } from './figures.ts';
import type { SideComposition } from './useSideCompositions.ts';

interface SideWaysProps {
  readonly side: SideComposition;
  readonly report: CostReport;
}

/** The measured ways that one side's send is made of. */
export function SideWays({ side: { model, name, composition, ways }, report }: SideWaysProps): ReactNode {
  const { panel } = usePageWords().cost;
  return (
    <section className="cost-side" data-model={model}>
      <h3>{panel.takes(name)}</h3>
      {composition === null ? (
        <p>{panel.nothingArrives}</p>
      ) : (
        <>
          {ways.map((way) => (
            <WayFigures key={way} way={way} between={composition.between} report={report} />
          ))}
          <p className="cost-note">{panel.made(composition.between, composition.remembering)}</p>
        </>
      )}
    </section>
  );
}

interface WayFiguresProps {
  readonly way: CostPathId;
  readonly between: number;
  readonly report: CostReport;
}

function WayFigures({ way, between, report }: WayFiguresProps): ReactNode {
  const { ways, figures, panel } = usePageWords().cost;
  const measured = report.paths.find(({ id }) => id === way);
  return (
    <div className="cost-way">
      <p>
        <strong className="cost-way-name">{ways[way].name}</strong> {ways[way].help}
      </p>
      {measured === undefined ? (
        <p className="cost-note">{panel.notMeasured}</p>
      ) : (
        <>
          <dl className="cost-figures">
            {costFigures.map((figure) => (
              <div key={figure}>
                <dt>{figures[figure].name}</dt>
                <dd>{panel.ratio(measured[figure].ratio.median)}</dd>
              </div>
            ))}
          </dl>
          {measured.between === between ? null : <p className="cost-note">{panel.measuredOver(measured.between)}</p>}
        </>
      )}
    </div>
  );
}
