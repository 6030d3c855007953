import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turned, measuredAgainst, quantile, spreadOf } from './measure.ts';

describe('statistics of the rounds', () => {
  test('quantiles lie between neighbours in proportion', () => {
    const numbers = [40, 10, 30, 20];
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(numbers, share))).toEqual([10, 17.5, 25, 32.5, 40]);
    expect(quantile([7], 0.25)).toBe(7);
    expect(() => quantile([], 0.5)).toThrow('no middle');
  });

  test('a spread is in order, whatever came', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1 }), (numbers) => {
        const { least, low, median, high, most } = spreadOf(numbers);
        expect([least, low, median, high, most]).toEqual([least, low, median, high, most].toSorted((a, b) => a - b));
      }),
    );
  });

  test('a machine that slows down changes figures, not ratios', () => {
    const [baseline, own] = [
      [10, 20, 40],
      [15, 30, 60],
    ];
    const { value, ratio } = measuredAgainst(baseline, own);
    expect([value, ratio]).toEqual([30, { median: 1.5, low: 1.5, high: 1.5, least: 1.5, most: 1.5 }]);
  });

  test('rounds are compared with their own baseline only', () => {
    expect(() => measuredAgainst([10], [10, 10])).toThrow('nothing to be compared');
  });

  test('every round begins with another way and leaves none out', () => {
    expect([0, 1, 2, 3, 4].map((round) => turned(['a', 'b', 'c'], round).join(''))).toEqual([
      'abc',
      'bca',
      'cab',
      'abc',
      'bca',
    ]);
    expect(turned([], 3)).toEqual([]);
  });
});
