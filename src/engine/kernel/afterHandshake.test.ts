import { describe, expect, test } from 'vitest';
import type { FilterSpec } from '../index.ts';
import { compile, deviceId, laterPackets } from '../index.ts';
import { prefix } from '../net/prefix.ts';
import { pickedUp } from '../../testing/breaking.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { filter, filtered } from '../../testing/kernelCases/kernelCase.ts';
import type { Probed } from '../../testing/probe.ts';
import { probe } from '../../testing/probe.ts';

/** The packets after the handshake, where each was made and where it ended, by what its sender called it. */
function told({ exchange: { legs } }: Probed): readonly string[] {
  return (legs[0].later?.packets ?? []).map(({ way, trace: { transit, final } }) => {
    const { header } = (transit[0] ?? final).arrived;
    const said = header.protocol === 'icmp' ? header.error : header.signal;
    const end = final.ending.kind === 'arrived' ? 'to' : 'lost at';
    return `${way} ${said} ${end} ${final.device}`;
  });
}

function filteredAt(at: string, verdict: FilterSpec['verdict'], more: Partial<FilterSpec>): Probed {
  return probe({
    model: 'flat',
    ...filtered(filter(at, verdict, more)),
    from: 'other-client',
    to: 'cluster-1/pod-a',
  });
}

describe('a node that sees only the answers of a connection and translates what leaves', () => {
  test('picks it up at the first plain segment, and it is reset at its first data', () => {
    const found = probe(pickedUp);
    expect(found.symptom).toBe('reset');
    expect(found.outcome).toMatchObject({
      kind: 'dropped',
      cause: 'picked-up',
      at: 'cluster-1/node-2',
      rule: 'cluster-1/node-2/egress',
      way: 'reply',
      later: true,
    });
    expect(found.receiver?.device).toBe('cluster-1/pod-a');
    expect(told(found)).toEqual([
      'request ack to cluster-1/pod-a',
      'request data to cluster-1/pod-a',
      'reply ack lost at other-client',
      'request rst to cluster-1/pod-a',
      'request data lost at cluster-1/pod-a',
      'reply rst to other-client',
    ]);
  });

  test('forgets what it picked up at the reset that answers it, and so lets the last reset through as it is', () => {
    const { exchange: made } = probe(pickedUp);
    expect(made.state.conntrack.get(deviceId('cluster-1/node-2')) ?? []).toEqual([]);
    const last = made.legs[0].later?.packets.at(-1);
    expect(last?.trace.final.arrived.header).toMatchObject({ source: '10.4.1.2', sourcePort: 8080 });
  });

  test('with invalid packets dropped, not even the handshake gets through', () => {
    const found = probe({ ...pickedUp, ...filtered(filter('cluster-1/node-2', 'drop', { states: ['invalid'] })) });
    expect([found.symptom, found.outcome.cause]).toEqual(['timeout', 'filter-drop']);
  });
});

describe('a filter that tells the first packet of a connection from the rest', () => {
  const byClient = { from: { kind: 'prefixes', prefixes: [prefix('198.51.100.0/24')] } } as const;

  test('lets the handshake pass and drops what follows: connected, then silence, and the server never accepts', () => {
    const found = filteredAt('fabric', 'drop', { ...byClient, states: ['established'] });
    expect([found.symptom, found.outcome.kind, found.outcome.cause]).toEqual(['timeout', 'dropped', 'filter-drop']);
    expect(found.receiver).toBeNull();
    expect(told(found)).toEqual(['request ack lost at fabric', 'request data lost at fabric']);
  });

  test('refuses it with a reset: the client hears of it', () => {
    const found = filteredAt('fabric', 'reject-tcp-reset', { ...byClient, states: ['established'] });
    expect([found.symptom, found.outcome.kind]).toEqual(['reset', 'rejected']);
  });

  test('refuses it with an ICMP error, which a connection that stands ignores', () => {
    const found = filteredAt('fabric', 'reject-port-unreachable', { ...byClient, states: ['established'] });
    expect([found.symptom, found.outcome.kind]).toEqual(['timeout', 'dropped']);
    expect(told(found).at(-1)).toBe('reply port-unreachable to other-client');
  });

  test('accepts what both directions make established', () => {
    expect(filteredAt('fabric', 'accept', { states: ['established'] }).symptom).toBe('connected');
  });
});

describe('a connection of which nothing is half seen', () => {
  test.each(['flat', 'island', 'archipelago', 'hybrid'] as const)(
    'is not followed on, and following it on finds that first data arrive both ways: %s',
    (model) => {
      const topology = compile(twoClusters, model, {});
      for (const from of ['cluster-1/pod-a', 'other-client', 'cluster-2/pod-g']) {
        for (const to of topology.directory.keys()) {
          const found = probe({ model, from, to });
          const [leg] = found.exchange.legs;
          if (leg.later !== null) continue;
          const packets = laterPackets(found.topology, found.exchange, leg);
          expect(packets.every(({ trace }) => trace.final.ending.kind === 'arrived')).toBe(true);
          expect(packets).toHaveLength(found.symptom === 'connected' ? 5 : 0);
        }
      }
    },
  );
});
