import type { IpAddress, SocketAddress } from './address.ts';
import type { TunnelKind } from './encapsulation.ts';

export type TransportProtocol = 'tcp' | 'udp';

/** What a flow is known by: protocol and both ends (conntrack calls it a tuple). */
export interface Tuple {
  readonly protocol: TransportProtocol;
  readonly source: IpAddress;
  readonly sourcePort: number;
  readonly destination: IpAddress;
  readonly destinationPort: number;
}

/**
 * What a segment or datagram says: a connection attempt, its acceptance, its refusal; in a connection that stands, that something was
 * heard, or data; and a datagram's data.
 */
export type Signal = 'syn' | 'syn-ack' | 'rst' | 'ack' | 'data' | 'datagram';

export interface TransportHeader extends Tuple {
  readonly signal: Signal;
}

/** ICMP errors the engine makes, with type and code (RFC 792, RFC 1812 §5.2.7.1). */
export type IcmpError =
  | 'net-unreachable'
  | 'host-unreachable'
  | 'port-unreachable'
  | 'admin-prohibited'
  | 'ttl-exceeded';

/** An ICMP error with the tuple of the packet it complains about. */
export interface IcmpHeader {
  readonly protocol: 'icmp';
  readonly source: IpAddress;
  readonly destination: IpAddress;
  readonly error: IcmpError;
  readonly quoted: Tuple;
}

export type Header = TransportHeader | IcmpHeader;

/** The header an overlay puts around a packet; its TTL is its own. */
export interface OuterHeader {
  readonly kind: TunnelKind;
  readonly source: IpAddress;
  readonly destination: IpAddress;
  readonly ttl: number;
}

export interface Packet {
  readonly header: Header;
  readonly ttl: number;
  /** `null` unless an overlay carries the packet at this moment. */
  readonly outer: OuterHeader | null;
}

/** Linux' default for packets it makes itself (net.ipv4.ip_default_ttl). */
export const initialTtl = 64;

export function tupleOf(header: TransportHeader): Tuple {
  const { protocol, source, sourcePort, destination, destinationPort } = header;
  return { protocol, source, sourcePort, destination, destinationPort };
}

export function reversed(tuple: Tuple): Tuple {
  return {
    protocol: tuple.protocol,
    source: tuple.destination,
    sourcePort: tuple.destinationPort,
    destination: tuple.source,
    destinationPort: tuple.sourcePort,
  };
}

export function sameTuple(a: Tuple, b: Tuple): boolean {
  return (
    a.protocol === b.protocol &&
    a.source === b.source &&
    a.sourcePort === b.sourcePort &&
    a.destination === b.destination &&
    a.destinationPort === b.destinationPort
  );
}

export function sourceOf(tuple: Tuple): SocketAddress {
  return { address: tuple.source, port: tuple.sourcePort };
}

export function destinationOf(tuple: Tuple): SocketAddress {
  return { address: tuple.destination, port: tuple.destinationPort };
}

/** Types and codes of ICMP's errors (RFC 792; RFC 1812 §5.2.7.1). */
export const icmpNumbers: Readonly<Record<IcmpError, { readonly type: number; readonly code: number }>> = {
  'net-unreachable': { type: 3, code: 0 },
  'host-unreachable': { type: 3, code: 1 },
  'port-unreachable': { type: 3, code: 3 },
  'admin-prohibited': { type: 3, code: 13 },
  'ttl-exceeded': { type: 11, code: 0 },
};
