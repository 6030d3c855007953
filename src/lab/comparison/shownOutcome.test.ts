import { describe, expect, test } from 'vitest';
import type { RefusalEvidence, Observation } from '../observation.ts';
import type { WireEvent } from './summary.ts';
import type { JudgedSend } from './observed.ts';
import type { Journeys } from './journeys.ts';
import { shownOutcome } from './shownOutcome.ts';

const ends = {
  protocol: 'tcp',
  source: '10.0.0.1',
  sourcePort: 40000,
  destination: '10.0.0.9',
  destinationPort: 80,
} as const;
const event = (
  namespace: string,
  direction: 'in' | 'out',
  signal: 'syn' | 'syn-ack' | 'segment' | 'rst',
): WireEvent => ({
  namespace,
  interface: 'eth0',
  direction,
  saying: { kind: 'transport', signal, ends },
  ttl: 64,
  outer: null,
});
const error = (namespace: string, direction: 'in' | 'out', code: number): WireEvent => ({
  ...event(namespace, direction, 'syn'),
  saying: { kind: 'icmp', type: 3, code, source: '10.0.0.5', destination: '10.0.0.1', about: ends },
});

const question: JudgedSend = {
  protocol: 'tcp',
  from: 'client',
  intended: ['server'],
  verdicts: new Map([
    ['router/deny', 'filter-drop'],
    ['router/refuse', 'filter-reject'],
  ]),
};
const seen: Observation = { result: 'TIMEOUT', data: null, accepted: [], frames: [], flows: [], evidence: [] };
const at = (namespace: string, more: Partial<RefusalEvidence>): RefusalEvidence => ({
  namespace,
  counted: {},
  rules: [],
  unanswered: [],
  ...more,
});
const lostAtRouter: Journeys = {
  request: [event('client', 'out', 'syn'), event('router', 'in', 'syn')],
  reply: [],
  laterRequest: [],
  laterReply: [],
};
const shown = (observation: Partial<Observation>, legs: readonly Journeys[] = [lostAtRouter]) =>
  shownOutcome(question, { ...seen, ...observation }, legs);

const taken = (namespace: string): Partial<Observation> => ({
  result: 'OK',
  data: 'OK',
  accepted: [{ namespace, peer: ['10.0.0.1', 40000], local: ['10.0.0.9', 80] }],
});

