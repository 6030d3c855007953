import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import type { TestContext } from 'vitest';
import { expect, test } from 'vitest';
import type { Fault, Topology } from '../engine/index.ts';
import { compile, deviceId } from '../engine/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { wordsFor } from '../i18n/index.ts';
import { obstacleIn } from './command/judgeable.ts';
import { kernelHere, obstacleHere } from './command/prerequisites.ts';
import type { LearnedOtherwise } from './session.ts';
import { openLab } from './session.ts';

const network = (...faults: readonly Fault[]): Topology =>
  compile(scenarioNamed('two-clusters'), 'flat', { routes: 'bgp' }, faults);

/** Where nothing can be built nothing was shown: the test counts as skipped. */
function skipWithoutFrr(context: TestContext): void {
  const obstacle = obstacleHere(wordsFor('en')) ?? obstacleIn(network(), kernelHere());
  if (obstacle !== null) process.stderr.write(`\nNOT TESTED: ${context.task.name}: ${obstacle}\n`);
  context.skip(obstacle !== null, obstacle ?? '');
}

async function learnedIn(topology: Topology): Promise<readonly LearnedOtherwise[]> {
  const lab = await openLab(topology);
  try {
    return await lab.learnedOtherwise();
  } finally {
    await lab.close();
  }
}

const [fabric, node] = [deviceId('fabric'), deviceId('cluster-1/node-1')] as const;

test('sessions bring what the engine says that they bring', async (context) => {
  skipWithoutFrr(context);
  expect(await learnedIn(network())).toEqual([]);
  expect(await learnedIn(network({ kind: 'stop-bgp', device: node }))).toEqual([]);
});

test('an engine that is wrong about a session is told so, route by route', async (context) => {
  skipWithoutFrr(context);
  const [right, without] = [network(), network({ kind: 'stop-bgp', device: node })];
  const tables = right.devices.get(fabric);
  const wrong = new Map(without.devices);
  // A table that still has what nobody announces any more.
  if (tables !== undefined) wrong.set(fabric, tables);
  expect(await learnedIn({ ...without, devices: wrong })).toContainEqual({
    namespace: 'fabric',
    missing: ['10.4.1.0/24 via 192.168.1.11 dev to-node-1'],
    surplus: [],
  });
});

test('a lab leaves no process, mount or file behind', async (context) => {
  skipWithoutFrr(context);
  const before = traces();
  const lab = await openLab(network());
  expect(descendants()).toContain('bgpd');
  await lab.close();
  expect(descendants()).not.toContain('bgpd');
  expect(traces()).toEqual(before);
});

/** What a lab left behind would show up in. */
function traces(): readonly string[] {
  return [
    readFileSync('/proc/self/mounts', 'utf8'),
    spawnSync('ip', ['netns'], { encoding: 'utf8' }).stdout,
    ...['/run', '/var/tmp'].map((folder) => readdirSync(folder).join(' ')),
  ];
}

/** Names of the processes that this one has begun, and of theirs. */
function descendants(): readonly string[] {
  const rows = readdirSync('/proc').flatMap((pid) => {
    try {
      const [, name = '', by = ''] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return [{ pid, name, by }];
    } catch {
      // Not a process, or one no more.
      return [];
    }
  });
  const below = (parent: string): readonly string[] =>
    rows.flatMap(({ pid, name, by }) => (by === parent ? [name, ...below(pid)] : []));
  return below(String(process.pid));
}
