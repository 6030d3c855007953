import { describe, expect, test } from 'vitest';
import type { ModelId, Settings } from '../../engine/index.ts';
import { compile, deviceId, deviceOf, podAddresses, routeId } from '../../engine/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { parseFault } from '../../formats/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { duplicateAddressesIn } from '../../diagram/cast.ts';
import { examplesIn } from './examples.ts';
import { dutiesOf } from '../../export/sceneLabels/index.ts';

const [podA, podB] = [deviceId('cluster-1/pod-a'), deviceId('cluster-1/pod-b')];

function twins(model: ModelId): number {
  return duplicateAddressesIn(compile(twoClusters, model, {})).size;
}

function duties(model: ModelId, settings: Settings, id: string): readonly string[] {
  const topology = compile(twoClusters, model, settings);
  return dutiesOf(deviceOf(topology, deviceId(id)), podAddresses(topology));
}

describe('examples', () => {
  test('where a policy guards who is sent to, the same send from beside it is one of them', () => {
    const podG = deviceId('cluster-2/pod-g');
    const sends = examplesIn(scenarioNamed('one-ip-block')).map(({ kind, from, to }) => [kind, from, to]);
    expect(sends).toContainEqual(['across', podA, podG]);
    expect(sends).toContainEqual(['within', deviceId('cluster-2/pod-j'), podG]);
    expect(examplesIn(twoClusters).map(({ kind }) => kind)).not.toContain('within');
  });

  test('go across clusters, to one own address, inwards, outwards and next door', () => {
    const podG = deviceId('cluster-2/pod-g');
    expect(examplesIn(twoClusters)).toEqual([
      { kind: 'across', from: podA, to: podG, dial: 'auto' },
      { kind: 'own', from: podA, to: podG, dial: 'pod-ip' },
      { kind: 'inwards', from: deviceId('other-client'), to: podA, dial: 'auto' },
      { kind: 'outwards', from: podA, to: deviceId('other-server'), dial: 'auto' },
      { kind: 'sameNode', from: podA, to: podB, dial: 'auto' },
    ]);
  });

  test('a scenario without a second pod on the node has none next door', () => {
    const small = scenarioNamed('one-node-each');
    const alone = { ...small, clusters: small.clusters.map((each) => ({ ...each, nodes: [] })) };
    expect(examplesIn(alone)).toEqual([]);
  });
});

describe('what a device does, beside its name', () => {
  test.each([
    ['vip', ['nat', 'vip']],
    ['nat', ['nat']],
    ['proxy', ['nat', 'proxy']],
  ] as const)('a gateway with ingress by %s', (ingress, expected) => {
    expect(duties('island', { ingress }, 'cluster-1/gateway')).toEqual(expected);
  });

  test.each([
    ['static', ['static-routes']],
    ['bgp', ['bgp']],
    ['none', ['no-pod-routes']],
  ] as const)('the fabric with %s routes', (routes, expected) => {
    expect(duties('flat', { routes }, 'fabric')).toEqual(expected);
  });
});

test('one route withdrawn, the fabric knows the way to some pods only, and the headline says how many', () => {
  const withdrawn = { kind: 'withdraw-route', device: deviceId('fabric'), route: routeId('10.4.1.0/24') } as const;
  const topology = compile(twoClusters, 'flat', {}, [withdrawn]);
  expect(dutiesOf(deviceOf(topology, deviceId('fabric')), podAddresses(topology))).toEqual(['some-pod-routes']);
  expect(wordsFor('en').headline(topology, 'flat')).toBe(
    'Every pod has an address of its own, but the network has routes to 9 of 12 pods only.',
  );
});

test.each([
  ['two-clusters', 'flat', {}, /^Every pod has an address of its own in the whole network/],
  ['two-clusters', 'flat', { routes: 'none' }, /nobody outside its cluster has a route to it\.$/],
  ['overlap', 'flat', {}, /^Should be flat, but 12 pods share 6 addresses\.$/],
  ['overlap', 'hybrid', {}, /^Should be hybrid, but 12 pods share 6 addresses\.$/],
  ['overlap', 'island', {}, /^Every cluster may use the same pod addresses/],
] as const)('what is said of %s as %s %o is so', (id, model, settings, expected) => {
  expect(wordsFor('en').headline(compile(scenarioNamed(id), model, settings), model)).toMatch(expected);
});

test('a filter on a host is said beside its name', () => {
  const filter = parseFault('filter:other-server:*~*:drop');
  const topology = compile(twoClusters, 'flat', {}, filter === null ? [] : [filter]);
  expect(dutiesOf(deviceOf(topology, deviceId('other-server')), podAddresses(topology))).toEqual(['filter']);
});

test('the fabric between islands knows no way to a pod', () => {
  expect(duties('island', {}, 'fabric')).toEqual(['no-pod-routes']);
});

describe('doubt', () => {
  test('an island uses every pod address twice, a flat network once', () => {
    expect([twins('flat'), twins('island')]).toEqual([0, 6]);
  });
});
