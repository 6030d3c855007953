import { describe, expect, test } from 'vitest';
import type { Settings } from '../index.ts';
import { compile, deviceId, send, targetNamed } from '../index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { probe } from '../../testing/probe.ts';

/** Who takes each of so many connections, one after another, to the same published address. */
function takers(settings: Settings, connections: number): readonly string[] {
  const topology = compile(twoClusters, 'island', settings);
  const to = targetNamed(topology, deviceId('cluster-2/service'));
  const found: string[] = [];
  let state;
  for (let made = 0; made < connections; made += 1) {
    const { legs, state: after } = send(
      topology,
      { from: deviceId('other-client'), to, dial: 'auto', protocol: 'tcp' },
      state,
    );
    found.push(legs.at(-1)?.request.final.device ?? '');
    // The same client port again: only the turns are remembered, the flows have ended.
    state = { ...after, conntrack: new Map() };
  }
  return found;
}

describe('an address that stands for several pods', () => {
  test.each(['vip', 'nat', 'proxy'])('%s: flows take the pods in turn', (ingress) => {
    const pods = ['g', 'h', 'i', 'j', 'k', 'l'].map((letter) => `cluster-2/pod-${letter}`);
    expect(takers({ ingress }, 7)).toEqual([...pods, 'cluster-2/pod-g']);
  });

  test('whoever takes it, it is delivered', () => {
    expect(probe({ model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/service' }).outcome.kind).toBe('delivered');
  });

  test.each([
    ['vip', ['tcp', 'udp']],
    ['nat', ['tcp', 'udp']],
    ['proxy', ['tcp']],
  ])('%s: each protocol is published for itself: %j', (ingress, protocols) => {
    const { devices, services } = compile(twoClusters, 'island', { ingress });
    expect(services.get(deviceId('cluster-2/service'))?.protocols).toEqual(protocols);
    const rules = devices.get(deviceId('cluster-2/gateway'))?.hooks.prerouting ?? [];
    const published = rules.map(({ id, match }) => `${id.split('/').at(-1)} ${match.protocol}`);
    expect(published.filter((each) => each.includes('pod-g'))).toEqual(
      ingress === 'proxy' ? [] : ['dnat-pod-g tcp', 'dnat-pod-g.udp udp'],
    );
  });

  test('a removed rule leaves the virtual address to nobody: the packet goes round until its TTL is gone', () => {
    const device = deviceId('cluster-2/gateway');
    const faults = [{ kind: 'remove-rule' as const, device, rule: 'cluster-2/gateway/dnat-service' as never }];
    expect(probe({ model: 'island', faults, from: 'other-client', to: 'cluster-2/service' }).outcome.cause).toBe(
      'ttl-expired',
    );
  });
});
