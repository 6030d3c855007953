import type { Header, IcmpHeader, Tuple } from '../../engine/index.ts';
import { icmpNumbers } from '../../engine/index.ts';
import type { Octets } from './bytes.ts';
import { checksum, u16, withChecksum, u32, addressOctets } from './bytes.ts';

/** What a packet says, whatever addresses it wears on the way. */
export type PacketContent = Segment | Datagram | Complaint;

/** A TCP segment without its ports (RFC 9293). */
export interface Segment {
  readonly kind: 'segment';
  readonly flags: number;
  readonly sequence: number;
  readonly acknowledgement: number;
  readonly payload: Octets;
}

/** A UDP datagram without its ports (RFC 768). */
export interface Datagram {
  readonly kind: 'datagram';
  readonly payload: Octets;
}

/** An ICMP error: the packet it is about as the device held it, but for addresses and ports, which NAT changes in the quotation too. */
interface Complaint {
  readonly kind: 'complaint';
  readonly about: Segment | Datagram;
  readonly identification: number;
  readonly ttl: number;
}

/** Bits of the TCP header's control field. */
export const tcpFlags = { fin: 0x01, syn: 0x02, rst: 0x04, psh: 0x08, ack: 0x10 } as const;

/** As large as it gets without the window scale option. */
const windowSize = 64240;
/** Maximum segment size 1460: kind 2, length 4. */
const maximumSegmentSize = [2, 4, ...u16(1460)];

/** A segment or datagram between two sockets: what IP carries. */
function transport(tuple: Tuple, content: Segment | Datagram): Octets {
  switch (content.kind) {
    case 'segment':
      return tcp(tuple, content);
    case 'datagram':
      return udp(tuple, content);
  }
}

function tcp(tuple: Tuple, { flags, sequence, acknowledgement, payload }: Segment): Octets {
  const options = (flags & tcpFlags.syn) === 0 ? [] : maximumSegmentSize;
  const octets = [
    ...u16(tuple.sourcePort),
    ...u16(tuple.destinationPort),
    ...u32(sequence),
    ...u32(acknowledgement),
    (5 + options.length / 4) << 4,
    flags,
    // A reset offers no room.
    ...u16((flags & tcpFlags.rst) === 0 ? windowSize : 0),
    ...u16(0),
    ...u16(0),
    ...options,
    ...payload,
  ];
  return withChecksum(octets, 16, transportChecksum(tuple, protocols.tcp, octets));
}

function udp(tuple: Tuple, { payload }: Datagram): Octets {
  const octets = [
    ...u16(tuple.sourcePort),
    ...u16(tuple.destinationPort),
    ...u16(8 + payload.length),
    ...u16(0),
    ...payload,
  ];
  // Zero would say that there is no checksum.
  return withChecksum(octets, 6, transportChecksum(tuple, protocols.udp, octets) || 0xffff);
}

function transportChecksum({ source, destination }: Tuple, protocol: number, octets: Octets): number {
  return checksum([...pseudoHeader(source, destination, protocol, octets.length), ...octets]);
}

/** A packet apart from where it is: what it says, and what IP knows it by. Both stay the same all the way. */
export interface IpMessage {
  readonly content: PacketContent;
  readonly identification: number;
}

/** The IP packet with these addresses and this TTL. */
export function datagramOf(header: Header, ttl: number, { content, identification }: IpMessage): Octets {
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

/** Protocol numbers (IANA). */
export const protocols = { icmp: 1, ipip: 4, tcp: 6, udp: 17 } as const;

interface IpHeader {
  readonly source: string;
  readonly destination: string;
  readonly protocol: number;
  readonly ttl: number;
  readonly identification: number;
  readonly dontFragment: boolean;
  readonly typeOfService: number;
}

/** An IPv4 header without options, and what it carries (RFC 791). */
export function ipv4(header: IpHeader, payload: Octets): Octets {
  const octets = [
    0x45,
    header.typeOfService,
    ...u16(20 + payload.length),
    ...u16(header.identification),
    ...u16(header.dontFragment ? 0x4000 : 0),
    header.ttl,
    header.protocol,
    ...u16(0),
    ...addressOctets(header.source),
    ...addressOctets(header.destination),
  ];
  return [...withChecksum(octets, 10, checksum(octets)), ...payload];
}

/** What transport checksums cover besides the segment itself. */
function pseudoHeader(source: string, destination: string, protocol: number, length: number): Octets {
  return [...addressOctets(source), ...addressOctets(destination), 0, protocol, ...u16(length)];
}
