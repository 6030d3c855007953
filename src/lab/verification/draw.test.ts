import { describe, expect, test } from 'vitest';
import { byTurns, drawFrom, shuffled } from './draw.ts';

const ten = (seed: number): readonly number[] => Array.from({ length: 10 }, drawFrom(seed));

describe('drawing', () => {
  test('the same seed draws the same, another seed something else', () => {
    expect(ten(7)).toEqual(ten(7));
    expect(ten(7)).not.toEqual(ten(8));
  });

  test('numbers lie in [0, 1) and all over it', () => {
    const numbers = Array.from({ length: 1000 }, drawFrom(1));
    expect(numbers.every((each) => each >= 0 && each < 1)).toBe(true);
    expect(new Set(numbers.map((each) => Math.floor(each * 10))).size).toBe(10);
  });

  test('shuffling loses nothing and moves something', () => {
    const items = Array.from({ length: 20 }, (_, index) => index);
    const other = shuffled(items, drawFrom(3));
    expect(other).not.toEqual(items);
    expect(other.toSorted((a, b) => a - b)).toEqual(items);
  });

  test('kinds take turns until theirs run out', () => {
    expect(byTurns(['a1', 'a2', 'a3', 'b1', 'c1', 'c2'], ([kind]) => kind ?? '')).toEqual([
      'a1',
      'b1',
      'c1',
      'a2',
      'c2',
      'a3',
    ]);
  });
});
