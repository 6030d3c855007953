import { columns } from '../../cli/index.ts';
import type { CostReport, MeasuredPath } from '../../content/cost/index.ts';
import type { CostFigure, Words } from '../../i18n/index.ts';

const figures: readonly CostFigure[] = ['roundTrip', 'connection', 'throughput'];

/** The report for people. */
export function costText({ cost }: Words, report: CostReport): readonly string[] {
  const { cli, ways } = cost;
  const cells = (path: MeasuredPath): readonly string[] =>
    figures.flatMap((figure) => {
      const { value, ratio } = path[figure];
      return [value.toFixed(figure === 'throughput' ? 2 : 1), cli.ratio(ratio.median, ratio.low, ratio.high)];
    });
  return [
    ...columns([
      [cli.way, ...figures.flatMap((figure) => [cli.units[figure], ''])],
      ...report.paths.map((path) => [ways[path.id].name, ...cells(path)]),
    ]),
    '',
    ...report.notObservable.map((id) => cli.notObservable(ways[id].name)),
    cli.against,
    cost.virtualLinks,
    cli.load(report.machine.load, report.machine.cores),
  ];
}
