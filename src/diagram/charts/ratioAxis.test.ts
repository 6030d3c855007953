import { describe, expect, test } from 'vitest';
import { placeOn, ratioAxis } from './ratioAxis.ts';

const mark = (median: number) => ({ median, low: median * 0.9, high: median * 1.1 });

describe('the axis of ratios', () => {
  test('begins at nothing and reaches past every range', () => {
    const axis = ratioAxis([mark(1), mark(1.9)]);
    expect(axis.ticks[0]).toBe(0);
    expect(axis.end).toBeGreaterThanOrEqual(2.09);
    expect(axis.ticks).toContain(1);
  });

  test('1 is on it although everything is less', () => {
    expect(ratioAxis([mark(0.2)]).end).toBeGreaterThanOrEqual(1);
    expect(ratioAxis([]).ticks).toContain(1);
  });

  test('lengths are in proportion, and nothing is drawn beyond its end', () => {
    const axis = ratioAxis([mark(1.8)]);
    expect(placeOn(axis, 0)).toBe(0);
    expect(placeOn(axis, 1) * 2).toBeCloseTo(placeOn(axis, 2));
    expect([placeOn(axis, axis.end), placeOn(axis, 99)]).toEqual([100, 100]);
  });
});
