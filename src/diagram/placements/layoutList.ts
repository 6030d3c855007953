import { fitted, widthOf } from '../text.ts';
import type { MapCell, MapInput, MapItem, MapLine, MapMark, MapPicture } from './layoutMap.ts';
import { wrappedLines } from './wrapped.ts';

const gap = 10;
const line = 15;
const inset = 8;
const radius = 7;
const step = 32;
/** A name narrower than this is not told from others. */
const least = 150;

/** Where there is no room for two axes: the places that are taken one under the other, each with its names. Pure; CSS pixels. */
export function layoutList({ items, columns, rows, place, width }: MapInput): MapPicture {
  const perLine = Math.max(1, Math.floor((width - inset) / least));
  const pitch = (width - inset) / perLine;
  const marks: MapMark[] = [];
  const cells: MapCell[] = [];
  const rowLabels: MapLine[] = [];
  let y = 0;
  for (const { column, row } of placesOf(columns.length, rows.length)) {
    const here = items.filter((item) => item.column === column && item.row === row);
    if (here.length === 0) continue;
    for (const text of place(column, row).flatMap((each) => wrappedLines(each, 'name', width))) {
      y += line;
      rowLabels.push({ x: 0, y, text });
    }
    const height = Math.ceil(here.length / perLine) * step + inset;
    cells.push({ column, row, x: 0, y: y + 5, width, height });
    here.forEach((item, at) => {
      const [x, middle] = [
        inset + radius + (at % perLine) * pitch,
        y + 5 + (inset + step) / 2 + Math.floor(at / perLine) * step,
      ];
      marks.push(markAt(item, { x, y: middle }, pitch - 2 * radius - inset - 6));
    });
    y += 5 + height + gap;
  }
  return { width, height: y, cells, marks, columnLabels: [], rowLabels, radius, reach: pitch - inset };
}

/** From those that are seen and dialled most. */
function placesOf(columns: number, rows: number) {
  return Array.from({ length: columns * rows }, (_, at) => ({
    column: columns - 1 - (at % columns),
    row: rows - 1 - Math.floor(at / columns),
  }));
}

function markAt(item: MapItem, { x, y }: Pick<MapMark, 'x' | 'y'>, room: number): MapMark {
  return {
    ...item,
    x,
    y,
    text: widthOf(item.label, 'name') <= room ? item.label : fitted(item.short, 'name', room),
    box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
  };
}
