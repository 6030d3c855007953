import { describe, expect, test } from 'vitest';
import { probe, seen } from '../../testing/probe.ts';
import type { Settings } from '../index.ts';

const asked = (settings: Settings, to: string) => probe({ model: 'hybrid', settings, from: 'cluster-1/pod-a', to });
const source = (settings: Settings, to: string) => asked(settings, to).receiver?.sees.address;

describe('a list of ranges in which pods keep their address', () => {
  test('replaces the usual one, and may be empty', () => {
    expect(source({}, 'cluster-2/pod-g')).toBe('10.4.1.2');
    expect(source({ ranges: '' }, 'cluster-2/pod-g')).toBe('192.168.1.11');
    expect(source({ ranges: '203.0.113.0/24' }, 'other-server')).toBe('10.4.1.2');
  });

  test('that forgets the own pod range masks pods of one cluster from each other, where nothing exempts it', () => {
    const ranges = '192.168.0.0/16';
    expect(source({ ranges }, 'cluster-1/pod-d')).toBe('10.4.1.2');
    expect(source({ ranges, own: 'listed' }, 'cluster-1/pod-d')).toBe('192.168.1.11');
    expect(source({ ranges: `${ranges},10.4.0.0/16`, own: 'listed' }, 'cluster-1/pod-d')).toBe('10.4.1.2');
  });
});

describe('what the source becomes', () => {
  test('an address of the way out, or one written down: on one uplink the same', () => {
    for (const snat of ['interface', 'node']) expect(seen(asked({ snat }, 'other-server'))).toBe('192.168.1.11:40000');
  });

  test('on the way to a pod of the same node it is the bridge’s, or the node’s', () => {
    const settings = { ranges: '', own: 'listed' };
    expect(source(settings, 'cluster-1/pod-b')).toBe('10.4.1.1');
    expect(source({ ...settings, snat: 'node' }, 'cluster-1/pod-b')).toBe('192.168.1.11');
  });

  test('its port is kept where it is free, or always drawn anew', () => {
    for (const snat of ['interface', 'node']) {
      const { receiver } = asked({ snat, ports: 'redrawn' }, 'other-server');
      expect(receiver?.sees.address).toBe('192.168.1.11');
      expect(receiver?.sees.port).not.toBe(40000);
    }
  });
});
