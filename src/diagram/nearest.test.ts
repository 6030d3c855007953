import { expect, test } from 'vitest';
import { compile } from '../engine/index.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { labels, quiet } from '../testing/pictures.ts';
import { layout } from './layout/index.ts';
import type { ArrowDirection } from './nearest.ts';
import { nearest } from './nearest.ts';

const cast = quiet(compile(twoClusters, 'island', {}));
const picture = layout({ cast, beside: null, room: { width: 620, height: 560 }, labels });
const standing = [...picture.places].map(([id, { box }]) => ({ id: String(id), box }));
const directions: readonly ArrowDirection[] = ['up', 'down', 'left', 'right'];

test.each([
  ['cluster-1/pod-a', 'down', 'cluster-1/pod-b'],
  ['cluster-1/pod-a', 'right', 'cluster-1/pod-d'],
  ['cluster-1/pod-d', 'right', 'cluster-2/pod-g'],
  ['cluster-1/pod-c', 'down', 'cluster-1/node-1'],
  ['cluster-1/node-1', 'down', 'cluster-1/gateway'],
  ['cluster-1/gateway', 'down', 'fabric'],
  ['fabric', 'down', 'other-client'],
  ['other-server', 'up', 'fabric'],
] as const)('from %s an arrow %s leads to %s', (from, direction, to) => {
  const start = standing.find(({ id }) => id === from);
  expect(start === undefined ? null : nearest(start, direction, standing)?.id).toBe(to);
});

test('every device can be reached from every other by arrows', () => {
  const [first] = standing;
  const reached = new Set(first === undefined ? [] : [first]);
  for (const each of reached) {
    for (const direction of directions) {
      const next = nearest(each, direction, standing);
      if (next !== null) reached.add(next);
    }
  }
  expect(reached.size).toBe(standing.length);
});
