import type { Octets } from './bytes.ts';
import { addressOctets, checksum, u16, withChecksum } from './bytes.ts';

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
export function pseudoHeader(source: string, destination: string, protocol: number, length: number): Octets {
  return [...addressOctets(source), ...addressOctets(destination), 0, protocol, ...u16(length)];
}
