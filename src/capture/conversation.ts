import type { Exchange, Leg, Trace } from '../engine/index.ts';
import { hopsOf, receiverOf } from '../engine/index.ts';
import { tcpFlags } from './content.ts';
import type { Octets } from './octets.ts';
import type { Talk } from './talk.ts';
import { talkOf } from './talk.ts';

/** One packet of the conversation, before it is numbered. */
export interface Line {
  readonly leg: number;
  readonly way: 'request' | 'reply';
  /** `first`: the packet whose way was traced; later ones follow it. */
  readonly turn: 'first' | 'later';
  readonly says: Saying;
}

export type Saying =
  | { readonly kind: 'segment'; readonly flags: number; readonly payload: Octets }
  | { readonly kind: 'datagram'; readonly payload: Octets }
  | { readonly kind: 'complaint' };

const { fin, syn, rst, psh, ack } = tcpFlags;

/**
 * Who says what, in order. A connection that came about is used and closed:
 *
 *     SYN, SYN-ACK, ACK  -  request, ACK  -  [the next leg, likewise]  -  response, ACK  -  FIN-ACK, FIN-ACK, ACK
 *
 * and a proxy whose own connection did not come about closes the one to its client without a response.
 */
export function linesOf(exchange: Exchange): readonly Line[] {
  const { legs, attempt } = exchange;
  const talk = talkOf(exchange);
  if (attempt.protocol === 'udp') return legs.flatMap((leg, index) => datagrams(leg, index, talk));
  const opened = legs.flatMap((leg, index) => [
    ...opening(leg, index),
    ...(isUsable(leg) ? spoken(index, 'request', talk.request) : []),
  ]);
  if (legs.some(isHalfSeen)) return opened;
  const isAnswered = legs.every(isUsable) && receiverOf(exchange) !== null;
  const used = legs.flatMap((leg, index) => (isUsable(leg) ? [index] : []));
  return [
    ...opened,
    ...used
      .toReversed()
      .flatMap((index) => [...(isAnswered ? spoken(index, 'reply', talk.response) : []), ...closing(index)]),
  ];
}

function datagrams({ reply }: Leg, leg: number, { request, response }: Talk): readonly Line[] {
  const asks: Line = { leg, way: 'request', turn: 'first', says: { kind: 'datagram', payload: request } };
  if (reply === null) return [asks];
  const answers: Saying =
    reply.response.kind === 'icmp' ? { kind: 'complaint' } : { kind: 'datagram', payload: response };
  return [asks, { leg, way: 'reply', turn: 'first', says: answers }];
}

function opening(leg: Leg, index: number): readonly Line[] {
  const first = { leg: index, turn: 'first' } as const;
  const asks: Line = { ...first, way: 'request', says: segment(syn) };
  if (leg.reply === null) return [asks];
  switch (leg.reply.response.kind) {
    case 'icmp':
      return [asks, { ...first, way: 'reply', says: { kind: 'complaint' } }];
    case 'reset':
      return [asks, { ...first, way: 'reply', says: segment(rst | ack) }];
    case 'accept': {
      const accepts: Line = { ...first, way: 'reply', says: segment(syn | ack) };
      return isConnected(leg) ? [asks, accepts, later(index, 'request', ack)] : [asks, accepts];
    }
  }
}

/** Something is said, and that it was heard. */
function spoken(leg: number, way: Line['way'], payload: Octets): readonly Line[] {
  return [later(leg, way, psh | ack, payload), later(leg, way === 'request' ? 'reply' : 'request', ack)];
}

function closing(leg: number): readonly Line[] {
  return [later(leg, 'reply', fin | ack), later(leg, 'request', fin | ack), later(leg, 'reply', ack)];
}

function later(leg: number, way: Line['way'], flags: number, payload: Octets = []): Line {
  return { leg, way, turn: 'later', says: segment(flags, payload) };
}

function segment(flags: number, payload: Octets = []): Saying {
  return { kind: 'segment', flags, payload };
}

function isConnected({ reply }: Leg): boolean {
  return reply !== null && reply.response.kind === 'accept' && reply.trace.final.ending.kind === 'arrived';
}

function isUsable(leg: Leg): boolean {
  return isConnected(leg) && !isHalfSeen(leg);
}

/**
 * Did a device that tracks connections meet the answer without having met the question? It lets a SYN-ACK through as it is, but takes
 * the next packet for a new connection and may translate that (nf_conntrack_tcp_loose): later packets need not follow the first.
 */
export function isHalfSeen(leg: Leg): boolean {
  return isConnected(leg) && leg.reply !== null && isStrange(leg.reply.trace);
}

function isStrange(trace: Trace): boolean {
  return hopsOf(trace).some(({ steps }) => steps.some(({ kind }) => kind === 'unrecognised'));
}
