import type { TransportProtocol } from '../../engine/index.ts';
import type { FlowEnds, CapturedFrame, CapturedPacket } from '../observation.ts';
import type { Saying, WireEvent } from './summary.ts';

/** Whose journey a frame belongs to: the first packet's, its answer's, or that of one after them, which goes one way or the other. */
export type JourneyPart = 'request' | 'reply' | 'later-request' | 'later-reply';

/** A frame that belongs to the story. */
interface Told {
  readonly part: JourneyPart;
  /** The same for every packet of one connection: the number its client began with. */
  readonly conversation: number;
  readonly event: WireEvent;
}

interface Telling {
  readonly part: JourneyPart;
  readonly conversation: number;
  readonly saying: Saying;
}

/** The numbers with which servers began, by those of their clients. */
type Conversations = ReadonlyMap<number, ReadonlySet<number>>;

/** The frames that belong to the story; whatever a socket that is nobody's peer says does not. */
export function toldByFrames(frames: readonly CapturedFrame[]): readonly Told[] {
  const known = conversationsIn(frames);
  return frames.flatMap(({ namespace, interface: name, direction, packet }) => {
    const told = tell(packet, known);
    if (told === null) return [];
    const { part, conversation, saying } = told;
    const event = { namespace, interface: name, direction, saying, ttl: packet.ttl, outer: packet.outer };
    return [{ part, conversation, event }];
  });
}

const [synFlag, resetFlag, ackFlag] = [0x02, 0x04, 0x10];

function conversationsIn(frames: readonly CapturedFrame[]): Conversations {
  const found = new Map<number, Set<number>>();
  for (const { packet } of frames) {
    if (packet.protocol !== 'tcp' || (packet.flags & synFlag) === 0) continue;
    const isAnswer = (packet.flags & ackFlag) !== 0;
    const client = isAnswer ? before(packet.acknowledgement) : packet.sequence;
    const servers = found.get(client) ?? new Set();
    if (isAnswer) servers.add(packet.sequence);
    found.set(client, servers);
  }
  return found;
}

function tell(packet: CapturedPacket, known: Conversations): Telling | null {
  switch (packet.protocol) {
    case 'tcp':
      return tellSegment(packet, known);
    case 'udp': {
      const saying = { kind: 'transport', signal: 'datagram', ends: endsOf('udp', packet) } as const;
      return { part: packet.text === 'ask' ? 'request' : 'reply', conversation: 0, saying };
    }
    case 'icmp': {
      const { type, code, source, destination, quoted } = packet;
      // About an overlay's own datagram: the node that made it hears, the sender never does.
      const about = quoted === null || quoted.outer !== null ? null : tell(quoted, known);
      const part = about === null ? null : answering[about.part];
      if (about === null || part === null || about.saying.kind === 'icmp') return null;
      const saying = { kind: 'icmp', type, code, source, destination, about: about.saying.ends } as const;
      return { part, conversation: about.conversation, saying };
    }
    case 'other':
      return null;
  }
}

/** To what an error about a packet belongs; of one about an answer the sender never hears. */
const answering: Readonly<Record<JourneyPart, JourneyPart | null>> = {
  request: 'reply',
  reply: null,
  'later-request': 'later-reply',
  'later-reply': 'later-request',
};

/** A reset that answers a SYN carries ACK; one that answers anything else is like any segment of a connection that stands. */
function tellSegment(packet: Extract<CapturedPacket, { protocol: 'tcp' }>, known: Conversations): Telling | null {
  const { flags, sequence, acknowledgement } = packet;
  const [syn, reset, ack] = [synFlag, resetFlag, ackFlag].map((flag) => (flags & flag) !== 0);
  const ends = endsOf('tcp', packet);
  const asked = before(acknowledgement);
  if (syn === true && ack !== true) {
    return { part: 'request', conversation: sequence, saying: { kind: 'transport', signal: 'syn', ends } };
  }
  if (syn === true)
    return { part: 'reply', conversation: asked, saying: { kind: 'transport', signal: 'syn-ack', ends } };
  if (reset === true && ack === true && known.has(asked) && sequence === 0) {
    return { part: 'reply', conversation: asked, saying: { kind: 'transport', signal: 'rst', ends } };
  }
  const saying = { kind: 'transport', signal: reset === true ? 'rst' : 'segment', ends } as const;
  for (const [client, servers] of known) {
    if (follows(client, sequence)) return { part: 'later-request', conversation: client, saying };
    const isAnswer = ack === true && follows(client, acknowledgement);
    if (isAnswer || [...servers].some((server) => follows(server, sequence))) {
      return { part: 'later-reply', conversation: client, saying };
    }
  }
  return null;
}

/** More than anybody says in one of these conversations. */
const mostSaid = 4096;

/** Numbers stay as they are whatever is translated. */
function follows(first: number, number: number): boolean {
  const ahead = (number - first) >>> 0;
  return ahead > 0 && ahead < mostSaid;
}

function before(number: number): number {
  return (number - 1) >>> 0;
}

function endsOf(
  protocol: TransportProtocol,
  { source, destination, ports }: Extract<CapturedPacket, { protocol: TransportProtocol }>,
): FlowEnds {
  return { protocol, source, sourcePort: ports[0], destination, destinationPort: ports[1] };
}
