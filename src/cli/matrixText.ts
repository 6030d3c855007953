import type { Words } from '../i18n/index.ts';
import type { Matrix } from './reachability.ts';

/** The matrix as a grid: a row for each sender, a column for each receiver. */
export function matrixText(words: Words, { model, settings, endpoints, cells, faults }: Matrix): string {
  const number = (index: number): string => String(index + 1).padStart(width);
  const width = String(endpoints.length).length;
  const longest = Math.max(...endpoints.map((each) => each.length));
  const head = ['', ...endpoints.map((_, index) => number(index))].join(' ');
  const rows = endpoints.map((from, row) => {
    const signs = cells
      .filter((cell) => cell.from === from)
      .map(({ outcome, translated }) => words.cli.cell(outcome, translated).padStart(width));
    return `${number(row)} ${from.padEnd(longest)} ${signs.join(' ')}`;
  });
  return [
    [words.sideText(model, settings), ...faults].join('; '),
    '',
    `${' '.repeat(width + 1 + longest)}${head}`,
    ...rows,
    '',
    words.cli.matrixLegend,
  ].join('\n');
}
