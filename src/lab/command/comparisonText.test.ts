import { describe, expect, test } from 'vitest';
import { sideBySide } from './comparisonText.ts';

const same = (a: string, b: string): boolean => a === b;
const beside = (left: string, right: string): string =>
  sideBySide(Array.from(left), Array.from(right), same)
    .map(([a, b]) => `${a ?? '-'}${b ?? '-'}`)
    .join(' ');

describe('two tellings beside each other', () => {
  test('what both tell stands on one line', () => {
    expect(beside('abc', 'abc')).toBe('aa bb cc');
  });

  test('what one leaves out does not push the rest apart', () => {
    expect(beside('abcd', 'acd')).toBe('aa b- cc dd');
    expect(beside('acd', 'abcd')).toBe('aa -b cc dd');
  });

  test('what they tell differently stands alone on both sides', () => {
    expect(beside('axc', 'ayc')).toBe('aa x- -y cc');
  });

  test('nothing beside something is all of something', () => {
    expect(beside('', 'ab')).toBe('-a -b');
    expect(beside('ab', '')).toBe('a- b-');
  });
});
