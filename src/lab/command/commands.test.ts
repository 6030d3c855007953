import { describe, expect, test } from 'vitest';
import { compile } from '../../engine/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { wordsFor } from '../../wording/index.ts';
import { learnsRoutes, obstacleIn } from './judgeable.ts';
import { labCommand } from './labCommand.ts';
import { verifyCommand } from './verifyCommand.ts';

const words = wordsFor('en');
const kindOf = async (command: typeof labCommand, line: string): Promise<string> =>
  (await command(words, line.split(' '))).kind;

/** Nothing here gets as far as building anything. */
describe('arguments of the lab', () => {
  test.each([
    'nowhere --model flat --all',
    'two-clusters --all',
    'two-clusters --model flat',
    'two-clusters --model flat --from cluster-1/pod-a',
    'two-clusters --model flat --from cluster-1/pod-a --to cluster-2/pod-z',
    'two-clusters --model flat --all --to cluster-2/pod-g',
    'two-clusters --model flat --all --protocol sctp',
    'two-clusters --model flat --all --fault take-down:cluster-9/node-1',
    'two-clusters --model flat --all --set gateway=node',
  ])('%s is bad input', async (line) => {
    expect(await kindOf(labCommand, line)).toBe('bad-input');
  });

  test.each(['--seed x', '--seed -1', '--part most', '--seed 1 --seed 2', 'two-clusters'])(
    'verify:kernel %s is bad input',
    async (line) => {
      expect(await kindOf(verifyCommand, line)).toBe('bad-input');
    },
  );

  test('help is told', async () => {
    expect([await kindOf(labCommand, '--help'), await kindOf(verifyCommand, '--help')]).toEqual(['told', 'told']);
  });
});

describe('what can be judged', () => {
  const twoClusters = scenarioNamed('two-clusters');

  test('IPIP only by a kernel that has it', () => {
    const tunnelled = compile(twoClusters, 'island', { overlay: 'ipip' });
    expect([obstacleIn(tunnelled, { ipip: false }), obstacleIn(tunnelled, { ipip: true })]).toEqual(['ipip', null]);
    expect(obstacleIn(compile(twoClusters, 'island', { overlay: 'vxlan' }), { ipip: false })).toBeNull();
  });

  test('routes are learned where BGP is spoken', () => {
    const learns = ['static', 'bgp'].map((routes) => learnsRoutes(compile(twoClusters, 'flat', { routes })));
    expect(learns).toEqual([false, true]);
  });
});
