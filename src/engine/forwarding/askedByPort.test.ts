import { describe, expect, test } from 'vitest';
import { grown } from '../../testing/grown.ts';
import { compile } from '../compile.ts';
import { send } from '../dialling.ts';
import type { Packet } from '../net/packet.ts';
import type { Rule } from '../rules/rule.ts';
import { deviceId, ruleIdNamed } from '../topology/ids.ts';
import { proxiesAt, rulesFor } from './askedByPort.ts';
import { hopsOf } from './trace.ts';

const ports = (from: number, to = from): Rule => ({
  kind: 'filter',
  id: ruleIdNamed(`${from}-${to}`),
  match: { destinationPorts: [{ from, to }] },
  verdict: 'drop',
});
const any: Rule = { kind: 'filter', id: ruleIdNamed('any'), match: {}, verdict: 'accept' };

function packetTo(destinationPort: number): Packet {
  const topology = compile(grown(1, 1), 'flat', {});
  const [from, to] = ['cluster-1/pod-1-1', 'cluster-2/pod-1-1'].map(deviceId);
  if (from === undefined || to === undefined) throw new Error('no such endpoints');
  const made = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' });
  const [hop] = hopsOf(made.legs[0].request);
  if (hop === undefined || hop.arrived.header.protocol === 'icmp') throw new Error('nothing was sent');
  return { ...hop.arrived, header: { ...hop.arrived.header, destinationPort } };
}

describe('of a long list only those are asked that can match', () => {
  const many = Array.from({ length: 40 }, (_, at) => ports(30_000 + at));
  const list = [ports(30_003), any, ...many, ports(30_000, 30_005), ports(30_003)];

  test('in the order of the list, with those that any port can meet', () => {
    expect(rulesFor(list, packetTo(30_003)).map(({ id }) => id)).toEqual([
      '30003-30003',
      'any',
      '30003-30003',
      '30000-30005',
      '30003-30003',
    ]);
    expect(rulesFor(list, packetTo(9)).map(({ id }) => id)).toEqual(['any', '30000-30005']);
  });

  test('a gateway of hundreds of pods asks no more rules and proxies for one of them than one of dozens', () => {
    const counts = [4, 40].map((nodes) =>
      (['vip', 'proxy'] as const).map((ingress) => {
        const gateway = compile(grown(nodes, 10), 'island', { ingress }).devices.get(deviceId('cluster-2/gateway'));
        if (gateway === undefined) throw new Error('no gateway');
        const { hooks, proxies } = gateway;
        return [rulesFor(hooks.prerouting, packetTo(30_007)).length, proxiesAt(proxies, 30_007).length];
      }),
    );
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[1]?.flat().every((count) => count < 8)).toBe(true);
  });
});
