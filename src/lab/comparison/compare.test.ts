import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../engine/index.ts';
import { clientPort, compile, deviceId, send } from '../../engine/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import type { Frame, Observation, Packet } from '../observation.ts';
import { observation } from '../observation.ts';
import type { Saying, WireEvent } from './account.ts';
import { compare } from './compare.ts';
import { predicted } from './predicted.ts';

const ask = (to: string, protocol: 'tcp' | 'udp' = 'tcp', model: 'flat' | 'island' = 'island'): Exchange =>
  send(compile(twoClusters, model, {}), {
    from: deviceId('cluster-1/pod-a'),
    to: { kind: 'endpoint', id: deviceId(to) },
    dial: 'auto',
    protocol,
  });

const signals = { syn: 0x02, 'syn-ack': 0x12, rst: 0x14, ack: 16, data: 24, datagram: 0 } as const;

function packetOf(saying: Saying, rest: Pick<Packet, 'ttl' | 'outer'>, request: boolean): Packet {
  if (saying.kind === 'icmp') {
    const { type, code, source, destination, about } = saying;
    const quoted = about === null ? null : packetOf({ kind: 'transport', signal: 'syn', ends: about }, rest, true);
    return { ...rest, protocol: 'icmp', source, destination, type, code, quoted };
  }
  const { source, sourcePort, destination, destinationPort, protocol } = saying.ends;
  const base = { ...rest, source, destination, ports: [sourcePort, destinationPort] } as const;
  if (protocol === 'udp') return { ...base, protocol, text: request ? 'ask' : 'ans' };
  return { ...base, protocol, flags: signals[saying.signal], sequence: 7, acknowledgement: 8 };
}

function framesOf(events: readonly WireEvent[], request: boolean): readonly Frame[] {
  return events.map(({ namespace, interface: name, direction, saying, ttl, outer }) => ({
    namespace,
    interface: name,
    direction,
    time: 0,
    packet: packetOf(saying, { ttl, outer }, request),
  }));
}

/** A kernel that does exactly what was predicted. */
function obedient(exchange: Exchange): Observation {
  const { legs, receiver, flows } = predicted(exchange);
  return {
    result: 'OK',
    data: 'OK',
    accepted: receiver === null ? [] : [receiver],
    frames: legs.flatMap(({ request, reply }) => [...framesOf(request, true), ...framesOf(reply, false)]),
    flows,
  };
}

const edited = (seen: Observation, index: number, edit: (frame: Frame) => Frame): Observation => ({
  ...seen,
  frames: seen.frames.map((frame, at) => (at === index ? edit(frame) : frame)),
});

describe('holding a prediction against a kernel', () => {
  test.each(['tcp', 'udp'] as const)('a kernel that does as predicted differs in nothing (%s)', (protocol) => {
    const exchange = ask('cluster-2/pod-g', protocol);
    expect(compare(exchange, obedient(exchange)).differences).toEqual([]);
  });

  test('one TTL is enough to differ, and the first event that differs is named', () => {
    const exchange = ask('cluster-2/pod-g');
    const seen = edited(obedient(exchange), 2, (frame) => ({ ...frame, packet: { ...frame.packet, ttl: 9 } }));
    const [difference] = compare(exchange, seen).differences;
    expect(difference).toMatchObject({ aspect: 'request', leg: 0 });
    expect(difference?.observed).toContain('ttl 9');
  });

  test('a frame that was not predicted differs', () => {
    const exchange = ask('cluster-2/pod-g');
    const seen = obedient(exchange);
    const stray = seen.frames.slice(0, 1);
    expect(compare(exchange, { ...seen, frames: [...seen.frames, ...stray] }).differences).not.toEqual([]);
  });

  test('the same frames in another order differ in order', () => {
    const exchange = ask('cluster-2/pod-g');
    const seen = obedient(exchange);
    const [first, second, ...rest] = seen.frames;
    if (first === undefined || second === undefined) throw new Error('nothing was predicted');
    const turned = { ...seen, frames: [second, first, ...rest] };
    expect(compare(exchange, turned).differences.map(({ aspect }) => aspect)).toEqual(['order']);
  });

  test('what the sender experiences, who took it and what is remembered count too', () => {
    const exchange = ask('cluster-2/pod-g');
    const seen: Observation = { ...obedient(exchange), result: 'ECONNREFUSED', accepted: [], flows: [] };
    expect(compare(exchange, seen).differences.map(({ aspect }) => aspect)).toEqual(['symptom', 'receiver', 'flows']);
  });

  test("the client's own reset and the closing of the connection are not part of the story", () => {
    const exchange = ask('cluster-2/pod-g');
    const seen = obedient(exchange);
    const [first] = seen.frames;
    if (first === undefined || first.packet.protocol !== 'tcp') throw new Error('a SYN was predicted');
    const reset: Frame = { ...first, packet: { ...first.packet, flags: 0x04 } };
    const plain: Frame = { ...first, packet: { ...first.packet, flags: 0x10 } };
    expect(compare(exchange, { ...seen, frames: [...seen.frames, reset, plain] }).differences).toEqual([]);
  });

  test('a port that the kernel drew stands for the one that was predicted, a kept port stands for itself', () => {
    const scenario = scenarioNamed('same-port');
    const topology = compile(scenario, 'hybrid', {});
    const before = send(topology, {
      from: deviceId('cluster-1/pod-b'),
      to: { kind: 'endpoint', id: deviceId('other-server') },
      dial: 'auto',
      protocol: 'tcp',
    }).state;
    const wish = {
      from: deviceId('cluster-1/pod-a'),
      to: { kind: 'endpoint', id: deviceId('other-server') },
      dial: 'auto',
      protocol: 'tcp',
    } as const;
    const exchange = send(topology, wish, before);
    const seen = obedient(exchange);
    const text = JSON.stringify({
      ...seen,
      frames: seen.frames.map(({ packet, ...place }) => ({ ...place, ...packet })),
    });
    const drawn = predicted(exchange).receiver?.peer[1] ?? 0;
    expect(drawn).not.toBe(clientPort);
    const rename = (from: number, to: number): Observation =>
      observation(JSON.parse(text.replaceAll(`${from}`, `${to}`)), 'seen');
    expect(compare(exchange, rename(drawn, 33333)).differences).toEqual([]);
    expect(compare(exchange, rename(clientPort, 33333)).differences).not.toEqual([]);
  });
});
