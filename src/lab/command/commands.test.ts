import { describe, expect, test } from 'vitest';
import { compile, tunnelKinds } from '../../engine/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { wordsFor } from '../../i18n/index.ts';
import { hasProxies, obstacleIn, speaksBgp } from './judgeable.ts';
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
  const able = { tunnels: new Set(tunnelKinds), frr: true, haproxy: true };

  test.each(tunnelKinds)('%s only by a kernel that has it', (kind) => {
    const tunnelled = compile(twoClusters, 'island', { overlay: kind });
    const others = new Set(tunnelKinds.filter((each) => each !== kind));
    expect([obstacleIn(tunnelled, { ...able, tunnels: others }), obstacleIn(tunnelled, able)]).toEqual([kind, null]);
    const untunnelled = compile(twoClusters, 'island', { overlay: 'none' });
    expect(obstacleIn(untunnelled, { ...able, tunnels: new Set() })).toBeNull();
  });

  test('BGP only where FRR is', () => {
    const networks = ['static', 'bgp'].map((routes) => compile(twoClusters, 'flat', { routes }));
    expect(networks.map(speaksBgp)).toEqual([false, true]);
    expect(networks.map((each) => obstacleIn(each, { ...able, frr: false }))).toEqual([null, 'bgp']);
    expect(networks.map((each) => obstacleIn(each, able))).toEqual([null, null]);
  });

  test.each([{ egress: 'proxy' }, { ingress: 'proxy' }])('%o only where haproxy is', (settings) => {
    const network = compile(twoClusters, 'island', settings);
    expect(hasProxies(network)).toBe(true);
    expect([obstacleIn(network, { ...able, haproxy: false }), obstacleIn(network, able)]).toEqual(['proxies', null]);
  });
});
