import { describe, expect, test } from 'vitest';
import { podsOnSegment } from '../../testing/catalogue.ts';
import { path, probe, requestLines } from '../../testing/probe.ts';
import { compile } from '../compile.ts';
import { rewrites } from '../laws/laws.ts';
import { contains, lengthOf, prefix } from '../net/prefix.ts';
import type { Settings } from './settings.ts';

/** Google Distributed Cloud, static flat mode: pod ranges lie in the nodes' subnet and nodes answer ARP for their pods. */
const waysToAttach: readonly Settings[] = ['bridge', 'routed'].flatMap((attach) =>
  ['open', 'own-blocks'].map((pool) => ({ routes: 'arp', attach, pool })),
);

describe.each(waysToAttach)('pods found by ARP, %j', (settings) => {
  const asked = (from: string, to: string) => probe({ scenario: podsOnSegment, model: 'flat', settings, from, to });

  test.each([
    ['beside', 'cluster-1/pod-c', ['beside', 'cluster-1/node-2', 'cluster-1/pod-c']],
    ['cluster-1/pod-a', 'beside', ['cluster-1/pod-a', 'cluster-1/node-1', 'beside']],
    [
      'cluster-1/pod-a',
      'cluster-1/pod-c',
      ['cluster-1/pod-a', 'cluster-1/node-1', 'cluster-1/node-2', 'cluster-1/pod-c'],
    ],
    ['cluster-1/node-1', 'cluster-1/pod-c', ['cluster-1/node-1', 'cluster-1/node-2', 'cluster-1/pod-c']],
    ['other-server', 'cluster-1/pod-a', ['other-server', 'fabric', 'cluster-1/node-1', 'cluster-1/pod-a']],
    [
      'cluster-1/pod-a',
      'cluster-2/pod-g',
      ['cluster-1/pod-a', 'cluster-1/node-1', 'fabric', 'cluster-2/node-3', 'cluster-2/pod-g'],
    ],
  ])('%s to %s, there and back, nothing translated', (from, to, way) => {
    const probed = asked(from, to);
    expect(path(probed)).toEqual(way);
    expect(probed).toMatchObject({ symptom: 'connected', outcome: { kind: 'delivered' } });
    expect(rewrites(probed.exchange)).toBe(0);
  });

  test('nobody but its node has a route to a pod beyond the subnet of all', () => {
    const { devices, directory } = compile(podsOnSegment, 'flat', settings);
    for (const { id, role, node: home } of devices.values()) {
      const own = role === 'pod' ? directory.get(id)?.own.address : undefined;
      if (own === undefined) continue;
      const knowing = [...devices.values()].filter(
        (each) =>
          each.role !== 'pod' &&
          each.routes.some((route) => lengthOf(route.prefix) > 16 && contains(route.prefix, own)),
      );
      expect(knowing.map((each) => each.id)).toEqual([home]);
    }
  });
});

test('the fabric and the nodes share one segment, whatever joins nodes to their router otherwise', () => {
  for (const uplink of ['link', 'segment']) {
    const { links } = compile(podsOnSegment, 'flat', { routes: 'arp', uplink });
    const ends = [...links.values()].find(({ ends: all }) =>
      all.some(({ device }) => device === 'cluster-1/node-1' && all.length > 2),
    );
    expect(ends?.ends.map(({ device }) => device)).toEqual([
      'fabric',
      'cluster-1/node-1',
      'cluster-1/node-2',
      'beside',
    ]);
  }
});

test('clusters whose nodes have one subnet are on one wire: pod to pod without the fabric', () => {
  const [first, second] = podsOnSegment.clusters;
  if (first === undefined || second === undefined) throw new Error('two clusters');
  const scenario = {
    ...podsOnSegment,
    clusters: [first, second].map((each) => ({ ...each, nodeRange: prefix('10.64.0.0/15') })),
  };
  const probed = probe({
    scenario,
    model: 'flat',
    settings: { routes: 'arp' },
    from: 'cluster-1/pod-a',
    to: 'cluster-2/pod-g',
  });
  expect(path(probed)).toEqual(['cluster-1/pod-a', 'cluster-1/node-1', 'cluster-2/node-3', 'cluster-2/pod-g']);
  expect(probed.symptom).toBe('connected');
});

test('an address of the pod range that no pod has is answered for by nobody where pods have routed interfaces', () => {
  const to = '10.64.129.99:80';
  const routed = probe({
    scenario: podsOnSegment,
    model: 'flat',
    settings: { routes: 'arp', attach: 'routed' },
    from: 'beside',
    to,
  });
  expect(routed).toMatchObject({ symptom: 'unreachable', outcome: { cause: 'no-neighbour', at: 'beside' } });
  expect(requestLines(routed)).toEqual([]);
  // Behind a bridge the block is connected, so its node answers for all of it and finds nobody.
  const bridged = probe({ scenario: podsOnSegment, model: 'flat', settings: { routes: 'arp' }, from: 'beside', to });
  expect(bridged).toMatchObject({ outcome: { cause: 'no-neighbour', at: 'cluster-1/node-1' } });
});
