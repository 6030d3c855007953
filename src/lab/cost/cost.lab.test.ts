import { expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { wordsFor } from '../../i18n/index.ts';
import { kernelHas, obstacleHere } from '../command/prerequisites.ts';
import { costPaths } from './costPaths.ts';
import { measureRounds, summary } from './measure.ts';
import { openRig } from './rig.ts';

const load = { roundTrips: 20, connections: 10, bulkSeconds: 0.02 };
const paths = costPaths(twoClusters).filter(({ id }) => id !== 'ipip' && id !== 'geneve');

test('every way is measured for real, each as often as the others', async ({ skip }) => {
  const obstacle = obstacleHere(wordsFor('en'), { haproxy: 'haproxy' });
  skip(obstacle !== null, obstacle ?? '');
  const done: number[] = [];
  const rounds = await measureRounds(paths, 2, load, (round) => done.push(round));
  expect(done).toEqual([1, 2]);
  for (const { id, roundTrip, connection, throughput } of summary(paths, rounds)) {
    const figures = [roundTrip, connection, throughput];
    expect([id, figures.every(({ value, ratio }) => value > 0 && ratio.median > 0)]).toEqual([id, true]);
  }
  expect(rounds.roundTrip.size).toBe(paths.length);
});

test('a network that shows the server another sender is not measured', async ({ skip }) => {
  const obstacle = obstacleHere(wordsFor('en'), { haproxy: 'haproxy' });
  skip(obstacle !== null, obstacle ?? '');
  const [plain, hidden] = ['routed', 'source-nat'].map((id) => paths.find((path) => path.id === id));
  if (plain === undefined || hidden === undefined) throw new Error('no such way');
  await expect(openRig({ ...hidden, topology: plain.topology })).rejects.toThrow(/source-nat: seen is 10\.4\.1\.2/);
});

test.for(['ipip', 'geneve'] as const)('%s is measured where the kernel has it', async (kind, { skip }) => {
  const obstacle = obstacleHere(wordsFor('en'));
  skip(obstacle !== null, obstacle ?? '');
  skip(!kernelHas(kind), `not observable: no module for ${kind}`);
  const way = costPaths(twoClusters).find(({ id }) => id === kind);
  if (way === undefined) throw new Error('no such way');
  const rig = await openRig(way);
  expect(await rig.measure('roundTrip', load)).toBeGreaterThan(0);
  await rig.close();
});
