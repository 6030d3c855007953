import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { CostPathId, CostReport } from '../../content/cost/index.ts';
import { costPathIds } from '../../content/cost/index.ts';
import type { RatioAxis } from '../../diagram/index.ts';
import { ratioAxis, RatioRow, RatioScale } from '../../diagram/index.ts';
import { linkParts, parseLink } from '../../formats/index.ts';
import type { CostFigure } from '../../i18n/index.ts';
import { usePageWords, VisuallyHidden, handlePlainClick, hrefOf, openView } from '../shared/index.ts';
import { costFigures } from './figures.ts';
import type { SideComposition } from './useSideCompositions.ts';

interface ChartProps {
  readonly report: CostReport;
  readonly sides: readonly SideComposition[];
  /** Somebody goes to see what was measured. */
  readonly onFollow: () => void;
}

/** A table whose middle column is drawn: a dot and the middle half of the rounds, on an axis that all rows share. */
export function Chart({ report, sides, onFollow }: ChartProps): ReactNode {
  const { figures, panel, virtualLinks } = usePageWords().cost;
  const [figure, setFigure] = useState<CostFigure>('connection');
  const group = useId();
  const axis = ratioAxis(report.paths.map((path) => path[figure].ratio));
  return (
    <section className="cost-section">
      <fieldset className="cost-choice">
        <legend>{panel.choose}</legend>
        {costFigures.map((each) => (
          <label key={each}>
            <input type="radio" name={group} checked={figure === each} onChange={() => setFigure(each)} />
            {figures[each].name}
          </label>
        ))}
      </fieldset>
      <table className="cost-table">
        <caption>
          <strong>{panel.caption(figures[figure].name)}</strong> · {figures[figure].help} · <em>{virtualLinks}</em>
        </caption>
        <thead>
          <tr>
            <th scope="col">{panel.way}</th>
            <td className="cost-drawn">
              <RatioScale axis={axis} text={String} />
            </td>
            <th scope="col" className="cost-number">
              <VisuallyHidden>{figures[figure].name}</VisuallyHidden>
            </th>
            <th scope="col" className="cost-number cost-range">
              {panel.middleHalf}
            </th>
          </tr>
        </thead>
        <tbody>
          {costPathIds.map((id) => (
            <Row key={id} id={id} figure={figure} axis={axis} report={report} sides={sides} onFollow={onFollow} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends ChartProps {
  readonly id: CostPathId;
  readonly figure: CostFigure;
  readonly axis: RatioAxis;
}

function Row({ id, figure, axis, report, sides, onFollow }: RowProps): ReactNode {
  const { ways, panel } = usePageWords().cost;
  const takers = sides.filter((side) => side.ways.includes(id));
  const measured = report.paths.find((path) => path.id === id);
  return (
    <tr data-model={takers[0]?.model} className={takers.length > 0 ? 'cost-taken' : undefined}>
      <th scope="row">
        {measured === undefined ? (
          ways[id].name
        ) : (
          <WayLink name={ways[id].name} link={measured.link} onFollow={onFollow} />
        )}{' '}
        {takers.map(({ name, model }) => (
          <span key={name} className="cost-taker" data-model={model} title={panel.takenBy(name)}>
            <VisuallyHidden>{panel.takenBy(name)}</VisuallyHidden>
            <span aria-hidden="true">{name}</span>
          </span>
        ))}
      </th>
      {measured === undefined ? (
        <td colSpan={3} className="cost-note">
          {panel.notMeasured}
        </td>
      ) : (
        <>
          <td className="cost-drawn">
            <RatioRow axis={axis} mark={measured[figure].ratio} />
          </td>
          <td className="cost-number">{panel.ratio(measured[figure].ratio.median)}</td>
          <td className="cost-number cost-range">
            {panel.range(measured[figure].ratio.low, measured[figure].ratio.high)}
          </td>
        </>
      )}
    </tr>
  );
}

interface WayLinkProps {
  readonly name: string;
  /** What was measured, as the report has it. */
  readonly link: string;
  readonly onFollow: () => void;
}

/** A way's name, which opens the send that was measured; the name alone where this page no longer understands the link. */
function WayLink({ name, link, onFollow }: WayLinkProps): ReactNode {
  const { panel } = usePageWords().cost;
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) return name;
  const go = (): void => {
    openView(parsed.value);
    onFollow();
  };
  return (
    <a href={hrefOf(parsed.value)} title={panel.openWay} onClick={(event) => handlePlainClick(event, go)}>
      {name}
    </a>
  );
}