describe('how a send ended, by what the kernel shows', () => {
  test('it was taken, by whom the sender wanted or by another', () => {
    expect(shown(taken('server'))).toEqual({ kind: 'delivered', causes: [], filters: [], namespace: 'server' });
    expect(shown(taken('other')).kind).toBe('misdelivered');
  });

  test('it ended where it was seen last, by the rule that was met there', () => {
    const evidence = [at('server', { rules: ['router/refuse'] }), at('router', { rules: ['router/deny'] })];
    expect(shown({ evidence })).toEqual({
      kind: 'dropped',
      causes: ['filter-drop'],
      filters: ['router/deny'],
      namespace: 'router',
    });
  });

  test.each([
    ['IPReversePathFilter', 'reverse-path'],
    ['InAddrErrors', 'not-a-router'],
    ['InNoRoutes', 'no-route'],
    ['collisions', 'tunnel-loop'],
  ])('%s was counted: %s', (name, cause) => {
    expect(shown({ evidence: [at('router', { counted: { [name]: 1 } })] }).causes).toEqual([cause]);
  });

  test('an outer packet without a way is counted by the tunnel device: one of the routes’ causes, and no other', () => {
    const { causes } = shown({ evidence: [at('router', { counted: { carrier: 1 } })] });
    expect(causes).toEqual(['blackhole-route', 'no-route', 'prohibit-route', 'unreachable-route']);
  });

  test('a neighbour that did not answer explains the error that came back', () => {
    const back = { ...lostAtRouter, reply: [error('router', 'out', 1), error('client', 'in', 1)] };
    const result = { result: 'EHOSTUNREACH' };
    expect(shown({ ...result, evidence: [at('router', { unanswered: ['10.0.0.9'] })] }, [back]).causes).toEqual([
      'no-neighbour',
    ]);
    expect(shown(result, [back]).causes).toEqual(['unreachable-route']);
  });

  test('silence without a trace leaves open what leaves none', () => {
    const { causes } = shown({});
    expect(causes).toContain('blackhole-route');
    expect(causes).not.toContain('filter-drop');
    expect(causes).not.toContain('no-neighbour');
  });

  test('a refusal that the sender hears rejects; one that it does not drops', () => {
    const evidence = [at('router', { rules: ['router/refuse'] })];
    expect(shown({ result: 'ECONNREFUSED', evidence }).kind).toBe('rejected');
    expect(shown({ evidence })).toEqual({
      kind: 'dropped',
      causes: ['filter-reject'],
      filters: ['router/refuse'],
      namespace: 'router',
    });
  });

  test('an answer that goes astray ended where it was seen last', () => {
    const astray = { ...lostAtRouter, reply: [event('router', 'out', 'syn-ack'), event('other', 'in', 'syn-ack')] };
    const evidence = [at('other', { counted: { InDelivers: 1, OutRsts: 1 } })];
    expect(shown({ evidence }, [astray])).toEqual({
      kind: 'dropped',
      causes: ['no-such-connection'],
      filters: [],
      namespace: 'other',
    });
  });

  test('a connection that stood and was picked up midway ended where its answers changed', () => {
    const renamed = (namespace: string, direction: 'in' | 'out'): WireEvent => ({
      ...event(namespace, direction, 'segment'),
      saying: { kind: 'transport', signal: 'segment', ends: { ...ends, source: '10.9.9.9' } },
    });
    const reset: Journeys = {
      request: [event('client', 'out', 'syn'), event('server', 'in', 'syn')],
      reply: [event('server', 'out', 'syn-ack'), event('box', 'in', 'syn-ack'), event('box', 'out', 'syn-ack')],
      laterRequest: [
        event('client', 'out', 'segment'),
        event('server', 'in', 'segment'),
        event('client', 'out', 'rst'),
      ],
      laterReply: [
        event('server', 'out', 'segment'),
        event('box', 'in', 'segment'),
        renamed('box', 'out'),
        renamed('client', 'in'),
      ],
    };
    expect(shown({ result: 'OK', data: 'ECONNRESET' }, [reset])).toEqual({
      kind: 'dropped',
      causes: ['picked-up'],
      filters: [],
      namespace: 'box',
    });
  });

  describe('of a pod that dials a Service and reaches itself', () => {
    const stood: Journeys = {
      request: [
        event('pod', 'out', 'syn'),
        event('box', 'in', 'syn'),
        event('box', 'out', 'syn'),
        event('pod', 'in', 'syn'),
      ],
      reply: [event('pod', 'out', 'syn-ack'), event('box', 'in', 'syn-ack'), event('pod', 'in', 'syn-ack')],
      laterRequest: [event('pod', 'out', 'segment'), event('box', 'in', 'segment')],
      laterReply: [],
    };
    const own = { ...question, from: 'pod', intended: ['pod'] };
    const reset = { ...seen, result: 'OK', data: 'ECONNRESET', evidence: [at('box', { rules: ['router/refuse'] })] };

    test('what it sends has not reached it yet', () => {
      expect(shownOutcome(own, reset, [stood])).toEqual({
        kind: 'rejected',
        causes: ['filter-reject'],
        filters: ['router/refuse'],
        namespace: 'box',
      });
    });

    test('nor has what it answers', () => {
      const asked = [...stood.laterRequest, event('box', 'out', 'segment'), event('pod', 'in', 'segment')];
      const lost = { ...stood, laterRequest: asked, laterReply: [event('pod', 'out', 'segment')] };
      const { causes } = shownOutcome(own, { ...reset, data: 'TIMEOUT', evidence: [] }, [lost]);
      expect(causes).not.toContain('broadcast-address');
    });
  });

  test('a proxy that cannot connect onwards ended it where it accepted', () => {
    const accepted: Journeys = {
      request: [event('client', 'out', 'syn'), event('proxy', 'in', 'syn')],
      reply: [event('proxy', 'out', 'syn-ack'), event('client', 'in', 'syn-ack')],
      laterRequest: [event('client', 'out', 'segment'), event('proxy', 'in', 'segment')],
      laterReply: [event('proxy', 'out', 'segment'), event('client', 'in', 'segment')],
    };
    const onward: Journeys = { request: [], reply: [error('proxy', 'out', 1)], laterRequest: [], laterReply: [] };
    const evidence = [at('proxy', { unanswered: ['10.0.0.9'] })];
    for (const legs of [[accepted], [accepted, onward]]) {
      expect(shown({ result: 'OK', data: 'EOF', evidence }, legs)).toEqual({
        kind: 'dropped',
        causes: ['no-neighbour'],
        filters: [],
        namespace: 'proxy',
      });
    }
    const closing = { ...accepted, laterReply: [...accepted.laterReply, event('proxy', 'out', 'rst')] };
    const ofClosing = [at('proxy', { counted: { InDelivers: 4, OutRsts: 1 } })];
    const { causes } = shown({ result: 'OK', data: 'EOF', evidence: ofClosing }, [closing]);
    expect(causes).toContain('broadcast-address');
    expect(causes).not.toContain('port-closed');
  });
});
