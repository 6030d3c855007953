import type { Header, IcmpHeader, Tuple } from '../../engine/index.ts';
import { icmpNumbers } from '../../engine/index.ts';
import type { Complaint, Content, Datagram, Segment } from './content.ts';
import { ipv4, protocols } from './ipv4.ts';
import type { Octets } from './octets.ts';
import { checksum, u16, withChecksum } from './octets.ts';
import { transport } from './transport.ts';

/** A packet apart from where it is: what it says, and what IP knows it by. Both stay the same all the way. */
export interface Message {
  readonly content: Content;
  readonly identification: number;
}

/** The IP packet with these addresses and this TTL. */
export function datagramOf(header: Header, ttl: number, { content, identification }: Message): Octets {
  if (header.protocol === 'icmp' && content.kind === 'complaint') {
    return icmpPacket(header, ttl, { content, identification });
  }
  if (header.protocol !== 'icmp' && content.kind !== 'complaint') {
    return transportPacket(header, ttl, { content, identification });
  }
  throw new Error(`${header.protocol} cannot carry a ${content.kind}`);
}

interface TransportMessage {
  readonly content: Segment | Datagram;
  readonly identification: number;
}

function transportPacket(tuple: Tuple, ttl: number, { content, identification }: TransportMessage): Octets {
  const { source, destination } = tuple;
  return ipv4(
    {
      source,
      destination,
      ttl,
      identification,
      protocol: protocols[tuple.protocol],
      dontFragment: true,
      typeOfService: 0,
    },
    transport(tuple, content),
  );
}

interface IcmpMessage {
  readonly content: Complaint;
  readonly identification: number;
}

/** Linux quotes as much as 576 octets hold, which is all of a first packet, and marks errors as internetwork control (RFC 1812 §4.3.2). */
function icmpPacket(header: IcmpHeader, ttl: number, { content, identification }: IcmpMessage): Octets {
  const { type, code } = icmpNumbers[header.error];
  const { about } = content;
  const quoted = transportPacket(header.quoted, content.ttl, {
    content: about,
    identification: content.identification,
  });
  const octets = [type, code, ...u16(0), ...u16(0), ...u16(0), ...quoted];
  const { source, destination } = header;
  return ipv4(
    {
      source,
      destination,
      ttl,
      identification,
      protocol: protocols.icmp,
      dontFragment: false,
      typeOfService: 0xc0,
    },
    withChecksum(octets, 2, checksum(octets)),
  );
}
