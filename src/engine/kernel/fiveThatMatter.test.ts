import { describe, expect, test } from 'vitest';
import { path, probe, replyLines, requestLines, seen } from '../../testing/probe.ts';

const [podA, podB, podD, podG, podJ] = ['pod-a', 'pod-b', 'pod-d', 'pod-g', 'pod-j'].map(
  (pod) => `${pod < 'pod-g' ? 'cluster-1' : 'cluster-2'}/${pod}`,
) as [string, string, string, string, string];

describe('a reply with the wrong source is a timeout, not a reset', () => {
  const kept = { gateway: 'node', client: 'kept' };

  test.each(['tcp', 'udp'] as const)('virtual IP without source NAT, pod on another node, %s', (protocol) => {
    const probed = probe({ model: 'island', settings: kept, from: 'other-client', to: podJ, protocol });
    expect(probed.symptom).toBe('timeout');
    expect(probed.outcome).toMatchObject({
      kind: 'dropped',
      cause: 'no-such-connection',
      at: 'other-client',
      way: 'reply',
    });
    expect(seen(probed)).toBe('198.51.100.10:40000');
    expect(replyLines(probed).at(-1)).toBe('other-client eth0 in 10.4.2.2:8080>198.51.100.10:40000 62');
  });

  test('on the ingress node itself the same rule works and keeps the client address', () => {
    const probed = probe({ model: 'island', settings: kept, from: 'other-client', to: podG });
    expect(probed.symptom).toBe('connected');
    expect(seen(probed)).toBe('198.51.100.10:40000');
  });
});

describe('a dedicated gateway without source NAT', () => {
  const settings = { client: 'kept' };

  test('keeps the client address, because it is on the way back', () => {
    const probed = probe({ model: 'island', settings, from: 'other-client', to: podJ });
    expect(probed.symptom).toBe('connected');
    expect(seen(probed)).toBe('198.51.100.10:40000');
  });

  test.each([
    ['to itself: its own address comes back as a source', podA, 'martian-source'],
    ['to a pod on its node: the reply takes the short way', podB, 'no-such-connection'],
    ['to a pod on the other node: likewise', podD, 'no-such-connection'],
  ] as const)('breaks a pod asking for its own cluster, %s', (_, to, cause) => {
    const probed = probe({
      model: 'island',
      settings: { ...settings, uplink: 'segment' },
      from: podA,
      to,
      dial: 'service',
    });
    expect(probed.symptom).toBe('timeout');
    expect(probed.outcome.cause).toBe(cause);
  });

  test.each([podA, podB, podD])('works for %s too once the cluster is masqueraded towards itself', (to) => {
    const probed = probe({ model: 'island', settings: { client: 'hairpin' }, from: podA, to, dial: 'service' });
    expect(probed.symptom).toBe('connected');
    expect(seen(probed)).toBe('192.168.1.1:40000');
  });
});

describe('overlap is delivered, with success', () => {
  test('Pod-A to Pod-G, who has the same address, never leaves Pod-A', () => {
    const probed = probe({ model: 'island', from: podA, to: podG, dial: 'pod-ip' });
    expect(probed.outcome).toMatchObject({ kind: 'misdelivered', at: podA });
    expect(probed.symptom).toBe('connected');
    expect(requestLines(probed)).toEqual([
      'cluster-1/pod-a lo out 10.4.1.2:40000>10.4.1.2:8080 64',
      'cluster-1/pod-a lo in 10.4.1.2:40000>10.4.1.2:8080 64',
    ]);
  });

  test('Pod-B to Pod-G is switched to Pod-A', () => {
    const probed = probe({ model: 'island', from: podB, to: podG, dial: 'pod-ip' });
    expect(probed.outcome).toMatchObject({ kind: 'misdelivered', at: podA });
    expect(path(probed)).toEqual([podB, 'cluster-1/node-1', podA]);
  });

  test('Pod-A to Pod-J reaches Pod-D', () => {
    expect(probe({ model: 'island', from: podA, to: podJ, dial: 'pod-ip' }).outcome).toMatchObject({
      kind: 'misdelivered',
      at: podD,
    });
  });
});

test('masquerading is decided by the first packet: a reply to an outside client leaves with the bare pod address', () => {
  const probed = probe({ model: 'hybrid', from: 'other-client', to: podA });
  expect(probed.symptom).toBe('connected');
  expect(replyLines(probed)).toContain('cluster-1/node-1 eth0 out 10.4.1.2:8080>198.51.100.10:40000 63');
  expect(seen(probe({ model: 'hybrid', from: podA, to: 'other-server' }))).toBe('192.168.1.11:40000');
});

describe('masquerade takes the address of the interface the packet leaves by', () => {
  const node = { gateway: 'node' };
  test.each([
    ['the bridge towards a local pod', { ...node }, podG, '10.4.1.1:40000'],
    ['the tunnel device through VXLAN', { ...node, overlay: 'vxlan' }, podJ, '10.4.1.0:40000'],
    ['the tunnel device through IPIP', { ...node, overlay: 'ipip' }, podJ, '10.4.1.0:40000'],
    ['the inner leg of a dedicated gateway', {}, podG, '192.168.2.1:40000'],
    [
      'the node itself where interfaces to pods have no address',
      { ...node, attach: 'routed' },
      podG,
      '192.168.2.13:40000',
    ],
    ['the node towards another node on a segment', { ...node, uplink: 'segment' }, podJ, '192.168.2.13:40000'],
  ])('%s', (_, settings, to, expected) => {
    expect(seen(probe({ model: 'island', settings, from: 'other-client', to }))).toBe(expected);
  });
});
