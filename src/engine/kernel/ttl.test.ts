import { describe, expect, test } from 'vitest';
import { arrivalTtl, path, probe, replyLines, requestLines } from '../../testing/probe.ts';

const podA = 'cluster-1/pod-a';

describe('the TTL a receiver sees', () => {
  test.each([
    ['two pods on one bridge: switched', 'flat', {}, podA, 'cluster-1/pod-b', 64],
    ['two pods on routed interfaces of one node', 'flat', { attach: 'routed' }, podA, 'cluster-1/pod-b', 63],
    ['pod to its own node', 'flat', {}, podA, 'cluster-1/node-1', 64],
    ['node to its own pod', 'flat', {}, 'cluster-1/node-1', podA, 64],
    ['node to a pod of another node', 'flat', {}, 'cluster-1/node-1', 'cluster-1/pod-d', 62],
    ['pod to pod across nodes, a link each', 'flat', {}, podA, 'cluster-1/pod-d', 61],
    ['pod to pod across nodes on a segment', 'flat', { uplink: 'segment' }, podA, 'cluster-1/pod-d', 62],
    [
      'the same by BGP: third-party next hops skip the fabric',
      'flat',
      { routes: 'bgp', uplink: 'segment' },
      podA,
      'cluster-1/pod-d',
      62,
    ],
    ['BGP over links: no third party', 'flat', { routes: 'bgp' }, podA, 'cluster-1/pod-d', 61],
    ['pod to pod across clusters', 'flat', {}, podA, 'cluster-2/pod-g', 61],
    [
      'through VXLAN: the inner header ages at the nodes only',
      'island',
      { gateway: 'node', overlay: 'vxlan' },
      podA,
      'cluster-1/pod-d',
      62,
    ],
    ['across the island: two gateways more', 'island', {}, podA, 'cluster-2/pod-g', 59],
    ['behind a proxy: a fresh connection', 'island', { ingress: 'proxy' }, 'other-client', 'cluster-2/pod-g', 63],
    ['outside host to a pod', 'flat', {}, 'other-client', podA, 62],
  ] as const)('%s', (_, model, settings, from, to, ttl) => {
    expect(arrivalTtl(probe({ model, settings, from, to }))).toBe(ttl);
  });

  test('a pod asking its own virtual IP on its own bridge is bridged: 64 both ways', () => {
    const probed = probe({ model: 'island', settings: { gateway: 'node' }, from: podA, to: podA, dial: 'service' });
    expect(probed.symptom).toBe('connected');
    expect(requestLines(probed)).toEqual([
      'cluster-1/pod-a eth0 out 10.4.1.2:40000>192.0.2.1:80 64',
      'cluster-1/node-1 veth-pod-a in 10.4.1.2:40000>192.0.2.1:80 64',
      'cluster-1/node-1 cni0 out 10.4.1.2:40000>10.4.1.2:8080 64',
      'cluster-1/node-1 veth-pod-a out 10.4.1.1:40000>10.4.1.2:8080 64',
      'cluster-1/pod-a eth0 in 10.4.1.1:40000>10.4.1.2:8080 64',
    ]);
  });

  test('two pods on one bridge: the bridge interface itself never appears', () => {
    expect(requestLines(probe({ model: 'flat', from: podA, to: 'cluster-1/pod-b' }))).toEqual([
      'cluster-1/pod-a eth0 out 10.4.1.2:40000>10.4.1.3:8080 64',
      'cluster-1/node-1 veth-pod-a in 10.4.1.2:40000>10.4.1.3:8080 64',
      'cluster-1/node-1 veth-pod-b out 10.4.1.2:40000>10.4.1.3:8080 64',
      'cluster-1/pod-b eth0 in 10.4.1.2:40000>10.4.1.3:8080 64',
    ]);
  });

  test('the fabric ages the outer header alone', () => {
    const probed = probe({
      model: 'island',
      settings: { gateway: 'node', overlay: 'vxlan' },
      from: podA,
      to: 'cluster-1/pod-d',
    });
    expect(requestLines(probed).filter((line) => line.startsWith('fabric'))).toEqual([
      'fabric to-node-1 in 10.4.1.2:40000>10.4.2.2:8080 63 in vxlan 192.168.1.11>192.168.1.12 64',
      'fabric to-node-2 out 10.4.1.2:40000>10.4.2.2:8080 63 in vxlan 192.168.1.11>192.168.1.12 63',
    ]);
  });

  test('a loop ends by TTL: a virtual IP port that no rule takes', () => {
    const probed = probe({ model: 'island', from: 'other-client', to: '192.0.2.2:4444' });
    expect(probed.outcome.cause).toBe('ttl-expired');
    expect(probed.symptom).toBe('unreachable');
    expect(path(probed).length).toBe(65);
  });

  test('an ICMP error starts at 64 where it is made', () => {
    const probed = probe({ model: 'flat', settings: { routes: 'none' }, from: 'other-client', to: podA });
    expect(replyLines(probed)[0]).toBe('fabric to-other-client out 198.51.100.1>198.51.100.10 net-unreachable 64');
  });
});
