import { describe, expect, test } from 'vitest';
import type { SendSummary, WireEvent } from './summary.ts';
import { withPredictedPorts } from './ports.ts';

const event = (sourcePort: number, ttl: number): WireEvent => ({
  namespace: 'box',
  interface: 'eth0',
  direction: 'out',
  saying: {
    kind: 'transport',
    signal: 'datagram',
    ends: { protocol: 'udp', source: '192.0.2.3', sourcePort, destination: '10.0.0.9', destinationPort: 40_000 },
  },
  ttl,
  outer: null,
});

/** A datagram that comes by again and again, each time from another port. */
const withReply = (...ports: readonly number[]): SendSummary => ({
  protocol: 'udp',
  legs: [{ request: [], reply: ports.map((port, index) => event(port, 64 - index)), later: [] }],
  symptom: 'timeout',
  receiver: null,
  outcome: { kind: 'dropped', causes: [], filters: [], namespace: 'box' },
  flows: [],
  overlays: [],
});

describe('ports that the kernel draws', () => {
  const drawn = new Set([300, 200, 100]);
  const predicted = withReply(83, 300, 200, 100);

  test('stand for those predicted, one after the other', () => {
    expect(withPredictedPorts(withReply(83, 11, 12, 13), predicted, drawn)).toEqual(predicted);
  });

  test('do so too where one of them was predicted for another time', () => {
    expect(withPredictedPorts(withReply(83, 200, 12, 300), predicted, drawn)).toEqual(predicted);
  });

  test('never where one was drawn less or more, nor for a port that was to be kept', () => {
    expect(withPredictedPorts(withReply(83, 11, 12), predicted, drawn)).not.toEqual(predicted);
    expect(withPredictedPorts(withReply(83, 11, 12, 12), predicted, drawn)).not.toEqual(predicted);
    expect(withPredictedPorts(withReply(84, 11, 12, 13), predicted, drawn)).not.toEqual(predicted);
    expect(withPredictedPorts(withReply(83, 83, 12, 13), predicted, drawn)).not.toEqual(predicted);
  });
});
