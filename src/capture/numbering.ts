import type { Exchange, Leg } from '../engine/index.ts';
import type { Content, Datagram, Segment } from './content.ts';
import { tcpFlags } from './content.ts';
import type { Line } from './conversation.ts';
import type { Message } from './datagram.ts';

/** A line of the conversation as a message that can be sent. */
export interface Spoken extends Line {
  readonly message: Message;
}

/** What each end of a connection sends next. */
type Next = Readonly<Record<Line['way'], number>>;

/** Give every line its number: IP's identification in order, TCP's sequence numbers by what was said before. */
export function spokenBy({ legs }: Exchange, lines: readonly Line[]): readonly Spoken[] {
  const next = legs.map(firstNumbers);
  const questions: (Message & { readonly content: Segment | Datagram })[] = [];
  return lines.map((line, index) => {
    const identification = index + 1;
    const { leg: at, way, says } = line;
    const [leg, numbers] = [legs[at], next[at]];
    if (leg === undefined || numbers === undefined) throw new Error(`no such leg: ${at}`);
    switch (says.kind) {
      case 'segment': {
        const content = segmentOf(says, way, numbers);
        next[at] = { ...numbers, [way]: numbers[way] + lengthOf(content) };
        questions[at] ??= { content, identification };
        return { ...line, message: { content, identification } };
      }
      case 'datagram': {
        const content: Datagram = { kind: 'datagram', payload: says.payload };
        questions[at] ??= { content, identification };
        return { ...line, message: { content, identification } };
      }
      case 'complaint':
        return { ...line, message: { content: complaintAbout(leg, questions[at]), identification } };
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

function segmentOf(says: Extract<Line['says'], { kind: 'segment' }>, way: Line['way'], next: Next): Segment {
  const acknowledges = (says.flags & tcpFlags.ack) !== 0;
  return {
    kind: 'segment',
    flags: says.flags,
    sequence: next[way],
    acknowledgement: acknowledges ? next[way === 'request' ? 'reply' : 'request'] : 0,
    payload: says.payload,
  };
}

/** What a segment takes up of the numbers: its payload, and one each for SYN and FIN. */
function lengthOf({ flags, payload }: Segment): number {
  return payload.length + ((flags & (tcpFlags.syn | tcpFlags.fin)) === 0 ? 0 : 1);
}

function complaintAbout(
  { request }: Leg,
  question: (Message & { readonly content: Segment | Datagram }) | undefined,
): Content {
  if (question === undefined) throw new Error('a complaint about nothing');
  return {
    kind: 'complaint',
    about: question.content,
    identification: question.identification,
    ttl: heldTtl(request.final),
  };
}

/** Errors quote the packet as the device held it: already aged, if it was on its way out again (net/ipv4/ip_forward.c). */
function heldTtl({ arrived, steps }: Leg['request']['final']): number {
  const aged = steps.findLast((step) => step.kind === 'route' && step.ttl !== null);
  return aged?.kind === 'route' && aged.ttl !== null ? aged.ttl.after : arrived.ttl;
}
