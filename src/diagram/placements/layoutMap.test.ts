import { describe, expect, test } from 'vitest';
import type { MapItem } from './layoutMap.ts';
import { layoutList } from './layoutList.ts';
import { layoutMap } from './layoutMap.ts';
import { widthOf } from '../text.ts';
import { wrappedLines } from './wrapped.ts';

const item = (id: string, column: number, row: number): MapItem => ({
  id,
  label: `Network ${id}`,
  short: id,
  column,
  row,
  colour: 'flat',
  ring: null,
  sign: 'disc',
});
const columns = ['nobody', 'other clusters', 'some machines', 'every machine'];
const many = Array.from({ length: 15 }, (_, at) => item(`island-${at}`, 0, 0));
const items = [...many, item('mesh', 1, 1), item('mixed', 2, 3), item('flat-1', 3, 3), item('flat-2', 3, 3)];

const place = (column: number, row: number): readonly string[] => [`Place ${column} ${row}`];
const input = { items, columns, rows: columns, place };
const lists = [270, 320, 390, 600].map((width) => ({ kind: 'list', width, picture: layoutList({ ...input, width }) }));
const maps = [700, 1000, 1300].map((width) => ({ kind: 'map', width, picture: layoutMap({ ...input, width }) }));

describe.each([...lists, ...maps])('a $kind $width wide', ({ width, picture }) => {
  test('holds every mark inside its cell, and every cell inside itself', () => {
    for (const { x, y, column, row } of picture.marks) {
      const cell = picture.cells.find((each) => each.column === column && each.row === row);
      if (cell === undefined) throw new Error('no cell');
      expect(x - picture.radius).toBeGreaterThanOrEqual(cell.x);
      expect(x + picture.radius).toBeLessThanOrEqual(cell.x + cell.width);
      expect(y - picture.radius).toBeGreaterThanOrEqual(cell.y);
      expect(y + picture.radius).toBeLessThanOrEqual(cell.y + cell.height);
    }
    for (const { x, y, width: wide, height } of picture.cells) {
      expect(x + wide).toBeLessThanOrEqual(width + 0.01);
      expect(y + height).toBeLessThanOrEqual(picture.height);
    }
  });

  test('has no two marks on each other', () => {
    for (const a of picture.marks) {
      for (const b of picture.marks) {
        if (a === b) continue;
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * picture.radius);
      }
    }
  });

  test('names everything, within its width', () => {
    expect(picture.marks.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    for (const { x, text } of picture.marks) {
      expect(text.length).toBeGreaterThan(3);
      expect(x + picture.radius + 6 + widthOf(text, 'name')).toBeLessThanOrEqual(width);
    }
  });
});

describe.each(maps)('a map $width wide', ({ picture }) => {
  const markOf = (id: string) => picture.marks.find((mark) => mark.id === id);

  test('grows to the right and upwards', () => {
    expect(markOf('flat-1')?.x).toBeGreaterThan(markOf('island-0')?.x ?? 0);
    expect(markOf('flat-1')?.y).toBeLessThan(markOf('mesh')?.y ?? 0);
    expect(markOf('mesh')?.y).toBeLessThan(markOf('island-0')?.y ?? 0);
  });
});

test('a list has only the places that are taken, the farthest first, each named', () => {
  const { cells, rowLabels } = layoutList({ ...input, width: 390 });
  expect(cells.map(({ column, row }) => [column, row])).toEqual([
    [3, 3],
    [2, 3],
    [1, 1],
    [0, 0],
  ]);
  expect(rowLabels.map(({ text }) => text)).toEqual(['Place 3 3', 'Place 2 3', 'Place 1 1', 'Place 0 0']);
});

test('labels break at spaces, and between Chinese signs', () => {
  expect(wrappedLines('every machine outside', 'note', 60)).toEqual(['every', 'machine', 'outside']);
  expect(wrappedLines('外面每一台', 'note', 25)).toEqual(['外面', '每一', '台']);
});
