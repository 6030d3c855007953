import { describe, expect, test } from 'vitest';
import type { Dial, NetworkState, PortRange, TransportProtocol } from '../index.ts';
import { compile, deviceId, drawnPorts, isProxyPort, laterPackets, portClass, send, stateAfter } from '../index.ts';
import { address } from '../net/address.ts';
import { chooseSource } from '../forwarding/portChoice.ts';
import type { ConntrackEntry } from '../forwarding/conntrack.ts';
import { newEntry } from '../forwarding/conntrack.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { halfSeenRedrawn } from '../../testing/kernelCases/halfSeen.ts';
import { probe, seen } from '../../testing/probe.ts';

const topology = compile(twoClusters, 'island', {});

function after(...earlier: readonly [string, string, TransportProtocol?, Dial?][]): NetworkState {
  return stateAfter(
    topology,
    earlier.map(([from, to, protocol = 'tcp', dial = 'auto']) => ({
      from: deviceId(from),
      to: deviceId(to),
      protocol,
      dial,
    })),
  );
}

const ask = (
  before: NetworkState,
  from = 'cluster-1/pod-a',
  to = 'other-server',
  protocol: TransportProtocol = 'tcp',
) => probe({ model: 'island', from, to, protocol, before });

describe('source ports through one masquerading gateway', () => {
  test('one client keeps its port', () => {
    expect(seen(ask(after()))).toBe('192.168.101.2:40000');
  });

  test('a second client with the same port to the same place gets another, from the same class', () => {
    const probed = ask(after(['cluster-1/pod-b', 'other-server']));
    const port = probed.receiver?.sees.port ?? 0;
    const { from, to } = portClass(40000);
    expect(port).not.toBe(40000);
    expect(port).toBeGreaterThanOrEqual(from);
    expect(port).toBeLessThanOrEqual(to);
    expect(probed.symptom).toBe('connected');
  });

  test('to another destination, or by another protocol, there is no clash', () => {
    expect(seen(ask(after(['cluster-1/pod-b', 'cluster-2/pod-g'])))).toBe('192.168.101.2:40000');
    expect(seen(ask(after(['cluster-1/pod-b', 'other-server', 'udp'])))).toBe('192.168.101.2:40000');
  });

  test("another cluster's gateway does not clash", () => {
    expect(seen(ask(after(['cluster-2/pod-h', 'other-server'])))).toBe('192.168.101.2:40000');
  });

  test("the gateway's own connection is renumbered too, though no rule matches it", () => {
    const probed = ask(after(['cluster-1/pod-b', 'other-server']), 'cluster-1/gateway');
    expect(probed.receiver?.sees.port).not.toBe(40000);
    const steps = probed.exchange.legs[0].request.transit[0]?.steps ?? [];
    expect(steps.some((step) => step.kind === 'rewrite' && step.cause.kind === 'clash')).toBe(true);
    expect(probed.symptom).toBe('connected');
  });

  test('a socket that was given another port keeps that one towards everybody', () => {
    const first = ask(after(['cluster-1/pod-b', 'other-server']));
    const again = ask(first.exchange.state, 'cluster-1/pod-a', 'cluster-2/pod-g');
    const masked = again.exchange.state.conntrack.get(deviceId('cluster-1/gateway'))?.at(-1);
    expect(masked?.reply.destinationPort).toBe(first.receiver?.sees.port);
  });

  test('replacements stay in the class of the port they replace', () => {
    const to = address('192.168.101.2');
    for (const sourcePort of [80, 511, 512, 1023, 1024, 65535]) {
      const held = {
        protocol: 'tcp',
        source: to,
        sourcePort,
        destination: address('203.0.113.20'),
        destinationPort: 443,
      } as const;
      const asking = { ...held, source: address('10.4.1.2') };
      const chosen = chooseSource([newEntry(held)], asking, asking, { to, ports: 'kept', range: null });
      const { from, to: last } = portClass(sourcePort);
      expect(chosen.port).toBe('redrawn');
      expect(chosen.tuple.sourcePort).toBeGreaterThanOrEqual(from);
      expect(chosen.tuple.sourcePort).toBeLessThanOrEqual(last);
    }
  });
});

