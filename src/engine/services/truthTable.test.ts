import { describe, expect, test } from 'vitest';
import { probe, seen } from '../../testing/probe.ts';
import { serviceOf, serving } from '../../testing/services.ts';
import type { NetworkState, Settings, TrafficPolicy } from '../index.ts';
import { freshState } from '../index.ts';

/**
 * The one endpoint is pod-a on node-1; each cell is the address it sees. Everything that is not the sender's own address was masqueraded:
 * cni0 of node-1 is 10.4.1.1, the VXLAN device of node-2 10.4.2.0. The load balancer's address leads to node-1.
 */
const senders = {
  'same pod': 'cluster-1/pod-a',
  'pod, same node': 'cluster-1/pod-b',
  'pod, other node': 'cluster-1/pod-d',
  'agent, same node': 'cluster-1/node-1',
  'agent, other node': 'cluster-1/node-2',
  'outside client': 'other-client',
} as const;

type Sender = keyof typeof senders;

const ways = {
  'cluster IP': 'cluster-1/web',
  'node port, with endpoint': 'cluster-1/web/node-1',
  'node port, without': 'cluster-1/web/node-2',
  'load balancer': 'cluster-1/web/load-balancer',
} as const;

type Way = keyof typeof ways;
type Row = readonly [Sender, ...(readonly string[])];

const columns: readonly Way[] = ['cluster IP', 'node port, with endpoint', 'node port, without', 'load balancer'];

function cell(settings: Settings, policy: TrafficPolicy, sender: Sender, way: Way): string {
  const scenario = serving(serviceOf(['a'], { externalTraffic: policy }));
  const found = probe({ scenario, model: 'island', settings, from: senders[sender], to: ways[way] });
  if (found.symptom === 'connected') return seen(found)?.replace(/:.*/, '') ?? 'nobody';
  return found.outcome.way === 'reply' ? 'wrong answer' : (found.outcome.cause ?? 'nothing');
}

function agrees(settings: Settings, policy: TrafficPolicy, rows: readonly Row[]): void {
  test.each(rows.map(([sender, ...cells]) => ({ sender, cells })))('$sender', ({ sender, cells }) => {
    expect(columns.map((way) => cell(settings, policy, sender, way))).toEqual(cells);
  });
}

describe('pods on bridges, VXLAN between nodes', () => {
  const settings = { gateway: 'node', overlay: 'vxlan' };

  // Cluster IP: only hairpin and what is not a pod is masqueraded. Outer addresses: everybody is, near endpoint or not.
  describe('externalTrafficPolicy Cluster', () => {
    agrees(settings, 'cluster', [
      //                     cluster IP    node port 1   node port 2   load balancer
      ['same pod', '10.4.1.1', '10.4.1.1', '10.4.2.0', '10.4.1.1'],
      ['pod, same node', '10.4.1.3', '10.4.1.1', '10.4.2.0', '10.4.1.1'],
      ['pod, other node', '10.4.2.2', '10.4.1.1', '10.4.2.0', '10.4.2.0'],
      ['agent, same node', '10.4.1.1', '10.4.1.1', '10.4.2.0', '10.4.1.1'],
      ['agent, other node', '10.4.2.0', '10.4.1.1', '10.4.2.0', '10.4.2.0'],
      ['outside client', 'no-route', '10.4.1.1', '10.4.2.0', '10.4.1.1'],
    ]);
  });

  // Sources are kept where the endpoint is near. Pods leave their node as that node (the island's own doing), so at another they are strangers.
  describe('externalTrafficPolicy Local', () => {
    agrees(settings, 'local', [
      ['same pod', '10.4.1.1', '10.4.1.1', 'filter-drop', '10.4.1.1'],
      ['pod, same node', '10.4.1.3', '10.4.1.3', 'filter-drop', '10.4.1.3'],
      ['pod, other node', '10.4.2.2', '192.168.1.12', '10.4.2.2', '10.4.2.2'],
      ['agent, same node', '10.4.1.1', '10.4.1.1', 'filter-drop', '10.4.1.1'],
      ['agent, other node', '10.4.2.0', '192.168.1.12', '10.4.2.0', '10.4.2.0'],
      ['outside client', 'no-route', '198.51.100.10', 'filter-drop', '198.51.100.10'],
    ]);
  });
});

describe('pods on routed interfaces, no overlay', () => {
  const settings = { gateway: 'node', attach: 'routed' };

  describe('externalTrafficPolicy Cluster: the address is the node’s own, for nothing else has one', () => {
    agrees(settings, 'cluster', [
      ['same pod', '192.168.1.11', '192.168.1.11', '192.168.1.12', '192.168.1.11'],
      ['pod, same node', '10.4.1.3', '192.168.1.11', '192.168.1.12', '192.168.1.11'],
      ['pod, other node', '10.4.2.2', '192.168.1.11', '192.168.1.12', '192.168.1.12'],
      ['agent, same node', '192.168.1.11', '192.168.1.11', '192.168.1.12', '192.168.1.11'],
      ['agent, other node', '192.168.1.12', '192.168.1.11', '192.168.1.12', '192.168.1.12'],
      ['outside client', 'no-route', '192.168.1.11', '192.168.1.12', '192.168.1.11'],
    ]);
  });
});

describe('who may take it', () => {
  const endpoints = ['a', 'b', 'd'];

  /** Who takes each of six flows from outside, one after another. */
  function takers(way: string, policy: TrafficPolicy): readonly string[] {
    const scenario = serving(serviceOf(endpoints, { externalTraffic: policy }));
    const found: string[] = [];
    let before: NetworkState = freshState;
    for (let made = 0; made < 6; made += 1) {
      const { exchange } = probe({ scenario, model: 'flat', from: 'other-client', to: way, before });
      found.push(exchange.legs[0].request.final.device);
      before = { ...exchange.state, conntrack: new Map() };
    }
    return [...new Set(found)].toSorted();
  }

  test.each([
    ['cluster-1/web/node-1', 'cluster', ['cluster-1/pod-a', 'cluster-1/pod-b', 'cluster-1/pod-d']],
    ['cluster-1/web/node-1', 'local', ['cluster-1/pod-a', 'cluster-1/pod-b']],
    ['cluster-1/web/node-2', 'local', ['cluster-1/pod-d']],
  ] as const)('%s under %s: %j', (way, policy, expected) => {
    expect(takers(way, policy)).toEqual(expected);
  });
});
