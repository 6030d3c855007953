import { describe, expect, test } from 'vitest';
import type { NetworkState, Send, Topology } from '../../engine/index.ts';
import { clientPort, compile, deviceId, intendedBy, send } from '../../engine/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { podsOverNodes } from '../../testing/sharedSpace.ts';
import type { CapturedFrame, Observation, CapturedPacket } from '../observation.ts';
import { observation } from '../observation.ts';
import type { OverlayFlow, Saying, WireEvent } from './summary.ts';
import { compare, questionOf } from './compare.ts';
import { observed } from './observed.ts';
import type { Prediction } from './predicted.ts';
import { predicted } from './predicted.ts';

function predictionFor(topology: Topology, wish: Send, before?: NetworkState): Prediction {
  return { topology, exchange: send(topology, wish, before), intended: intendedBy(wish) };
}

const ask = (to: string, protocol: 'tcp' | 'udp' = 'tcp', model: 'flat' | 'island' = 'island'): Prediction =>
  predictionFor(compile(twoClusters, model, {}), {
    from: deviceId('cluster-1/pod-a'),
    to: { kind: 'endpoint', id: deviceId(to) },
    dial: 'auto',
    protocol,
  });

const signals = { syn: 0x02, 'syn-ack': 0x12, rst: 0x14, ack: 16, data: 24, segment: 16, datagram: 0 } as const;

function packetOf(saying: Saying, rest: Pick<CapturedPacket, 'ttl' | 'outer'>, request: boolean): CapturedPacket {
  if (saying.kind === 'icmp') {
    const { type, code, source, destination, about } = saying;
    const quoted = about === null ? null : packetOf({ kind: 'transport', signal: 'syn', ends: about }, rest, true);
    return { ...rest, protocol: 'icmp', source, destination, type, code, quoted };
  }
  const { source, sourcePort, destination, destinationPort, protocol } = saying.ends;
  const base = { ...rest, source, destination, ports: [sourcePort, destinationPort] } as const;
  if (protocol === 'udp') return { ...base, protocol, text: request ? 'ask' : 'ans' };
  const sequence = saying.signal === 'segment' ? 8 : 7;
  return { ...base, protocol, flags: signals[saying.signal], sequence, acknowledgement: 8 };
}

function framesOf(events: readonly WireEvent[], request: boolean): readonly CapturedFrame[] {
  return events.map(({ namespace, interface: name, direction, saying, ttl, outer }) => ({
    namespace,
    interface: name,
    direction,
    time: 0,
    packet: packetOf(saying, { ttl, outer }, request),
  }));
}

/** A kernel that does exactly what was predicted. */
function obedient(prediction: Prediction): Observation {
  const { legs, receiver, flows, overlays } = predicted(prediction);
  return {
    result: 'OK',
    data: 'OK',
    accepted: receiver === null ? [] : [receiver],
    frames: legs.flatMap(({ request, reply, later }) => [
      ...framesOf(request, true),
      ...framesOf(reply, false),
      ...framesOf(later, true),
    ]),
    flows: [...flows, ...overlays.map((flow) => overlayEntry(flow))],
    evidence: [],
  };
}

function overlayEntry({ namespace, port, original, reply }: OverlayFlow, own = 34567): Observation['flows'][number] {
  const protocol = 'udp';
  return {
    namespace,
    original: { ...original, protocol, sourcePort: own, destinationPort: port },
    reply: { ...reply, protocol, sourcePort: port, destinationPort: own },
  };
}

