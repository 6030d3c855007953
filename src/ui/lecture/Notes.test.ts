import { expect, test } from 'vitest';
import { clockText } from './Notes.tsx';

test.each([
  [-5, '00:00'],
  [999, '00:00'],
  [425_000, '07:05'],
  [4_500_000, '75:00'],
])('%d ms of a lecture are %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});
