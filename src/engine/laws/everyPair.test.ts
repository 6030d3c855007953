import { expect, test } from 'vitest';
import { walkEveryPair } from '../../testing/everyPair.ts';
import { modelIds } from '../models/index.ts';

// Island's settings make most of all networks: they have files of their own, so that each core has some.
test.each(modelIds.filter((model) => model !== 'island'))(
  '%s: every pair, dialled in every way, has one outcome under every setting',
  (model) => {
    const { sends, unsound } = walkEveryPair(model);
    expect(unsound).toEqual([]);
    expect(sends).toBeGreaterThan(1000);
  },
);
