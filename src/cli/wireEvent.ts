import type { DeviceId, Header, OuterHeader, Sighting } from '../engine/index.ts';
import { destinationOf, icmpNumbers, socketText, sourceOf } from '../engine/index.ts';

/** A packet on an interface, as a capture there would show it. */
export interface WireEvent {
  readonly device: DeviceId;
  readonly interface: string;
  readonly direction: 'in' | 'out';
  readonly src: string;
  readonly dst: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly ttl: number;
  readonly outer: { readonly kind: string; readonly src: string; readonly dst: string; readonly ttl: number } | null;
  /** TCP only: which flags are set. */
  readonly flags?: 'syn' | 'syn-ack' | 'rst' | 'ack' | 'psh-ack';
  readonly icmp?: { readonly type: number; readonly code: number };
}

export function wireEvent({ device, interface: name, direction, packet }: Sighting): WireEvent {
  const { header, ttl, outer } = packet;
  return { device, interface: name, direction, ...ends(header), ttl, outer: outerEnds(outer), ...content(header) };
}

function ends(header: Header): Pick<WireEvent, 'src' | 'dst' | 'protocol'> {
  return header.protocol === 'icmp'
    ? { src: header.source, dst: header.destination, protocol: 'icmp' }
    : { src: socketText(sourceOf(header)), dst: socketText(destinationOf(header)), protocol: header.protocol };
}

function content(header: Header): Pick<WireEvent, 'flags' | 'icmp'> {
  if (header.protocol === 'icmp') return { icmp: icmpNumbers[header.error] };
  if (header.signal === 'datagram') return {};
  return { flags: header.signal === 'data' ? 'psh-ack' : header.signal };
}

function outerEnds(outer: OuterHeader | null): WireEvent['outer'] {
  return outer === null ? null : { kind: outer.kind, src: outer.source, dst: outer.destination, ttl: outer.ttl };
}
