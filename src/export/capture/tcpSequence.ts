import type { Exchange, FinalHop, Leg } from '../../engine/index.ts';
import { tcpFlags } from './datagram.ts';
import type { SessionPacket } from './session.ts';
import type { Datagram, IpMessage, PacketContent, Segment } from './datagram.ts';

/** A line of the conversation as a message that can be sent. */
interface Spoken extends SessionPacket {
  readonly message: IpMessage;
}

/** What each end of a connection sends next. */
type Next = Readonly<Record<SessionPacket['way'], number>>;

/** What was said last in a connection, and met its end there: what an answer may refuse. */
interface Before {
  readonly content: Segment | Datagram;
  readonly identification: number;
  readonly end: FinalHop;
}

/** Give every line its number: IP's identification in order, TCP's sequence numbers by what was said before. */
export function spokenBy({ legs }: Exchange, lines: readonly SessionPacket[]): readonly Spoken[] {
  const next = legs.map(firstNumbers);
  const before: Before[] = [];
  return lines.map((line, index) => {
    const identification = index + 1;
    const { leg: at, way, says, turn } = line;
    const [leg, numbers] = [legs[at], next[at]];
    if (leg === undefined || numbers === undefined) throw new Error(`no such leg: ${at}`);
    const { final: end } = typeof turn === 'string' ? leg.request : turn.trace;
    switch (says.kind) {
      case 'segment': {
        const content = segmentOf(says, way, numbers, before[at]);
        next[at] = { ...numbers, [way]: Math.max(numbers[way], content.sequence + lengthOf(content)) };
        before[at] = { content, identification, end };
        return { ...line, message: { content, identification } };
      }
      case 'datagram': {
        const content: Datagram = { kind: 'datagram', payload: says.payload };
        before[at] = { content, identification, end };
        return { ...line, message: { content, identification } };
      }
      case 'complaint':
        return { ...line, message: { content: complaintAbout(before[at]), identification } };
    }
  });
}

/** A reset that answers a SYN is numbered 0 (RFC 9293 §3.10.7.1); others begin anywhere, here at round numbers. */
function firstNumbers({ reply }: Leg, index: number): Next {
  const million = 1_000_000;
  return {
    request: (10 * index + 1) * million,
    reply: reply?.response.kind === 'reset' ? 0 : (10 * index + 5) * million,
  };
}

function segmentOf(
  says: Extract<SessionPacket['says'], { kind: 'segment' }>,
  way: SessionPacket['way'],
  next: Next,
  before: Before | undefined,
): Segment {
  const acknowledges = (says.flags & tcpFlags.ack) !== 0;
  return {
    kind: 'segment',
    flags: says.flags,
    sequence: sequenceOf(says, next[way], before),
    acknowledgement: acknowledges ? next[way === 'request' ? 'reply' : 'request'] : 0,
    payload: says.payload,
  };
}

/** A reset is numbered by what it refuses, so that the other end believes it (RFC 9293 §3.10.7.1). */
function sequenceOf(
  { numbered, payload }: Extract<SessionPacket['says'], { kind: 'segment' }>,
  next: number,
  before: Before | undefined,
): number {
  switch (numbered) {
    case null:
      return next;
    case 'as-before':
      return next - payload.length;
    case 'by-what-it-refuses':
      return before?.content.kind === 'segment' ? before.content.acknowledgement : next;
  }
}

/** What a segment takes up of the numbers: its payload, and one each for SYN and FIN. */
function lengthOf({ flags, payload }: Segment): number {
  return payload.length + ((flags & (tcpFlags.syn | tcpFlags.fin)) === 0 ? 0 : 1);
}

function complaintAbout(before: Before | undefined): PacketContent {
  if (before === undefined) throw new Error('a complaint about nothing');
  const { content, identification, end } = before;
  return { kind: 'complaint', about: content, identification, ttl: heldTtl(end) };
}

/** Errors quote the packet as the device held it: already aged, if it was on its way out again (net/ipv4/ip_forward.c). */
function heldTtl({ arrived, steps }: FinalHop): number {
  const aged = steps.findLast((step) => step.kind === 'route' && step.ttl !== null);
  return aged?.kind === 'route' && aged.ttl !== null ? aged.ttl.after : arrived.ttl;
}
