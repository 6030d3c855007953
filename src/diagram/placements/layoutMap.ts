import type { Box } from '../geometry.ts';
import { fitted, widthOf } from '../text.ts';
import { wrappedLines } from './wrapped.ts';

/** The shape of a mark. */
export type MapSign = 'disc' | 'square' | 'diamond';

/** Something that has its place on two axes of a few steps each. */
export interface MapItem {
  readonly id: string;
  readonly label: string;
  /** The label where there is little room. */
  readonly short: string;
  /** Steps from the left, and from below. */
  readonly column: number;
  readonly row: number;
  /** Its colour, by name. */
  readonly colour: string;
  /** The colour of a ring around it; `null`: none. */
  readonly ring: string | null;
  readonly sign: MapSign;
}

export interface MapInput {
  readonly items: readonly MapItem[];
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** What a place is called, a line each, where the axes are not drawn. */
  readonly place: (column: number, row: number) => readonly string[];
  readonly width: number;
}

export interface MapCell {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapMark extends MapItem {
  /** The middle of its sign. */
  readonly x: number;
  readonly y: number;
  /** The label, or as much of the short one as there is room for beside it. */
  readonly text: string;
  /** Its sign, for those who look for the nearest. */
  readonly box: Box;
}

export interface MapLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly MapCell[];
  readonly marks: readonly MapMark[];
  readonly columnLabels: readonly MapLine[];
  readonly rowLabels: readonly MapLine[];
  /** The radius of a sign. */
  readonly radius: number;
  /** How far from a sign's left a mark can be pressed. */
  readonly reach: number;
}

/** From this width on there is room for two axes. */
export const wordy = 680;
const gap = 6;
const line = 15;
const inset = 8;

/** The mark, and the rims of the box around one that is pointed at. */
const besideLabel = 30;

/** Where everything goes on two axes. Pure; all lengths in CSS pixels. */
export function layoutMap({ items, columns, rows, width }: MapInput): MapPicture {
  const step = { x: 196, y: 24 };
  const radius = 6;
  const margin = 104;
  const room = width - margin - gap * (columns.length - 1);
  const twice = share(room, weightsOf(items, columns.length, 2));
  // Twice as wide is worth it only if two go side by side there.
  const wasted = Math.max(...twice) < 2 * step.x + inset;
  const across = wasted ? share(room, weightsOf(items, columns.length, 1.1)) : twice;
  const left = across.map((_, column) => margin + sum(across.slice(0, column)) + gap * column);
  const countIn = (row: number, column: number): number =>
    items.filter((item) => item.row === row && item.column === column).length;
  const perLine = (column: number): number =>
    Math.max(1, Math.floor(((across[column] ?? 0) - inset) / Math.min(step.x, (across[column] ?? 0) - inset)));
  const bands = rows.map((_, row) => {
    const lines = columns.map((__, column) => Math.ceil(countIn(row, column) / perLine(column)));
    return Math.max(46, Math.max(...lines) * step.y + inset * 1.5);
  });
  // Rows count from below.
  const top = (row: number): number => sum(bands.slice(row + 1)) + gap * (rows.length - 1 - row);
  const bottom = sum(bands) + gap * (rows.length - 1);
  const columnTexts = columns.map((text, column) => wrappedLines(text, 'name', (across[column] ?? 0) - 2));
  const marks = items.map((item, at): MapMark => {
    const before = items.slice(0, at).filter(({ row, column }) => row === item.row && column === item.column).length;
    const many = perLine(item.column);
    const [cellWidth, cellLeft] = [across[item.column] ?? 0, left[item.column] ?? 0];
    const pitch = Math.min(step.x, cellWidth - inset);
    const x = cellLeft + inset + 8 + (before % many) * pitch;
    const y = top(item.row) + inset + step.y / 2 + Math.floor(before / many) * step.y - 2;
    const space = pitch - besideLabel;
    const text = widthOf(item.label, 'name') <= space ? item.label : fitted(item.short, 'name', space);
    return { ...item, x, y, text, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } };
  });
  return {
    width,
    height: bottom + 10 + Math.max(...columnTexts.map(({ length }) => length)) * line,
    cells: rows.flatMap((_, row) =>
      columns.map((__, column) => ({
        column,
        row,
        x: left[column] ?? 0,
        y: top(row),
        width: across[column] ?? 0,
        height: bands[row] ?? 0,
      })),
    ),
    marks,
    columnLabels: columnTexts.flatMap((lines, column) =>
      lines.map((text, at) => ({
        x: (left[column] ?? 0) + (across[column] ?? 0) / 2,
        y: bottom + 16 + at * line,
        text,
      })),
    ),
    rowLabels: rows.flatMap((text, row) => {
      const lines = wrappedLines(text, 'name', margin - 10);
      const start = top(row) + (bands[row] ?? 0) / 2 - ((lines.length - 1) * line) / 2 + 4;
      return lines.map((each, at) => ({
        x: 0,
        y: start + at * line,
        text: each,
      }));
    }),
    radius,
    reach: 190,
  };
}

/** Columns in which many meet are wider. */
function weightsOf(items: readonly MapItem[], columns: number, crowded: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    const most = Math.max(
      0,
      ...items.map(({ row }) => items.filter((each) => each.row === row && each.column === column).length),
    );
    return most > 8 ? crowded : 1;
  });
}

function share(room: number, weights: readonly number[]): readonly number[] {
  return weights.map((weight) => (room * weight) / sum(weights));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
