import { describe, expect, test } from 'vitest';
import type { DeviceId, Exchange, ModelId, Settings } from '../../engine/index.ts';
import { compile, deviceId, routeId, send } from '../../engine/index.ts';
import { timelineOf } from '../../playback/index.ts';
import { pickedUp } from '../../testing/breaking.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { probe } from '../../testing/probe.ts';
import type { HopRow, Row } from './rows.ts';
import { rowsOf } from './rows.ts';

const [podA, podG] = [deviceId('cluster-1/pod-a'), deviceId('cluster-2/pod-g')];

function sent(model: ModelId, settings: Settings = {}, to: DeviceId = podG): Exchange {
  const topology = compile(twoClusters, model, settings);
  return send(topology, { from: podA, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' });
}

function hops(rows: readonly Row[]): readonly HopRow[] {
  return rows.filter((row) => row.kind === 'hop');
}

const flatBesideIsland = timelineOf([sent('flat'), sent('island')]);

test('the two sides have as many rows as each other, and each row means the same moment', () => {
  const [flat, island] = [rowsOf(flatBesideIsland, 0), rowsOf(flatBesideIsland, 1)];
  for (const way of ['request', 'reply'] as const) {
    expect(flat[way].map(({ column }) => column)).toEqual(island[way].map(({ column }) => column));
  }
});

test('flat waits where the island has its two gateways', () => {
  const { request } = rowsOf(flatBesideIsland, 0);
  const other = rowsOf(flatBesideIsland, 1).request;
  const waiting = request.flatMap((row, at) => (row.kind === 'gap' ? hops(other.slice(at, at + 1)) : []));
  expect(waiting.map(({ visit }) => visit.hop.device)).toEqual(['cluster-1/gateway', 'cluster-2/gateway']);
});

test('a row shows the packet as it left, with what was rewritten', () => {
  const gateway = hops(rowsOf(flatBesideIsland, 1).request)[2];
  expect(gateway?.packet).toMatchObject({ header: { source: '192.168.101.2', sourcePort: 40000 }, ttl: 62 });
  expect(gateway?.changed).toEqual([{ field: 'source', before: '10.4.1.2', after: '192.168.101.2' }]);
});

test('hops are counted on from the request into the reply', () => {
  const { request, reply } = rowsOf(flatBesideIsland, 0);
  expect([...hops(request), ...hops(reply)].map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('a single connection is not numbered', () => {
  expect(hops(rowsOf(flatBesideIsland, 1).request).every(({ opens }) => opens === null)).toBe(true);
});

test('each connection that a proxy makes is numbered where it begins', () => {
  const timeline = timelineOf([sent('flat'), sent('island', { egress: 'proxy', ingress: 'proxy' })]);
  const { request } = rowsOf(timeline, 1);
  const openings = hops(request).flatMap(({ opens, visit }) => (opens === null ? [] : [[opens, visit.hop.device]]));
  expect(openings).toEqual([
    [1, 'cluster-1/pod-a'],
    [2, 'cluster-1/gateway'],
    [3, 'cluster-2/gateway'],
  ]);
});

test('a reply that never came has no rows, not even to wait in', () => {
  const topology = compile(twoClusters, 'island', {}, [{ kind: 'take-down', device: deviceId('cluster-2/gateway') }]);
  const unanswered = send(topology, { from: podA, to: { kind: 'endpoint', id: podG }, dial: 'auto', protocol: 'udp' });
  const silent = { ...unanswered, legs: [{ ...unanswered.legs[0], reply: null }] as const };
  const timeline = timelineOf([sent('flat'), silent]);
  expect(rowsOf(timeline, 0).reply).not.toEqual([]);
  expect(rowsOf(timeline, 1).reply).toEqual([]);
});

test('a side waits for the other, but not once it has come to its end', () => {
  const topology = compile(twoClusters, 'island', {}, [
    { kind: 'withdraw-route', device: podA, route: routeId('0.0.0.0/0') },
  ]);
  const stuck = send(topology, { from: podA, to: { kind: 'endpoint', id: podG }, dial: 'auto', protocol: 'tcp' });
  const gaps = (side: 0 | 1, rows = rowsOf(timelineOf([sent('flat'), stuck]), side).request): readonly boolean[] =>
    rows.flatMap((row) => (row.kind === 'gap' ? [row.over] : []));
  expect(gaps(1)).toEqual([true, true, true, true]);
  expect(gaps(0)).toEqual([]);
  const { request } = rowsOf(flatBesideIsland, 0);
  expect(request.flatMap((row) => (row.kind === 'gap' ? [row.over] : []))).toEqual([false, false]);
});

describe('a connection that stands and breaks', () => {
  const { exchange } = probe(pickedUp);
  const beside = timelineOf([exchange, sent('island')]);

  test('has a table for each packet until it does, named by what it is and who made it', () => {
    const { later } = rowsOf(beside, 0);
    expect(later.map(({ kind, maker, rows }) => [kind, maker, hops(rows).at(-1)?.visit.hop.device])).toEqual([
      ['handshake-ack', 'other-client', podA],
      ['first-data', 'other-client', podA],
      ['data-ack', podA, 'other-client'],
      ['reset', 'other-client', podA],
      ['data-again', 'other-client', podA],
      ['reset', podA, 'other-client'],
    ]);
    expect(later.every(({ connection }) => connection === null)).toBe(true);
  });

  test('shows where the flow was translated midway, and counts its hops on', () => {
    const { reply, later } = rowsOf(beside, 0);
    const acknowledged = hops(later[2]?.rows ?? []);
    expect(acknowledged.flatMap(({ changed, visit }) => changed.map(({ after }) => [visit.hop.device, after]))).toEqual(
      [['cluster-1/node-2', '192.0.2.50']],
    );
    const numbers = [...hops(reply), ...later.flatMap(({ rows }) => hops(rows))].map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
  });

  test('adds nothing to the side whose connection stands', () => {
    const { request, reply, later } = rowsOf(beside, 1);
    expect(later).toEqual([]);
    const alone = rowsOf(timelineOf([null, sent('island')]), 1);
    for (const [own, expected] of [
      [request, alone.request],
      [reply, alone.reply],
    ] as const) {
      expect(hops(own).map(({ number }) => number)).toEqual(hops(expected).map(({ number }) => number));
    }
  });
});
