import type { Header, OuterHeader } from '../engine/index.ts';
import { vxlanNetworkId, vxlanPort } from '../engine/index.ts';
import { ipv4, protocols } from './ipv4.ts';
import type { Octets } from './octets.ts';
import { textOctets, u16, u32 } from './octets.ts';

/** What an overlay carries: the packet itself for IPIP, a frame around it for VXLAN. */
export interface Cargo {
  readonly header: Header;
  readonly identification: number;
  readonly packet: Octets;
  readonly frame: Octets;
}

/** The outer IP packet. Each end of a tunnel numbers its own; ours are told from the inner ones by their highest bit. */
export function overlayPacket({ kind, source, destination, ttl }: OuterHeader, cargo: Cargo): Octets {
  const common = { source, destination, ttl, identification: 0x8000 | cargo.identification, typeOfService: 0 };
  switch (kind) {
    case 'ipip':
      return ipv4({ ...common, protocol: protocols.ipip, dontFragment: true }, cargo.packet);
    case 'vxlan':
      return ipv4({ ...common, protocol: protocols.udp, dontFragment: false }, vxlan(cargo));
  }
}

/** UDP without a checksum, as Linux sends it, then flags (I: the network id counts) and network id (RFC 7348 §5). */
function vxlan({ header, frame }: Cargo): Octets {
  const length = 8 + 8 + frame.length;
  const udp = [...u16(flowPort(header)), ...u16(vxlanPort), ...u16(length), ...u16(0)];
  return [...udp, ...u32(0x08000000), ...u32(vxlanNetworkId << 8), ...frame];
}

/** A source port out of Linux' ephemeral range that is the same for every packet of an inner flow, and differs by direction. */
function flowPort(header: Header): number {
  const { source, destination, protocol } = header;
  const ports = header.protocol === 'icmp' ? [] : [header.sourcePort, header.destinationPort];
  const octets = textOctets([protocol, source, destination, ...ports].join(' '));
  // FNV-1a; the kernel's own hash has a random seed.
  const hash = octets.reduce((sum, octet) => Math.imul(sum ^ octet, 0x01000193) >>> 0, 0x811c9dc5);
  const [from, to] = [32768, 60999];
  return from + (hash % (to - from + 1));
}
