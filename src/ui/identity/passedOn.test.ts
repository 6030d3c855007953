import { expect, test } from 'vitest';
import type { ModelId, Settings } from '../../engine/index.ts';
import { probe } from '../../testing/probe.ts';
import { logLine, passedOnLines } from '../../i18n/index.ts';
import { proxyKnowledge } from './passedOn.ts';

const known = (model: ModelId, settings: Settings, from: string) =>
  proxyKnowledge(probe({ model, settings, from, to: 'cluster-2/pod-g' }).exchange);

test('a proxy knows the other end of the connection that it ended', () => {
  expect(known('island', { ingress: 'proxy' }, 'other-client')).toEqual({
    proxy: 'cluster-2/gateway',
    client: { address: '198.51.100.10', port: 40000 },
    reached: { address: '192.168.102.2', port: 80 },
  });
});

test('what was hidden before it came to the proxy is hidden from the proxy too', () => {
  expect(known('island', { ingress: 'proxy' }, 'cluster-1/pod-a')?.client.address).toBe('192.168.101.2');
});

test('of two proxies the one that the receiver talks to is asked', () => {
  expect(known('island', { ingress: 'proxy', egress: 'proxy' }, 'cluster-1/pod-a')).toMatchObject({
    proxy: 'cluster-2/gateway',
    client: { address: '192.168.101.2' },
  });
});

test('where nobody connects anew there is nothing to pass on', () => {
  expect([known('flat', {}, 'other-client'), known('island', {}, 'other-client')]).toEqual([null, null]);
});

test('the log holds what the receiving socket reports', () => {
  const { receiver } = probe({ model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' });
  if (receiver === null) throw new Error('nobody receives');
  expect(logLine(receiver)).toBe('Connection from 192.168.2.1 port 40000 on 10.4.1.2 port 8080');
});

test('what a proxy passes on is written as those who read it expect', () => {
  const found = known('island', { ingress: 'proxy' }, 'other-client');
  if (found === null) throw new Error('no proxy');
  expect(passedOnLines(found.client, found.reached)).toEqual({
    header: 'X-Forwarded-For: 198.51.100.10',
    preamble: 'PROXY TCP4 198.51.100.10 192.168.102.2 40000 80',
  });
});