describe('a range of ports', () => {
  const [to, destination] = [address('192.168.101.2'), address('203.0.113.20')];
  const asking = {
    protocol: 'tcp',
    source: address('10.4.1.2'),
    sourcePort: 40000,
    destination,
    destinationPort: 443,
  } as const;
  const held = (from: number, count: number): readonly ConntrackEntry[] =>
    Array.from({ length: count }, (_, index) => newEntry({ ...asking, source: to, sourcePort: from + index }));
  const chosen = (entries: readonly ConntrackEntry[], range: PortRange, ports: 'kept' | 'redrawn' = 'kept') =>
    chooseSource(entries, asking, asking, { to, ports, range }).tuple.sourcePort;

  test('as short as the longest row is searched whole', () => {
    const range = { from: 41000, to: 41127 };
    for (const free of [41000, 41063, 41127]) {
      const others = held(41000, 128).filter(({ original }) => original.sourcePort !== free);
      expect([chosen(others, range), chosen(others, range, 'redrawn')]).toEqual([free, free]);
    }
  });

  test('that is longer is not: some free port may be missed, and the one that is named is held', () => {
    const range = { from: 41000, to: 51999 };
    const entries = held(41000, 10999);
    expect(chosen(entries, range)).not.toBe(51999);
    expect(chosen(entries, range)).toBeGreaterThanOrEqual(range.from);
    expect(chosen(entries.slice(0, 1), range)).toBeGreaterThan(range.from);
  });

  test('has the port that its socket already has there, and none that is outside', () => {
    const before = newEntry({ ...asking, destination: address('198.51.100.10') });
    const mapped = (port: number) => [
      { ...before, reply: { ...before.reply, destination: to, destinationPort: port } },
    ];
    const range = { from: 41000, to: 41001 };
    expect(chosen(mapped(41001), range)).toBe(41001);
    expect(chosen(mapped(41001), { from: 41000, to: 41000 })).toBe(41000);
  });
});

test('a packet from elsewhere to a masqueraded port is for the gateway itself', () => {
  const before = after(['cluster-1/pod-a', 'other-server']);
  const made = send(
    topology,
    {
      from: deviceId('other-client'),
      to: { kind: 'socket', socket: { address: address('192.168.101.2'), port: 40000 } },
      dial: 'auto',
      protocol: 'tcp',
    },
    before,
  );
  expect(made.legs[0].request.final).toMatchObject({ device: 'cluster-1/gateway', ending: { cause: 'port-closed' } });
});

test('two connections of one proxy to the same server have a port each', () => {
  const proxied = compile(twoClusters, 'island', { egress: 'proxy' });
  const before = stateAfter(proxied, [
    { from: deviceId('cluster-1/pod-a'), to: deviceId('other-server'), protocol: 'tcp', dial: 'auto' },
  ]);
  const probed = probe({
    model: 'island',
    settings: { egress: 'proxy' },
    from: 'cluster-1/pod-b',
    to: 'other-server',
    before,
  });
  const entries = probed.exchange.state.conntrack.get(deviceId('cluster-1/gateway')) ?? [];
  const own = entries.map(({ original }) => original.sourcePort).filter(isProxyPort);
  expect(own).toHaveLength(2);
  expect(new Set(own).size).toBe(2);
});

test('a port may be drawn only when a connection is picked up halfway, and is among the drawn ones then', () => {
  const { exchange, topology: picked } = probe({
    model: 'flat',
    settings: { uplink: 'segment' },
    alter: halfSeenRedrawn,
    from: 'other-client',
    to: 'cluster-1/pod-d',
  });
  const later = exchange.legs.flatMap((leg) => laterPackets(picked, exchange, leg)).map(({ trace }) => trace);
  const [whole, begun] = [drawnPorts(exchange, later), drawnPorts(exchange)];
  expect(begun.size).toBe(0);
  expect(whole.size).toBe(1);
  expect(whole).not.toContain(8080);
});
