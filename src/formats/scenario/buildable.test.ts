import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinations } from '../../testing/combinations.ts';
import { altered, canonicalDocument } from '../../testing/documents.ts';
import type { ModelId, Scenario, Settings, Topology, Warning } from '../../engine/index.ts';
import { compile, modelIds, outcomeOf, parsePrefix, send, targetNamed } from '../../engine/index.ts';
import { parseScenarioValue } from './parseScenario.ts';
import { addressAtOffset } from './subnets.ts';

function opened(document: unknown): Scenario {
  const parsed = parseScenarioValue(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function warningsIn(document: unknown, model: ModelId, settings: Settings = {}): readonly Warning[] {
  return compile(opened(document), model, settings).warnings;
}

/** `overlap of nodes and host-subnet`. */
function told(warnings: readonly Warning[]): readonly string[] {
  return warnings.flatMap((warning) => {
    switch (warning.kind) {
      case 'duplicate-address':
        return `${warning.address} of ${warning.holders.map(({ use }) => use).join(' and ')}`;
      case 'overlap':
        return `overlap of ${warning.one.use} and ${warning.other.use}`;
      case 'host-linked-as-node':
      case 'pods-beyond-segment':
        return warning.kind;
      // Model for model, what is written down and left aside is tested where it is decided.
      case 'assumed':
      case 'not-in-force':
      case 'not-asked-for':
        return [];
    }
  });
}

const service = { id: 'web', name: 'Web', clusterIp: '203.0.113.20', port: 80, pods: ['pod-a'] };
const withService = (clusterIp: string): Readonly<Record<string, unknown>> => ({
  version: 2,
  'clusters.0.services': [{ ...service, clusterIp }],
});

describe('a network that can be built is built, and warned about', () => {
  test.each<[string, Readonly<Record<string, unknown>>, ModelId, Settings, readonly string[]]>([
    ['a ClusterIP that a host has', withService('203.0.113.20'), 'flat', {}, ['203.0.113.20 of host and cluster-ip']],
    [
      'a ClusterIP in a host’s subnet',
      withService('203.0.113.99'),
      'island',
      {},
      ['overlap of host-subnet and cluster-ip'],
    ],
    ['a ClusterIP that a node has', withService('192.168.2.13'), 'hybrid', {}, ['192.168.2.13 of node and cluster-ip']],
    ['a ClusterIP in the node range', withService('192.168.2.99'), 'flat', {}, ['overlap of nodes and cluster-ip']],
    ['a ClusterIP in a pod range', withService('10.8.200.1'), 'flat', {}, ['overlap of pods and cluster-ip']],
    [
      'two nodes with one address',
      { 'clusters.0.nodes.0.address': '192.168.1.12' },
      'flat',
      {},
      ['192.168.1.12 of node and node'],
    ],
    [
      'a node with its router’s address',
      { 'clusters.1.nodes.0.address': '192.168.2.1' },
      'flat',
      {},
      ['192.168.2.1 of node and nodes-router'],
    ],
    [
      'two hosts with one address',
      { 'hosts.1.address': '198.51.100.10' },
      'flat',
      {},
      ['198.51.100.10 of host and host'],
    ],
    [
      'a host with a node’s address',
      { 'hosts.0.address': '192.168.1.11' },
      'flat',
      { uplink: 'segment' },
      ['192.168.1.11 of node and host'],
    ],
    [
      'a host with a pod’s address',
      { 'hosts.0.address': '10.8.1.2' },
      'flat',
      {},
      ['10.8.1.2 of host and pod', 'overlap of pods and host-subnet'],
    ],
    [
      'a pod range over the own nodes',
      { 'clusters.0.podRange': '192.168.0.0/16' },
      'flat',
      {},
      ['overlap of pods and nodes', 'overlap of pods and nodes'],
    ],
    [
      'a pod range over another cluster’s nodes',
      { 'clusters.0.podRange': '192.168.2.0/23' },
      'archipelago',
      {},
      ['overlap of pods and nodes'],
    ],
    [
      'a pool over the nodes, the link to the gateway and all',
      { reusedPodRange: '192.168.0.0/16' },
      'island',
      {},
      ['nodes', 'nodes', 'transit', 'transit'].map((use) => `overlap of reused-pods and ${use}`),
    ],
    [
      'a pool over the transit of a gateway that is not there',
      { reusedPodRange: '192.168.100.0/22' },
      'isolated',
      {},
      [],
    ],
    [
      'a pool over a virtual address',
      { reusedPodRange: '192.0.0.0/16' },
      'island',
      {},
      ['192.0.2.2 of virtual-ip and pod and pod', 'overlap of reused-pods and virtual-ip'],
    ],
    ['pod ranges that overlap', { 'clusters.1.podRange': '10.4.0.0/16' }, 'hybrid', {}, ['overlap of pods and pods']],
    ['pod ranges that nobody asks about', { 'clusters.1.podRange': '10.4.0.0/16' }, 'island', {}, []],
    [
      'node ranges that overlap',
      { 'clusters.1.nodeRange': '192.168.0.0/16' },
      'flat',
      {},
      ['overlap of nodes and nodes'],
    ],
    [
      'a link to the gateway in the nodes’ range',
      { 'clusters.1.transit': '192.168.1.0/24' },
      'island',
      {},
      ['192.168.1.1 of nodes-router and gateway-link', 'overlap of nodes and transit'],
    ],
    [
      'one virtual address of two clusters',
      { 'clusters.1.virtualIp': '192.0.2.1' },
      'archipelago',
      {},
      ['192.0.2.1 of virtual-ip and virtual-ip'],
    ],
    [
      'a virtual address of two clusters that nobody publishes',
      { 'clusters.1.virtualIp': '192.0.2.1' },
      'flat',
      {},
      [],
    ],
    [
      'a virtual address at the end of a gateway’s link',
      { 'clusters.1.virtualIp': '192.168.102.2' },
      'island',
      {},
      ['192.168.102.2 of gateway-link and virtual-ip'],
    ],
    [
      'a virtual address in a host’s subnet',
      { 'clusters.1.virtualIp': '203.0.113.7' },
      'island',
      {},
      ['overlap of host-subnet and virtual-ip'],
    ],
    [
      'a host beside nodes with a link each',
      { 'hosts.0.address': '192.168.1.50' },
      'flat',
      {},
      ['host-linked-as-node'],
    ],
    ['a host beside nodes on their segment', { 'hosts.0.address': '192.168.1.50' }, 'flat', { uplink: 'segment' }, []],
    ['two hosts of one subnet', { 'hosts.1.address': '198.51.100.20' }, 'flat', {}, []],
    [
      'host subnets of different lengths',
      { 'hosts.1.address': '198.51.100.20', 'hosts.1.length': 25 },
      'flat',
      {},
      ['overlap of host-subnet and host-subnet'],
    ],
    [
      'pods to be found by ARP outside the nodes’ subnet',
      { title: 'x' },
      'flat',
      { routes: 'arp' },
      ['pods-beyond-segment', 'pods-beyond-segment'],
    ],
  ])('%s', (_, changes, model, settings, expected) => {
    expect(told(warningsIn(altered(changes), model, settings))).toEqual(expected);
  });

  test('the canonical scenario is warned of in no model', () => {
    for (const model of modelIds) expect(told(warningsIn(JSON.parse(canonicalDocument), model))).toEqual([]);
  });
});

const ranges = fc.constantFrom(
  '10.0.0.0/8',
  '10.4.0.0/16',
  '10.4.0.0/17',
  '10.4.1.0/24',
  '10.4.2.0/24',
  '192.168.1.0/24',
);
function hostIn(range: string, offset: number): string {
  const prefix = parsePrefix(range);
  return (prefix === null ? null : addressAtOffset(prefix, offset)) ?? '';
}

/** Ranges that lie in one another, and addresses in several of them, so that nearly everything collides. */
const colliding = fc
  .record({
    reused: fc.constantFrom('10.0.0.0/8', '10.4.0.0/16', '10.4.0.0/20'),
    clusters: fc.array(
      fc.record({
        pods: fc.constantFrom('10.0.0.0/8', '10.4.0.0/16', '10.4.0.0/20'),
        nodes: ranges,
        transit: fc.constantFrom('10.4.1.0/30', '10.4.2.0/24', '192.168.1.0/30'),
        vip: fc.integer({ min: 1, max: 9 }),
        node: fc.integer({ min: 1, max: 6 }),
        ip: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    hosts: fc.array(
      fc.record({ range: ranges, at: fc.integer({ min: 1, max: 6 }), length: fc.constantFrom(16, 24, 28) }),
      { maxLength: 3 },
    ),
  })
  .map(({ reused, clusters, hosts }) => ({
    version: 2,
    id: 'colliding',
    title: 'Colliding',
    summary: '',
    reusedPodRange: reused,
    nodePodLength: 24,
    clusters: clusters.map(({ pods, nodes, transit, vip, node, ip }, index) => ({
      id: `c${index}`,
      name: `C${index}`,
      podRange: pods,
      nodeRange: nodes,
      virtualIp: `10.4.1.${vip}`,
      transit,
      nodes: [0, 1].map((at) => ({
        id: `n${at}`,
        name: `n${at}`,
        address: hostIn(nodes, node + at),
        pods: [{ id: `p${at}`, name: `p${at}` }],
      })),
      services: [
        {
          id: 'web',
          name: 'Web',
          clusterIp: `10.4.1.${ip}`,
          port: 80,
          pods: ['p0'],
          nodePort: 30080,
          loadBalancer: { address: `10.4.2.${ip}` },
        },
      ],
    })),
    hosts: hosts.map(({ range, at, length }, index) => ({
      id: `h${index}`,
      name: `h${index}`,
      address: hostIn(range, at),
      length,
      serves: [80],
    })),
  }));

test('whatever collides, every model is built and every send has an outcome', () => {
  const networks = modelIds.flatMap((model) => combinations(model).map((settings) => ({ model, settings })));
  fc.assert(
    fc.property(colliding, fc.constantFrom(...networks), fc.nat(), (document, { model, settings }, pick) => {
      const topology = compile(opened(document), model, settings);
      for (const at of [0, 1, 2, 3]) expect(outcomeOfSend(topology, pick + at * 31)).not.toBe(null);
    }),
    { numRuns: 150 },
  );
});

function outcomeOfSend(topology: Topology, pick: number): string | null {
  const ids = [...topology.directory.keys(), ...topology.services.keys()];
  const [from, to] = [[...topology.directory.keys()][pick % topology.directory.size], ids[(pick * 7 + 3) % ids.length]];
  if (from === undefined || to === undefined) return null;
  const made = send(topology, {
    from,
    to: targetNamed(topology, to),
    dial: 'auto',
    protocol: pick % 2 === 0 ? 'tcp' : 'udp',
  });
  return outcomeOf(made, [to]).kind;
}
