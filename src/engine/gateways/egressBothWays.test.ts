import { describe, expect, test } from 'vitest';
import { probe } from '../../testing/probe.ts';
import type { Settings } from '../index.ts';

const settings = { gateway: 'node', overlay: 'vxlan', egress: 'both', client: 'kept' };
const asked = (from: string, to: string, more: Settings = {}) =>
  probe({ model: 'island', settings: { ...settings, ...more }, from, to });

describe('NAT both ways, with a way in that hides nobody', () => {
  test('strangers keep their address towards pods of the node they came to', () => {
    expect(asked('other-client', 'cluster-1/pod-a').receiver?.sees.address).toBe('198.51.100.10');
  });

  test('towards pods elsewhere they are hidden behind the tunnel, and so are answered', () => {
    const far = asked('other-client', 'cluster-1/pod-d');
    expect([far.symptom, far.receiver?.sees.address]).toEqual(['connected', '10.4.1.0']);
    expect(asked('other-client', 'cluster-1/pod-d', { egress: 'nat' }).symptom).toBe('timeout');
  });

  test('pods of the cluster are hidden from nobody inside, and from everybody outside, under a new port', () => {
    expect(asked('cluster-1/pod-a', 'cluster-1/pod-d').receiver?.sees.address).toBe('10.4.1.2');
    const out = asked('cluster-1/pod-a', 'other-server').receiver?.sees;
    expect(out?.address).toBe('192.168.1.11');
    expect(out?.port).not.toBe(40000);
  });

  test('without a tunnel an agent is itself to pods elsewhere, but for its port', () => {
    const seen = asked('cluster-1/node-1', 'cluster-1/pod-d', { overlay: 'none', uplink: 'segment' }).receiver?.sees;
    expect(seen?.address).toBe('192.168.1.11');
    expect(seen?.port).not.toBe(40000);
  });
});
