import { describe, expect, test } from 'vitest';
import type { ModelId, Settings } from '../../engine/index.ts';
import { compile, deviceId, intendedBy, send, targetNamed } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import type { PathComposition } from './index.ts';
import { pathCompositionOf, pathsIn } from './index.ts';

function made(model: ModelId, settings: Settings, from: string, to: string): PathComposition | null {
  const topology = compile(twoClusters, model, settings);
  const wish = {
    from: deviceId(from),
    to: targetNamed(topology, deviceId(to)),
    dial: 'auto',
    protocol: 'tcp',
  } as const;
  return pathCompositionOf(send(topology, wish), intendedBy(wish));
}

function paths(...wish: Parameters<typeof made>): readonly string[] | null {
  const composition = made(...wish);
  return composition === null ? null : pathsIn(composition);
}

const [a, b, d, g] = ['cluster-1/pod-a', 'cluster-1/pod-b', 'cluster-1/pod-d', 'cluster-2/pod-g'] as const;

describe('what a send is made of follows from its trace', () => {
  test.each([
    ['flat', {}, a, b, ['same-node']],
    ['flat', {}, a, d, ['routed']],
    ['flat', {}, a, g, ['routed']],
    ['hybrid', { ranges: '10.4.0.0/16' }, a, g, ['source-nat']],
    ['island', {}, a, 'other-server', ['source-nat']],
    ['island', { client: 'kept' }, 'other-client', g, ['destination-nat']],
    ['island', { gateway: 'node' }, a, g, ['both-nat']],
    ['island', {}, a, g, ['gateways']],
    ['island', { ingress: 'proxy' }, 'other-client', g, ['proxy']],
    ['island', { ingress: 'proxy' }, a, g, ['source-nat', 'proxy']],
    ['island', { overlay: 'vxlan' }, a, d, ['vxlan']],
    ['island', { overlay: 'geneve' }, a, d, ['geneve']],
    ['island', { overlay: 'ipip' }, a, d, ['ipip']],
    ['island', { overlay: 'vxlan', gateway: 'node' }, a, d, ['filtered', 'vxlan']],
    ['island', { gateway: 'node' }, a, d, ['filtered']],
  ] as const)('%s %j from %s to %s: %j', (model, settings, from, to, expected) => {
    expect(paths(model, settings, from, to)).toEqual(expected);
  });

  test('what does not arrive is made of nothing, nor what somebody else takes', () => {
    expect([paths('isolated', {}, 'other-client', g), paths('isolated', {}, a, g)]).toEqual([null, null]);
  });

  test('machines in between are counted once, a proxy too', () => {
    const all = [
      made('flat', {}, a, b),
      made('flat', {}, a, g),
      made('island', {}, a, g),
      made('island', { ingress: 'proxy' }, 'other-client', g),
      made('island', { ingress: 'proxy' }, a, g),
    ];
    expect(all.map((composition) => composition?.between)).toEqual([1, 3, 5, 3, 5]);
  });

  test('whoever remembers the flow is counted once, rewrites each time', () => {
    expect(made('island', {}, a, g)).toEqual({
      between: 5,
      remembering: 2,
      sourceRewrites: 2,
      destinationRewrites: 1,
      tunnels: [],
      proxies: 0,
    });
    expect(made('flat', {}, a, g)).toMatchObject({ remembering: 0, sourceRewrites: 0, destinationRewrites: 0 });
  });
});
