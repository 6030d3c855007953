import { expect, test } from 'vitest';
import { overlaps, prefix } from '../engine/index.ts';
import { collisionsOf, renumbered } from './collisions.ts';
import { drawClusters } from './drawnClusters.ts';
import { complete } from './ownCluster.ts';

const names = {
  id: 'own',
  title: '',
  summary: '',
  names: { node: String, pod: String, client: 'client', server: 'server' },
};

test('what is assumed is not what is advised, and stays when the advice is taken', () => {
  const clusters = ['one', 'two', 'three'].map((name) =>
    complete({
      name,
      ranges: [{ kind: 'pods', range: prefix('10.4.0.0/16') }],
      runs: null,
      leaves: null,
      publishes: null,
    }),
  );
  const { mending } = collisionsOf(clusters);
  const assumed = drawClusters(clusters, names)?.assumed ?? [];
  expect(mending).toHaveLength(2);
  expect(assumed.map(({ kind }) => kind)).toEqual(['nodes', 'nodes', 'nodes']);
  expect(assumed.filter(({ range }) => mending.some(({ to }) => to !== null && overlaps(to, range)))).toEqual([]);
  const after = clusters.map((each, index) => ({ ...each, ...renumbered(clusters, mending)[index] }));
  expect(drawClusters(after, names)?.assumed).toEqual(assumed);
});
