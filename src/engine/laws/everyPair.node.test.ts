import { expect, test } from 'vitest';
import { walkEveryPair } from '../../testing/everyPair.ts';

test('island, gateway node: every pair, dialled in every way, has one outcome under every setting', () => {
  const { sends, unsound } = walkEveryPair('island', ({ gateway }) => gateway === 'node');
  expect(unsound).toEqual([]);
  expect(sends).toBeGreaterThan(100_000);
}, 600_000);
