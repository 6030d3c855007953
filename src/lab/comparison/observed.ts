import type { Symptom, TransportProtocol } from '../../engine/index.ts';
import { encapsulations } from '../../engine/index.ts';
import type { Ends, Frame, Observation, Packet } from '../observation.ts';
import type { Account, Saying, WireEvent } from './account.ts';

const symptoms: Readonly<Record<string, Symptom>> = {
  OK: 'connected',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  EINVAL: 'unreachable',
  TIMEOUT: 'timeout',
  // The connection stood, and was reset before anybody had looked.
  ECONNRESET: 'reset',
};

/** A proxy closes a connection whose backend it cannot reach (EOF): the sender's own stood, and ended in good order. */
const ofData: Readonly<Record<string, Symptom>> = {
  OK: 'connected',
  EOF: 'connected',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  TIMEOUT: 'timeout',
};

function symptomOfData(data: string | null): string {
  return data === null ? 'connected' : (ofData[data] ?? data);
}

const overlayPorts: ReadonlySet<number | null> = new Set(Object.values(encapsulations).map(({ port }) => port));

/** A frame that belongs to the first packet's journey or to its answer's; everything that follows them does not. */
interface Told {
  readonly way: 'request' | 'reply';
  /** The same for every packet of one connection: the number its client began with. */
  readonly conversation: number;
  readonly saying: Saying;
}

/** What the kernel did with a send. */
export function observed(protocol: TransportProtocol, { result, data, accepted, frames, flows }: Observation): Account {
  const told = frames.flatMap((frame) => {
    const about = tell(frame.packet);
    return about === null ? [] : [{ ...about, event: eventOf(frame, about.saying) }];
  });
  const conversations = [...new Set(told.map(({ conversation }) => conversation))];
  return {
    protocol,
    legs: conversations.map((conversation) => {
      const own = told.filter((each) => each.conversation === conversation);
      return {
        request: own.filter(({ way }) => way === 'request').map(({ event }) => event),
        reply: own.filter(({ way }) => way === 'reply').map(({ event }) => event),
      };
    }),
    symptom: protocol === 'tcp' && result === 'OK' ? symptomOfData(data) : (symptoms[result] ?? result),
    receiver: accepted.at(-1) ?? null,
    // The overlay's own datagrams are flows too, but not of the send.
    flows: flows.filter(({ original }) => !overlayPorts.has(original.destinationPort)),
  };
}

function eventOf({ namespace, interface: name, direction, packet }: Frame, saying: Saying): WireEvent {
  return { namespace, interface: name, direction, saying, ttl: packet.ttl, outer: packet.outer };
}

const [synFlag, resetFlag, ackFlag] = [0x02, 0x04, 0x10];

function tell(packet: Packet): Told | null {
  switch (packet.protocol) {
    case 'tcp':
      return tellSegment(packet);
    case 'udp': {
      const saying = { kind: 'transport', signal: 'datagram', ends: endsOf('udp', packet) } as const;
      return { way: packet.text === 'ask' ? 'request' : 'reply', conversation: 0, saying };
    }
    case 'icmp': {
      const { type, code, source, destination, quoted } = packet;
      // About an overlay's own datagram: the node that made it hears, the sender never does.
      const about = quoted === null || quoted.outer !== null ? null : tell(quoted);
      if (about === null || about.way === 'reply' || about.saying.kind === 'icmp') return null;
      const saying = { kind: 'icmp', type, code, source, destination, about: about.saying.ends } as const;
      return { way: 'reply', conversation: about.conversation, saying };
    }
    case 'other':
      return null;
  }
}

/** A reset that answers a SYN carries ACK; one that answers anything else, or a closing end's, is not part of the story. */
function tellSegment(packet: Extract<Packet, { protocol: 'tcp' }>): Told | null {
  const { flags, sequence, acknowledgement } = packet;
  const [syn, reset, ack] = [synFlag, resetFlag, ackFlag].map((flag) => (flags & flag) !== 0);
  const ends = endsOf('tcp', packet);
  const answer = (signal: 'syn-ack' | 'rst'): Told => ({
    way: 'reply',
    conversation: (acknowledgement - 1) >>> 0,
    saying: { kind: 'transport', signal, ends },
  });
  if (reset === true) return ack === true ? answer('rst') : null;
  if (syn !== true) return null;
  if (ack === true) return answer('syn-ack');
  return { way: 'request', conversation: sequence, saying: { kind: 'transport', signal: 'syn', ends } };
}

function endsOf(
  protocol: TransportProtocol,
  { source, destination, ports }: Extract<Packet, { protocol: TransportProtocol }>,
): Ends {
  return { protocol, source, sourcePort: ports[0], destination, destinationPort: ports[1] };
}
