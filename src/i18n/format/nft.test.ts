import { describe, expect, test } from 'vitest';
import type { Match, Rule } from '../../engine/index.ts';
import { address, deviceId, prefix, ruleId } from '../../engine/index.ts';
import { nftRule } from './nft.ts';

const id = ruleId(deviceId('gateway'), 'rule');
const backend = (text: string) => ({ device: deviceId('pod'), address: address(text), port: 8080 });
const match: Match = { destination: [prefix('192.0.2.1/32')], destinationPorts: [{ from: 80, to: 80 }] };

describe('rules in the language of nft', () => {
  test.each<[Rule, string]>([
    [
      { kind: 'masquerade', id, match: { source: [prefix('10.4.0.0/16')], outInterface: 'eth1' } },
      'oifname "eth1" ip saddr 10.4.0.0/16 masquerade',
    ],
    [{ kind: 'masquerade', id, match: { destinationTranslated: true } }, 'ct status dnat masquerade'],
    [
      { kind: 'destination-nat', id, match, backends: [backend('10.4.1.2')] },
      'ip daddr 192.0.2.1 meta l4proto { tcp, udp } th dport 80 dnat to 10.4.1.2:8080',
    ],
    [
      { kind: 'destination-nat', id, match: { protocol: 'tcp' }, backends: [backend('10.4.1.2'), backend('10.4.1.3')] },
      'meta l4proto tcp dnat to numgen inc mod 2 map { 0 : 10.4.1.2 . 8080, 1 : 10.4.1.3 . 8080 }',
    ],
    [
      { kind: 'filter', id, match: { states: ['established', 'related'] }, verdict: 'accept' },
      'ct state established,related accept',
    ],
    [{ kind: 'filter', id, match: {}, verdict: 'drop' }, 'drop'],
    [
      { kind: 'filter', id, match: {}, verdict: 'reject-tcp-reset' },
      'meta l4proto tcp reject with tcp reset; reject with icmp type port-unreachable',
    ],
    [{ kind: 'no-translation', id, match: { notToSelf: true } }, 'fib daddr type != local accept'],
    [{ kind: 'source-nat', id, match: {}, to: address('192.0.2.9') }, 'snat to 192.0.2.9'],
    [
      { kind: 'source-nat', id, match: {}, to: address('192.0.2.9'), ports: 'redrawn' },
      'snat to 192.0.2.9 fully-random',
    ],
    [
      {
        kind: 'source-nat',
        id,
        match: {},
        to: address('192.0.2.9'),
        ports: 'redrawn',
        range: { from: 1024, to: 1087 },
      },
      'meta l4proto { tcp, udp } snat to 192.0.2.9:1024-1087 fully-random',
    ],
    [
      { kind: 'masquerade', id, match: { protocol: 'tcp' }, range: { from: 1024, to: 1024 } },
      'meta l4proto tcp masquerade to :1024',
    ],
    [
      { kind: 'mark', id, match: { toSelf: true, protocol: 'tcp', destinationPorts: [{ from: 30080, to: 30080 }] } },
      'fib daddr type local tcp dport 30080 meta mark set meta mark | 0x4000',
    ],
    [
      {
        kind: 'masquerade',
        id,
        match: { originalDestination: [prefix('192.0.2.1/32')], originalPorts: [{ from: 80, to: 85 }] },
      },
      'ct original ip daddr 192.0.2.1 meta l4proto { tcp, udp } ct original proto-dst 80-85 masquerade',
    ],
    [{ kind: 'mark', id, match: { fromSelf: true } }, 'fib saddr type local meta mark set meta mark | 0x4000'],
    [
      { kind: 'masquerade', id, match: { marked: true }, ports: 'redrawn' },
      'meta mark & 0x4000 == 0x4000 meta mark set meta mark & 0xffffbfff masquerade fully-random',
    ],
    [
      { kind: 'masquerade', id, match: { hairpinOf: [address('10.4.1.2'), address('10.4.2.2')] } },
      'ip saddr . ip daddr { 10.4.1.2 . 10.4.1.2, 10.4.2.2 . 10.4.2.2 } masquerade',
    ],
  ])('%j', (rule, text) => {
    expect(nftRule(rule)).toBe(text);
  });
});
