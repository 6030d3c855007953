import { describe, expect, test } from 'vitest';
import { probe, path, seen } from '../testing/probe.ts';
import { twoClusters } from '../testing/catalogue.ts';
import type { EgressSpec } from './index.ts';
import { deviceId } from './index.ts';
import { address } from './net/address.ts';
import { prefix } from './net/prefix.ts';

const server = '203.0.113.20:443';

function leaving(wish: Partial<EgressSpec>) {
  const usual: EgressSpec = {
    id: 'egress',
    at: deviceId('cluster-1/node-2'),
    from: null,
    to: [prefix('203.0.113.0/24')],
    address: address('192.168.1.99'),
    ports: 'kept',
  };
  return { ...twoClusters, egress: [{ ...usual, ...wish }] };
}

describe('an address for what leaves', () => {
  const overlaid = { model: 'island', settings: { gateway: 'node', overlay: 'vxlan' } } as const;

  test('at a node: pods of other nodes are steered there, and answers find back', () => {
    const found = probe({ ...overlaid, scenario: leaving({}), from: 'cluster-1/pod-a', to: server });
    expect([found.symptom, seen(found)]).toEqual(['connected', '192.168.1.99:40000']);
    expect(path(found)).toEqual([
      'cluster-1/pod-a',
      'cluster-1/node-1',
      'fabric',
      'cluster-1/node-2',
      'fabric',
      'other-server',
    ]);
  });

  test('what is for elsewhere goes its usual way', () => {
    const found = probe({ ...overlaid, scenario: leaving({}), from: 'cluster-1/pod-a', to: 'cluster-2/node-3' });
    expect(seen(found)).toBe('192.168.1.11:40000');
  });

  test('only for those it is wanted for', () => {
    const from = { kind: 'prefixes', prefixes: [prefix('10.4.1.3/32')] } as const;
    const scenario = leaving({ from, at: deviceId('cluster-1/node-1') });
    expect(seen(probe({ ...overlaid, scenario, from: 'cluster-1/pod-b', to: server }))).toBe('192.168.1.99:40000');
    expect(seen(probe({ ...overlaid, scenario, from: 'cluster-1/pod-a', to: server }))).toBe('192.168.1.11:40000');
  });

  test('at the fabric: node first, then a public address, each undone on the way back', () => {
    const scenario = leaving({ at: deviceId('fabric'), address: address('198.51.100.200') });
    const found = probe({ ...overlaid, scenario, from: 'cluster-1/pod-a', to: server });
    expect([found.symptom, seen(found)]).toEqual(['connected', '198.51.100.200:40000']);
    const rewrites = found.exchange.legs[0].request.transit.flatMap(({ device, steps }) =>
      steps.flatMap((step) => (step.kind === 'rewrite' ? [`${device} ${step.after.source}`] : [])),
    );
    expect(rewrites).toEqual(['cluster-1/node-1 192.168.1.11', 'fabric 198.51.100.200']);
  });

  test('may draw every port anew', () => {
    const found = probe({ ...overlaid, scenario: leaving({ ports: 'redrawn' }), from: 'cluster-1/pod-a', to: server });
    expect(found.receiver?.sees.address).toBe('192.168.1.99');
    expect(found.receiver?.sees.port).not.toBe(40000);
  });

  test('where nodes have no way of their own to each other, nobody is steered', () => {
    const found = probe({ model: 'flat', scenario: leaving({}), from: 'cluster-1/pod-a', to: server });
    expect(seen(found)).toBe('10.4.1.2:40000');
  });
});
