import { expect, test } from 'vitest';
import { walkEveryPair } from '../../testing/everyPair.ts';

test('island, gateway dedicated: every pair, dialled in every way, has one outcome under every setting', () => {
  const { sends, unsound } = walkEveryPair('island', ({ gateway }) => gateway === 'dedicated');
  expect(unsound).toEqual([]);
  expect(sends).toBeGreaterThan(100_000);
}, 600_000);
