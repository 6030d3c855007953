import { expect, test } from 'vitest';
import { combinations, meetingThree } from '../../testing/combinations.ts';
import { walkEveryPair } from '../../testing/everyPair.ts';
import type { Settings } from '../index.ts';
import { modelIds } from '../models/index.ts';

/** `npm run laws:every` walks every combination of settings: minutes for the island alone. */
const every = import.meta.env.MODE === 'every';

test.each(modelIds)(
  '%s: every pair, dialled in every way, has one outcome wherever three settings meet',
  (model) => {
    const { sends, unsound } = walkEveryPair(model, meetingThree(model, every));
    expect(unsound).toEqual([]);
    expect(sends).toBeGreaterThan(1000);
  },
  900_000,
);

test.each(modelIds)(
  '%s: every three values of its settings that there are together are in a network of them',
  (model) => {
    expect(threesIn(meetingThree(model, false))).toEqual(threesIn(combinations(model)));
  },
);

function threesIn(networks: readonly Settings[]): ReadonlySet<string> {
  return new Set(
    networks.flatMap((settings) => {
      const chosen = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
      return chosen.flatMap((a) => chosen.flatMap((b) => chosen.map((c) => `${a} ${b} ${c}`)));
    }),
  );
}