const edited = (seen: Observation, index: number, edit: (frame: CapturedFrame) => CapturedFrame): Observation => ({
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
    expect(compare(exchange, seen).differences.map(({ aspect }) => aspect)).toEqual([
      'symptom',
      'receiver',
      'outcome',
      'flows',
    ]);
  });

  test("the client's own reset and the closing of the connection are not part of the story", () => {
    const exchange = ask('cluster-2/pod-g');
    const seen = obedient(exchange);
    const [first] = seen.frames;
    if (first === undefined || first.packet.protocol !== 'tcp') throw new Error('a SYN was predicted');
    const reset: CapturedFrame = { ...first, packet: { ...first.packet, flags: 0x04 } };
    expect(compare(exchange, { ...seen, frames: [...seen.frames, reset] }).differences).toEqual([]);
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
    const exchange = predictionFor(topology, wish, before);
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

const isLater = ({ packet }: CapturedFrame): boolean => packet.protocol === 'tcp' && packet.flags === signals.segment;

describe('what follows a handshake', () => {
  const prediction = ask('cluster-2/pod-g');
  const seen = obedient(prediction);
  test('may come any number of times', () => {
    const again = { ...seen, frames: [...seen.frames, ...seen.frames.filter(isLater)] };
    expect(compare(prediction, again).differences).toEqual([]);
  });

  test('differs where it is not seen, or seen elsewhere', () => {
    const cut = { ...seen, frames: seen.frames.filter((frame) => !isLater(frame)) };
    expect(compare(prediction, cut).differences[0]).toMatchObject({ aspect: 'later', leg: 0, observed: null });
    const at = seen.frames.findIndex(isLater);
    const strayed = edited(seen, at, (frame) => ({ ...frame, interface: 'eth9' }));
    expect(compare(prediction, strayed).differences[0]?.observed).toContain('eth9');
  });
});

describe("flows of overlays' own packets", () => {
  const prediction = predictionFor(compile(twoClusters, 'island', { overlay: 'vxlan' }), {
    from: deviceId('cluster-1/pod-a'),
    to: { kind: 'endpoint', id: deviceId('cluster-1/pod-d') },
    dial: 'auto',
    protocol: 'tcp',
  });
  const seen = obedient(prediction);

  test('are compared, but for ports that are hashes', () => {
    expect(predicted(prediction).overlays).toHaveLength(2);
    expect(compare(prediction, seen).differences).toEqual([]);
    const [difference] = compare(prediction, { ...seen, flows: [] }).differences;
    expect(difference).toMatchObject({ aspect: 'flows', observed: null });
  });

  test('are one account on every kernel, whatever it hashes and in whichever order it lists them', () => {
    const question = questionOf(prediction);
    const { overlays } = predicted(prediction);
    const listed = (ports: readonly number[], flows = overlays): readonly OverlayFlow[] =>
      observed(question, { ...seen, flows: flows.map((flow, index) => overlayEntry(flow, ports[index])) }).overlays;
    expect(listed([36861, 53821])).toEqual(listed([53822, 32902], overlays.toReversed()));
    expect(listed([36861, 53821])).toHaveLength(2);
  });

  test('are no part of the story where nothing of it was in them', () => {
    const [some] = predicted(prediction).overlays.map((flow) => overlayEntry(flow));
    if (some === undefined) throw new Error('an overlay was predicted');
    const other = { ...some, original: { ...some.original, destination: '192.168.2.13' } };
    expect(compare(prediction, { ...seen, flows: [...seen.flows, other] }).differences).toEqual([]);
  });
});

describe('where two machines claim the address', () => {
  const prediction = predictionFor(compile(podsOverNodes, 'island', { uplink: 'segment', overlay: 'vxlan' }), {
    from: deviceId('cluster-2/node-4'),
    to: { kind: 'endpoint', id: deviceId('cluster-2/pod-j') },
    dial: 'service',
    protocol: 'tcp',
  });
  const seen = obedient(prediction);
  const takenBy = (namespace: string): Observation =>
    edited({ ...seen, result: 'TIMEOUT', data: null, frames: seen.frames.slice(0, 2) }, 1, (frame) => ({
      ...frame,
      namespace,
    }));

  test('either may have the packet, and what follows is nobody’s to foretell', () => {
    expect(compare(prediction, takenBy('cluster-2.node-3')).differences).toEqual([]);
    expect(compare(prediction, takenBy('cluster-2.gateway')).differences).toEqual([]);
  });

  test('nobody else may, nor may nobody', () => {
    expect(compare(prediction, takenBy('cluster-2.pod-j')).differences[0]).toMatchObject({
      aspect: 'request',
      predicted: 'cluster-2.gateway or cluster-2.node-3',
    });
    expect(compare(prediction, { ...seen, frames: seen.frames.slice(0, 1) }).differences).not.toEqual([]);
  });
});
