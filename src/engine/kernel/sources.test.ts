import { describe, expect, test } from 'vitest';
import { probe, seen } from '../../testing/probe.ts';

const node1 = 'cluster-1/node-1';

describe('source addresses nobody wrote down', () => {
  test.each([
    ['node to its own pod: the bridge', 'flat', {}, 'cluster-1/pod-a', '10.4.1.1'],
    ['node to a pod of another node: the node', 'flat', {}, 'cluster-1/pod-d', '192.168.1.11'],
    ['the same through VXLAN: the tunnel device', 'island', { overlay: 'vxlan' }, 'cluster-1/pod-d', '10.4.1.0'],
    ['the same through Geneve: the tunnel device', 'island', { overlay: 'geneve' }, 'cluster-1/pod-d', '10.4.1.0'],
    ['the same through IPIP: the tunnel device', 'island', { overlay: 'ipip' }, 'cluster-1/pod-d', '10.4.1.0'],
    [
      'node to its own pod on a routed interface: the node',
      'flat',
      { attach: 'routed' },
      'cluster-1/pod-a',
      '192.168.1.11',
    ],
    ['over the segment of their own: still the node', 'flat', { routes: 'none' }, 'cluster-1/pod-d', '192.168.1.11'],
  ] as const)('%s', (_, model, settings, to, expected) => {
    expect(seen(probe({ model, settings, from: node1, to }))).toBe(`${expected}:40000`);
  });

  test('node to its own virtual IP: the source is chosen before the translation, then masqueraded', () => {
    const probed = probe({
      model: 'island',
      settings: { gateway: 'node' },
      from: node1,
      to: 'cluster-1/pod-a',
      dial: 'service',
    });
    expect(probed.exchange.legs[0].asked.source).toBe('192.168.1.11');
    expect(seen(probed)).toBe('10.4.1.1:40000');
  });

  test('a pod is not masqueraded towards its own node, but towards the others it is', () => {
    const settings = { gateway: 'node' };
    expect(seen(probe({ model: 'island', settings, from: 'cluster-1/pod-a', to: node1 }))).toBe('10.4.1.2:40000');
    expect(seen(probe({ model: 'island', settings, from: 'cluster-1/pod-a', to: 'cluster-1/node-2' }))).toBe(
      '192.168.1.11:40000',
    );
  });

  test('a UDP server answers from the address of the way out; the client refuses it. TCP does not have this problem', () => {
    const asked = { model: 'flat', from: 'cluster-1/pod-a', to: node1 } as const;
    const udp = probe({ ...asked, protocol: 'udp' });
    expect(udp.outcome).toMatchObject({ cause: 'no-such-connection', at: 'cluster-1/pod-a', way: 'reply' });
    expect(udp.symptom).toBe('timeout');
    expect(probe({ ...asked, protocol: 'tcp' }).symptom).toBe('connected');
  });
});
