import type { SpawnSyncReturns } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(command: string, args: readonly string[], input = ''): SpawnSyncReturns<string> {
  const script = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, input, encoding: 'utf8' });
}

/** Real processes are slow to start, so there are few. */
describe('from a shell', { timeout: 300_000 }, () => {
  test('an answer goes to standard output with status 0', () => {
    const args = [
      'two-clusters',
      '--model',
      'island',
      '--from',
      'cluster-1/pod-a',
      '--to',
      'cluster-2/pod-g',
      '--json',
    ];
    const { status, stdout, stderr } = run('trace', args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, outcome: { kind: 'delivered' } });
  });

  test('bad input is one line on standard error with status 2', () => {
    const { status, stdout, stderr } = run('trace', ['two-clusters', '--model', 'flat\nflat']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      `--model: “flat flat” is not allowed; allowed are ${modelIds.join(', ')}`,
    ]);
  });

  test('a scenario can come by standard input, and what is wrong with it is said with its place', () => {
    const canonical = readFileSync(new URL('../../public/scenarios/two-clusters.json', import.meta.url), 'utf8');
    expect(run('matrix', ['-', '--model', 'flat'], canonical).status).toBe(0);
    const { status, stderr } = run('matrix', ['-', '--model', 'flat'], canonical.replace('10.8.0.0/16', '10.8.0.1/16'));
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^SCENARIO: clusters\[1\]\.podRange is “10\.8\.0\.1\/16”; it must be an IPv4 prefix[^\n]*\n$/,
    );
  });
});
