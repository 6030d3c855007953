import { expect, test } from 'vitest';
import { probe, seen } from '../../testing/probe.ts';

const kept = { gateway: 'node', client: 'kept' };

test('a SYN whose answer is lost has met no socket: there is no receiver', () => {
  const asked = { model: 'island', settings: kept, from: 'other-client', to: 'cluster-2/pod-j' } as const;
  expect(probe(asked)).toMatchObject({ symptom: 'timeout', receiver: null });
  expect(seen(probe(asked))).toBe('198.51.100.10:40000');
});

test('a datagram has met one, whatever becomes of the answer', () => {
  const asked = { model: 'island', settings: kept, from: 'other-client', to: 'cluster-2/pod-j' } as const;
  const probed = probe({ ...asked, protocol: 'udp' });
  expect(probed).toMatchObject({ symptom: 'timeout', receiver: { device: 'cluster-2/pod-j' } });
});

test('a refusal that finds its way back is a rejection', () => {
  const probed = probe({ model: 'flat', from: 'cluster-1/pod-a', to: 'other-client' });
  expect(probed).toMatchObject({ symptom: 'refused', outcome: { kind: 'rejected', cause: 'port-closed' } });
});

test('a refusal that finds no way back is none: the packet was dropped', () => {
  const settings = { routes: 'none' };
  const probed = probe({ model: 'flat', settings, from: 'cluster-1/pod-a', to: 'other-client' });
  expect(probed).toMatchObject({ symptom: 'timeout', outcome: { kind: 'dropped', cause: 'port-closed' } });
});
