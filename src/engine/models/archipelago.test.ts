import { describe, expect, test } from 'vitest';
import { path, probe, requestLines, seen } from '../../testing/probe.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { combinations } from '../../testing/combinations.ts';
import { compile } from '../compile.ts';
import type { Settings } from '../index.ts';

const overlap = scenarioNamed('overlap');

const across = (settings: Settings, from = 'cluster-1/pod-d', to = 'cluster-2/pod-j') =>
  probe({ model: 'archipelago', settings, from, to });

describe('between clusters', () => {
  test.each([
    [{}],
    [{ through: 'gateways' }],
    [{ tunnels: 'none' }],
    [{ tunnels: 'none', through: 'gateways' }],
    [{ tunnels: 'none', through: 'gateways', uplink: 'segment', attach: 'routed' }],
  ])('a pod is seen as itself: %j', (settings) => {
    expect(seen(across(settings))).toBe('10.4.2.2:40000');
  });

  test('node to node: one tunnel from the sender’s node to the receiver’s', () => {
    const wrapped = requestLines(across({})).filter((line) => line.startsWith('fabric'));
    expect(wrapped[0]).toContain(' in vxlan 192.168.1.12>192.168.2.14');
    expect(path(across({})).filter((id) => id !== 'fabric')).toEqual([
      'cluster-1/pod-d',
      'cluster-1/node-2',
      'cluster-2/node-4',
      'cluster-2/pod-j',
    ]);
  });

  test('by gateway nodes: wrapped anew at each, and each costs a hop', () => {
    const found = across({ through: 'gateways' });
    expect(path(found).filter((id) => id !== 'fabric')).toEqual([
      'cluster-1/pod-d',
      'cluster-1/node-2',
      'cluster-1/node-1',
      'cluster-2/node-3',
      'cluster-2/node-4',
      'cluster-2/pod-j',
    ]);
    expect(found.exchange.legs[0].request.final.arrived.ttl).toBe(60);
  });

  test('a node’s agent comes under its tunnel’s address, and is answered', () => {
    for (const settings of [{}, { through: 'gateways' }]) {
      const found = across(settings, 'cluster-1/node-2');
      expect([found.symptom, seen(found)]).toEqual(['connected', '10.4.2.0:40000']);
    }
  });
});

describe('where two members hold the same range, which an archipelago cannot do', () => {
  test.each(combinations('archipelago'))(
    'no route is there twice, and none leads back to its own device: %j',
    (settings) => {
      for (const { routes, interfaces } of compile(overlap, 'archipelago', settings).devices.values()) {
        const own = interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address));
        const ways = routes.map((route) => ({ ...route, id: null, learned: null }));
        expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(routes.length);
        expect(routes.filter((route) => route.kind === 'unicast' && own.some((ip) => ip === route.via))).toEqual([]);
      }
    },
  );
});

describe('to everybody else it is an island', () => {
  test('pods leave as their node', () => {
    expect(seen(across({}, 'cluster-1/pod-d', 'other-server'))).toBe('192.168.1.12:40000');
  });

  test('others come in by the published address, and are hidden', () => {
    const found = across({}, 'other-client', 'cluster-1/pod-d');
    expect(found.exchange.attempt.dialed.address).toBe('192.0.2.1');
    expect([found.symptom, seen(found)]).toEqual(['connected', '10.4.1.0:40000']);
  });

  test('a pod’s own address leads nobody else there', () => {
    const found = probe({ model: 'archipelago', from: 'other-client', to: '10.4.2.2:8080' });
    expect(found.outcome.cause).toBe('no-route');
  });
});
