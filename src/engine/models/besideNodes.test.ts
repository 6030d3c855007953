import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { combinations } from '../../testing/combinations.ts';
import { probe, requestLines } from '../../testing/probe.ts';
import type { Settings } from '../index.ts';
import { address } from '../net/address.ts';
import { prefix } from '../net/prefix.ts';
import type { Host, Scenario } from '../scenario.ts';
import { deviceId } from '../topology/ids.ts';
import type { ModelId } from './index.ts';
import { modelIds } from './index.ts';

function withHosts(...hosts: readonly (readonly [string, string, number])[]): Scenario {
  const made = hosts.map(
    ([id, at, length]): Host => ({ id: deviceId(id), name: id, address: address(at), length, serves: [443] }),
  );
  return { ...twoClusters, hosts: [...twoClusters.hosts, ...made] };
}

/** A machine in the nodes' LAN of the second cluster. */
const besideSecond = withHosts(['printer', '192.168.2.50', 24]);

/** Some forty of a model's combinations: the step shares no factor with the number of any setting's values. */
function settingsOf(model: ModelId): readonly Settings[] {
  const all = combinations(model).filter(({ own }) => own !== 'listed');
  const step = all.length < 80 ? 1 : all.length < 400 ? 7 : 37;
  return all.filter((_, index) => index % step === 0);
}

describe('a host in the nodes’ subnet', () => {
  test.each(modelIds)('%s: it and the nodes reach each other, under a share of its settings', (model) => {
    for (const settings of settingsOf(model)) {
      for (const [from, to] of [
        ['printer', 'cluster-2/node-3'],
        ['cluster-2/node-4', 'printer'],
      ] as const) {
        const { symptom, outcome } = probe({ scenario: besideSecond, model, settings, from, to });
        expect({ settings, from, symptom, kind: outcome.kind }).toMatchObject({
          symptom: 'connected',
          kind: 'delivered',
        });
      }
    }
  });

  test.each(modelIds)(
    '%s: on a segment of theirs it is one hop from a node, with a link each the router is between',
    (model) => {
      const hops = (uplink: string): number =>
        new Set(
          requestLines(
            probe({ scenario: besideSecond, model, settings: { uplink }, from: 'printer', to: 'cluster-2/node-3' }),
          ).map((line) => line.split(' ')[0]),
        ).size;
      expect([hops('segment'), hops('link')]).toEqual([2, 3]);
    },
  );

  test('isolated: it is as cut off as they are', () => {
    const symptoms = ['cluster-2/node-3', 'other-server'].map(
      (to) => probe({ scenario: besideSecond, model: 'isolated', from: 'printer', to }).symptom,
    );
    expect(symptoms).toEqual(['connected', 'unreachable']);
  });

  test('behind a gateway of their own it is inside the island: a pod’s address reaches it as it is', () => {
    const sources = ['dedicated', 'node'].map((gateway) => {
      const settings = { gateway, uplink: 'segment' };
      return probe({ scenario: besideSecond, model: 'island', settings, from: 'cluster-2/pod-g', to: 'printer' })
        .receiver?.sees.address;
    });
    expect(sources).toEqual(['10.4.1.2', '192.168.2.13']);
  });

  test('of two ranges around it the narrower counts', () => {
    const scenario = {
      ...besideSecond,
      clusters: twoClusters.clusters.map((each, index) =>
        index === 0 ? { ...each, nodeRange: prefix('192.168.0.0/16') } : each,
      ),
    };
    const { topology } = probe({
      scenario,
      model: 'flat',
      settings: { uplink: 'segment' },
      from: 'printer',
      to: 'cluster-2/node-3',
    });
    const link = [...topology.links.values()].find(({ ends }) => ends.some(({ device }) => device === 'printer'));
    expect(link?.ends.map(({ device }) => device)).toEqual([
      'fabric',
      'cluster-2/node-3',
      'cluster-2/node-4',
      'printer',
    ]);
  });
});

describe('several on one wire', () => {
  test('hosts of one subnet share it: they reach each other without the fabric', () => {
    const scenario = withHosts(['one', '198.18.0.10', 24], ['two', '198.18.0.20', 24], ['three', '198.18.0.1', 24]);
    const probed = probe({ scenario, model: 'flat', from: 'one', to: 'two' });
    expect(requestLines(probed)).toEqual([
      'one eth0 out 198.18.0.10:40000>198.18.0.20:443 64',
      'two eth0 in 198.18.0.10:40000>198.18.0.20:443 64',
    ]);
    // The first address that none of them has is their router's.
    expect(probe({ scenario, model: 'flat', from: 'three', to: 'other-server' }).symptom).toBe('connected');
    expect(probed.topology.devices.get(deviceId('one'))?.routes.map((route) => 'via' in route && route.via)).toContain(
      '198.18.0.2',
    );
  });

  test('clusters of one node range share a segment, unless each has a router of its own', () => {
    const [first, second] = twoClusters.clusters;
    if (first === undefined || second === undefined) throw new Error('two clusters');
    const nodes = second.nodes.map((node, index) => ({ ...node, address: address(`192.168.1.${21 + index}`) }));
    const scenario = { ...twoClusters, clusters: [first, { ...second, nodeRange: first.nodeRange, nodes }] };
    const asked = (model: ModelId, settings: Settings) =>
      probe({
        scenario,
        model,
        settings: { uplink: 'segment', ...settings },
        from: 'cluster-1/node-1',
        to: 'cluster-2/node-3',
      });
    expect(requestLines(asked('flat', {}))).toHaveLength(2);
    expect(requestLines(asked('island', { gateway: 'node' }))).toHaveLength(2);
    expect(asked('isolated', {}).symptom).not.toBe('connected');
  });

  test('however many addresses of a small subnet hosts have, it is built', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }), (offsets) => {
        const scenario = withHosts(...offsets.map((offset) => [`h${offset}`, `198.18.0.${offset}`, 29] as const));
        const from = `h${offsets[0] ?? 1}`;
        const probed = probe({ scenario, model: 'flat', from, to: 'other-server' });
        // With every address taken, their router has one of theirs.
        if (offsets.length < 6) expect(probed.symptom).toBe('connected');
        expect(probed.topology.warnings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
