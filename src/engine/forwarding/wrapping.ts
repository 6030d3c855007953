import type { IpAddress } from '../net/address.ts';
import type { OuterHeader, Packet } from '../net/packet.ts';
import { initialTtl } from '../net/packet.ts';
import type { Tunnel } from '../topology/interface.ts';

/** A packet that an overlay carries. */
interface Wrapped extends Packet {
  readonly outer: OuterHeader;
}

/** The packet with an overlay's header around it: that of a packet of the device's own, so its TTL is a fresh one, whatever the inner one is. */
export function encapsulated({ kind, local }: Tunnel, packet: Packet, remote: IpAddress): Wrapped {
  return { ...packet, outer: { kind, source: local, destination: remote, ttl: initialTtl } };
}
