import type { Octets } from './bytes.ts';

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
export interface Complaint {
  readonly kind: 'complaint';
  readonly about: Segment | Datagram;
  readonly identification: number;
  readonly ttl: number;
}

/** Bits of the TCP header's control field. */
export const tcpFlags = { fin: 0x01, syn: 0x02, rst: 0x04, psh: 0x08, ack: 0x10 } as const;
