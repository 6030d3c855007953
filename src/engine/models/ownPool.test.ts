import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { combinations } from '../../testing/combinations.ts';
import type { Probing } from '../../testing/probe.ts';
import { probe, replyLines, requestLines, seen } from '../../testing/probe.ts';
import { compile } from '../compile.ts';
import { address } from '../net/address.ts';
import { lengthOf, prefix } from '../net/prefix.ts';
import type { Scenario } from '../scenario.ts';
import { deviceId } from '../topology/ids.ts';
import { modelIds } from './index.ts';

/** A server whose LAN lies inside the pool that the clusters re-use, away from every node's block. */
function withServerAt(server: string, pool = '10.4.0.0/16'): Scenario {
  const host = { id: deviceId('identity'), name: 'Identity', address: address(server), length: 24, serves: [443] };
  return { ...twoClusters, reusedPodRange: prefix(pool), hosts: [...twoClusters.hosts, host] };
}

const onNodes: Omit<Probing, 'to'> = { model: 'island', settings: { gateway: 'node' }, from: 'cluster-1/pod-a' };

describe('a pool that covers the network of a server outside', () => {
  const scenario = withServerAt('10.4.77.20');

  test.each([
    {},
    { overlay: 'vxlan' },
    { overlay: 'ipip' },
    { uplink: 'segment' },
    { egress: 'both' },
    { attach: 'routed' },
  ])('the packet leaves its node with the pod’s address and the answer is lost: a timeout, %j', (more) => {
    const probed = probe({ ...onNodes, settings: { gateway: 'node', ...more }, scenario, to: 'identity' });
    expect(requestLines(probed).at(-1)).toBe('identity eth0 in 10.4.1.2:40000>10.4.77.20:443 62');
    expect(probed).toMatchObject({
      symptom: 'timeout',
      outcome: { kind: 'dropped', cause: 'no-route', at: 'fabric', way: 'reply' },
    });
    expect(replyLines(probed)).toHaveLength(2);
  });

  test('another pool mends it', () => {
    const moved = withServerAt('10.4.77.20', '10.244.0.0/16');
    const probed = probe({ ...onNodes, scenario: moved, to: 'identity' });
    expect(probed).toMatchObject({ symptom: 'connected', receiver: { sees: { address: '192.168.1.11' } } });
  });

  test('a gateway that masquerades by the interface a packet leaves by asks nothing of the destination', () => {
    const probed = probe({ ...onNodes, settings: {}, scenario, to: 'identity' });
    expect(probed).toMatchObject({ symptom: 'connected', receiver: { sees: { address: '192.168.101.2' } } });
  });

  test('archipelago: no node translates what goes to a pod range, whosever it is', () => {
    const probed = probe({
      model: 'archipelago',
      from: 'cluster-2/pod-g',
      scenario: withServerAt('10.4.77.20'),
      to: 'identity',
    });
    expect(probed).toMatchObject({
      symptom: 'timeout',
      receiver: null,
      outcome: { at: 'fabric', way: 'reply' },
    });
    expect(seen(probed)).toBe('10.8.1.2:40000');
  });

  test('wherever the server is in the pool, while no node has its block', () => {
    const somewhere = fc.record({ block: fc.integer({ min: 4, max: 255 }), host: fc.integer({ min: 2, max: 254 }) });
    fc.assert(
      fc.property(somewhere, fc.constantFrom('cluster-1/pod-a', 'cluster-2/pod-l'), ({ block, host }, from) => {
        const probed = probe({ ...onNodes, from, scenario: withServerAt(`10.4.${block}.${host}`), to: 'identity' });
        const own = probed.topology.directory.get(deviceId(from))?.own.address;
        expect(probed.symptom).toBe('timeout');
        expect(seen(probed)).toBe(`${own}:40000`);
      }),
      { numRuns: 50 },
    );
  });
});

describe('routes nobody wrote', () => {
  test.each(modelIds)('%s: no device refuses addresses of a pool unless a setting says who does', (model) => {
    for (const settings of combinations(model).filter(({ pool }) => pool === 'open')) {
      const { devices } = compile(twoClusters, model, settings);
      const refusing = [...devices.values()].filter(({ routes }) => routes.some(({ kind }) => kind !== 'unicast'));
      expect(refusing.map(({ id }) => id)).toEqual([]);
    }
  });

  test.each(modelIds)(
    '%s: nodes that refuse anything refuse what nobody has of their own block, and no more',
    (model) => {
      const { devices, directory } = compile(twoClusters, model, { attach: 'routed', pool: 'own-blocks' });
      for (const { id, role, routes } of devices.values()) {
        const refused = routes.filter(({ kind }) => kind !== 'unicast');
        expect(refused).toHaveLength(role === 'node' ? 1 : 0);
        const pods = [...devices.values()]
          .filter(({ node }) => node === id)
          .map((pod) => directory.get(pod.id)?.own.address);
        for (const { kind, prefix: block } of refused) {
          expect(kind).toBe('blackhole');
          expect(lengthOf(block)).toBe(twoClusters.nodePodLength);
          const [network = ''] = block.split('0/');
          expect(pods.every((pod) => pod?.startsWith(network))).toBe(true);
        }
      }
    },
  );
});
