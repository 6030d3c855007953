import type { Exchange, LaterKind, LaterPacket, Leg, TransportProtocol } from '../../engine/index.ts';
import { breakOf, receiverOf, socketText } from '../../engine/index.ts';
import { tcpFlags } from './datagram.ts';
import type { Octets } from './bytes.ts';
import { textOctets } from './bytes.ts';

/** One packet of the conversation, before it is numbered. */
export interface SessionPacket {
  readonly leg: number;
  readonly way: 'request' | 'reply';
  /** `first`: the packet whose way was traced; later ones follow it, unless their own ways were traced too. */
  readonly turn: 'first' | 'later' | LaterPacket;
  readonly says: Saying;
}

type Saying =
  | {
      readonly kind: 'segment';
      readonly flags: number;
      readonly payload: Octets;
      /** Refuses the segment before it, or says again what nobody acknowledged; `null`: says what comes next. */
      readonly numbered: 'by-what-it-refuses' | 'as-before' | null;
    }
  | { readonly kind: 'datagram'; readonly payload: Octets }
  | { readonly kind: 'complaint' };

const { fin, syn, rst, psh, ack } = tcpFlags;

/**
 * Who says what, in order. A connection that came about is used and closed:
 *
 *     SYN, SYN-ACK, ACK  -  request, ACK  -  [the next leg, likewise]  -  response, ACK  -  FIN-ACK, FIN-ACK, ACK
 *
 * a proxy whose own connection did not come about closes the one to its client without a response, and one that breaks is told packet
 * by packet, as it was traced.
 */
export function linesOf(exchange: Exchange): readonly SessionPacket[] {
  const { legs, attempt } = exchange;
  const talk = talkOf(exchange);
  if (attempt.protocol === 'udp') return legs.flatMap((leg, index) => datagrams(leg, index, talk));
  const isAsked = (index: number): boolean => legs.slice(0, index).every(isHeard);
  const opened = legs.flatMap((leg, index) => [
    ...opening(leg, index),
    ...(isUsable(leg) && isAsked(index) ? spoken(index, 'request', talk.request) : broken(leg, index, talk)),
  ]);
  const isAnswered = (index: number): boolean =>
    isAsked(index) && legs.slice(index).every(isUsable) && receiverOf(exchange) !== null;
  const used = legs.flatMap((leg, index) => (isUsable(leg) ? [index] : []));
  return [
    ...opened,
    ...used
      .toReversed()
      .flatMap((index) => [...(isAnswered(index) ? spoken(index, 'reply', talk.response) : []), ...closing(index)]),
  ];
}

function datagrams({ reply }: Leg, leg: number, { request, response }: Talk): readonly SessionPacket[] {
  const asks: SessionPacket = { leg, way: 'request', turn: 'first', says: { kind: 'datagram', payload: request } };
  if (reply === null) return [asks];
  const answers: Saying =
    reply.response.kind === 'icmp' ? { kind: 'complaint' } : { kind: 'datagram', payload: response };
  return [asks, { leg, way: 'reply', turn: 'first', says: answers }];
}

function opening(leg: Leg, index: number): readonly SessionPacket[] {
  const first = { leg: index, turn: 'first' } as const;
  const asks: SessionPacket = { ...first, way: 'request', says: segment(syn) };
  if (leg.reply === null) return [asks];
  switch (leg.reply.response.kind) {
    case 'icmp':
      return [asks, { ...first, way: 'reply', says: { kind: 'complaint' } }];
    case 'reset':
      return [asks, { ...first, way: 'reply', says: segment(rst | ack) }];
    case 'accept': {
      const accepts: SessionPacket = { ...first, way: 'reply', says: segment(syn | ack) };
      return isUsable(leg) ? [asks, accepts, later(index, 'request', ack)] : [asks, accepts];
    }
  }
}

/** Something is said, and that it was heard. */
function spoken(leg: number, way: SessionPacket['way'], payload: Octets): readonly SessionPacket[] {
  return [later(leg, way, psh | ack, payload), later(leg, way === 'request' ? 'reply' : 'request', ack)];
}

/** What becomes of a connection that stood and broke. */
function broken(leg: Leg, index: number, talk: Talk): readonly SessionPacket[] {
  return breakOf(leg).map((packet) => ({ leg: index, way: packet.way, turn: packet, says: said(packet.kind, talk) }));
}

function said(kind: LaterKind, { request, response }: Talk): Saying {
  switch (kind) {
    case 'handshake-ack':
    case 'data-ack':
    case 'answer-ack':
      return segment(ack);
    case 'first-data':
      return segment(psh | ack, request);
    case 'answer':
      return segment(psh | ack, response);
    case 'data-again':
      return { ...segment(psh | ack, request), numbered: 'as-before' };
    case 'reset':
      return { ...segment(rst), numbered: 'by-what-it-refuses' };
    case 'icmp-error':
      return { kind: 'complaint' };
  }
}

function closing(leg: number): readonly SessionPacket[] {
  return [later(leg, 'reply', fin | ack), later(leg, 'request', fin | ack), later(leg, 'reply', ack)];
}

function later(leg: number, way: SessionPacket['way'], flags: number, payload: Octets = []): SessionPacket {
  return { leg, way, turn: 'later', says: segment(flags, payload) };
}

function segment(flags: number, payload: Octets = []): Extract<Saying, { kind: 'segment' }> {
  return { kind: 'segment', flags, payload, numbered: null };
}

function isConnected({ reply }: Leg): boolean {
  return reply !== null && reply.response.kind === 'accept' && reply.trace.final.ending.kind === 'arrived';
}

function isUsable(leg: Leg): boolean {
  return isConnected(leg) && breakOf(leg).length === 0;
}

/** Did the server, which may be a proxy that passes it on, get the client's first data? */
function isHeard(leg: Leg): boolean {
  const data = breakOf(leg).find(({ kind }) => kind === 'first-data');
  return isUsable(leg) || data?.trace.final.ending.kind === 'arrived';
}

/** What the two processes say to each other. */
interface Talk {
  readonly request: Octets;
  /** The server tells whom it sees, as the address of its peer. */
  readonly response: Octets;
}

/** HTTP over TCP and a word over UDP, where nobody expects another language on that port. */
function talkOf(exchange: Exchange): Talk {
  const { dialed, protocol } = exchange.attempt;
  const receiver = receiverOf(exchange);
  const seen = receiver === null ? '' : `${socketText(receiver.sees)}\n`;
  switch (languageOn(protocol, dialed.port)) {
    case 'http': {
      const host = dialed.port === 80 ? dialed.address : socketText(dialed);
      return {
        request: textOctets(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
        response: textOctets(
          `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${seen.length}\r\nConnection: close\r\n\r\n${seen}`,
        ),
      };
    }
    case 'word':
      return { request: textOctets('ping\n'), response: textOctets(seen) };
    case 'silence':
      return { request: [], response: [] };
  }
}

/**
 * Wireshark tells protocols by port: it warns of HTTP where TLS belongs, and takes words on the well-known ports of UDP for broken
 * DNS, NTP and so on, but minds no empty datagram.
 */
function languageOn(protocol: TransportProtocol, port: number): 'http' | 'word' | 'silence' {
  switch (protocol) {
    case 'tcp':
      return port === 443 ? 'word' : 'http';
    case 'udp': {
      const isFree = port >= 1024 || port === 443 || (port >= 80 && port < 100);
      return isFree ? 'word' : 'silence';
    }
  }
}
