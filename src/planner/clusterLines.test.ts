import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterLimits } from './clusterLine.ts';
import { parseClusters, clustersLinkText, clustersText } from './clusterLines.ts';
import { collisionsOf } from './collisions.ts';

const example = 'prod: pods 10.4.0.0/16, nodes 10.0.0.0/20, services 10.96.0.0/12';
const unsaid = { runs: null, leaves: null, publishes: null };
const ranges = [
  { kind: 'pods', range: '10.4.0.0/16' },
  { kind: 'nodes', range: '10.0.0.0/20' },
  { kind: 'services', range: '10.96.0.0/12' },
];

describe('a line', () => {
  test.each([
    example,
    'prod pods=10.4.0.0/16 nodes=10.0.0.0/20 services=10.96.0.0/12',
    'prod: podCIDR: 10.4.0.0/16; machineNetwork: 10.0.0.0/20; serviceSubnet: 10.96.0.0/12',
    'prod: --cluster-cidr=10.4.0.0/16 --node-cidr 10.0.0.0/20 --service-cluster-ip-range=10.96.0.0/12',
    'prod: "10.4.0.0/16", vpc ["10.0.0.0/20"], svc: 10.96.0.0/12 # as of Monday',
    'prod:\n  pods 10.4.0.0/16\n  nodes: 10.0.0.0/20\n  services: 10.96.0.0/12',
    'prod: pods 10.4.0.0/16, 節點 10.0.0.0/20, 服務 10.96.0.0/12',
  ])('is a cluster: %s', (text) => {
    expect(parseClusters(text)).toMatchObject({ clusters: [{ name: 'prod', ranges, ...unsaid }], problems: [] });
  });

  test('may say no name, and what the range is for: then it is the pods’, and is said to be', () => {
    expect(parseClusters('10.4.0.0/16\n10.8.0.0/16')).toMatchObject({
      clusters: [
        { name: 'Cluster 1', ranges: [{ kind: 'pods', range: '10.4.0.0/16' }] },
        { name: 'Cluster 2', ranges: [{ kind: 'pods', range: '10.8.0.0/16' }] },
      ],
      bare: ['10.4.0.0/16', '10.8.0.0/16'],
      problems: [],
    });
  });

  test('of nothing but ranges, alone, is as many clusters', () => {
    const { clusters } = parseClusters('10.4.0.0/16, 10.4.0.0/16');
    expect(clusters.map(({ name }) => name)).toEqual(['Cluster 1', 'Cluster 2']);
    expect(collisionsOf(clusters).pairs[0]?.standing).toBe('gateway');
    expect(parseClusters('prod: 10.4.0.0/16, 10.5.0.0/16').clusters).toHaveLength(1);
  });

  test('says what runs there, how it leaves, and what is published', () => {
    const [cluster] = parseClusters('prod: pods 10.4.0.0/16, runs VXLAN, leaves gateway, publishes vip').clusters;
    expect(cluster).toMatchObject({ runs: 'vxlan', leaves: 'gateway', publishes: 'vip' });
  });

  test('has its IPv6 ranges left aside, and said to be', () => {
    const { clusters, ipv6, problems } = parseClusters('prod: pods 10.4.0.0/16 fd00:10:244::/56');
    expect(clusters).toMatchObject([{ name: 'prod', ranges: [{ range: '10.4.0.0/16' }] }]);
    expect([ipv6, problems]).toEqual([['fd00:10:244::/56'], []]);
  });
});

function many(count: number): string {
  return Array.from({ length: count }, (_, at) => `10.${at}.0.0/16`).join('\n');
}

describe('a problem', () => {
  test.each([
    ['10.4.1.0/16', 'host-bits'],
    ['prod: pods 10.4.0.0', 'no-length'],
    ['prod: pods 10.4.0/16', 'not-a-prefix'],
    ['prod: pods 127.0.0.0/8', 'unusable'],
    ['prod: pots 10.4.0.0/16', 'unknown-word'],
    ['prod:', 'no-range'],
    ['prod', 'unknown-word'],
    ['prod: 10.4.0.0/16, runs weave', 'unknown-value'],
    ['prod: 10.4.0.0/16, runs', 'unknown-value'],
    ['prod: 10.4.0.0/16\nfrom prod to test', 'unknown-cluster'],
    ['prod: 10.4.0.0/16\nprod -> prod', 'same-cluster'],
    ['prod: 10.4.0.0/16\nprod: 10.8.0.0/16', 'same-name'],
  ])('of “%s” is %s', (text, kind) => {
    const lines = text.split('\n').length;
    expect(parseClusters(`\na: pods 10.9.0.0/16\n${text}`).problems).toMatchObject([{ kind, line: 2 + lines }]);
  });

  test('is said where there is too much', () => {
    const { characters, clusters, ranges: most } = clusterLimits;
    expect(parseClusters(many(clusters)).problems).toEqual([]);
    expect(parseClusters(many(clusters + 1)).problems).toMatchObject([{ what: 'clusters', line: clusters + 1 }]);
    expect(parseClusters(`a: ${many(most + 1).replaceAll('\n', ' ')}`).problems).toMatchObject([{ what: 'ranges' }]);
    expect(parseClusters('x'.repeat(characters + 1)).problems).toMatchObject([{ what: 'characters' }]);
  });
});

test.each(['from prod to test', 'prod -> test', 'prod → test?', 'From prod to test'])('“%s” asks', (question) => {
  expect(parseClusters(`prod: 10.4.0.0/16\ntest: 10.8.0.0/16\n${question}`)).toMatchObject({
    asked: { from: 0, to: 1 },
    problems: [],
  });
});

test('a list is read back as it was written, also from a link', () => {
  const list = parseClusters(
    `${example}\nold site: 192.168.0.0/16 10.9.0.0/16, runs bgp, leaves itself, publishes itself\nprod -> old site`,
  );
  expect(list.problems).toEqual([]);
  expect(clustersText(list)).toContain('old site: pods 192.168.0.0/16 10.9.0.0/16, runs bgp');
  for (const text of [clustersText(list), clustersLinkText(list)]) {
    expect(parseClusters(text)).toMatchObject({ clusters: list.clusters, asked: { from: 0, to: 1 }, problems: [] });
  }
  expect(clustersLinkText(list)).not.toContain('\n');
});

test('whatever is typed is answered, and what is read without a problem is read back', () => {
  const words = fc.constantFrom(
    ...'prod|:|, |pods |nodes |runs |vxlan|10.4.0.0/16|10.4.1.0/16| |\n|::|=|/|-> |~|#|é'.split('|'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 20 }).map((each) => each.join('')),
        fc.string(),
      ),
      (text) => {
        const list = parseClusters(text);
        collisionsOf(list.clusters);
        if (list.problems.length > 0) return;
        expect(parseClusters(clustersText(list))).toMatchObject({ clusters: list.clusters, asked: list.asked });
        expect(parseClusters(clustersLinkText(list))).toMatchObject({ clusters: list.clusters, asked: list.asked });
      },
    ),
    { numRuns: 3000 },
  );
});
