import type { IpAddress } from '../net/address.ts';
import type { TunnelKind } from '../net/encapsulation.ts';
import type { LinkId } from './ids.ts';

/** Is a source believed that answers would not go back to by the interface it came in by: always, never, if there is any way (RFC 3704)? */
export type ReversePathFilter = 0 | 1 | 2;

/** An address on an interface, with the length of the subnet it makes connected. */
export interface InterfaceAddress {
  readonly address: IpAddress;
  readonly length: number;
  /** `link` addresses are never chosen as the source of traffic that leaves the link (RFC 3927, ip-address(8)). */
  readonly scope: 'global' | 'link';
}

interface Named {
  readonly name: string;
  readonly addresses: readonly InterfaceAddress[];
  /** net.ipv4.conf.NAME.rp_filter; in force is the larger of it and the device's own. Absent: 0. */
  readonly reversePathFilter?: ReversePathFilter;
}

/** The device talking to itself. */
interface Loopback extends Named {
  readonly kind: 'loopback';
}

/** One end of a link; a port of a bridge when `bridge` names one. */
export interface Ethernet extends Named {
  readonly kind: 'ethernet';
  readonly link: LinkId;
  readonly bridge: string | null;
  /** Bridge ports only: may a frame leave by the port it came in by (bridge(8), hairpin)? */
  readonly hairpin: boolean;
  /** Answer ARP for every address this device would route elsewhere (ip-sysctl, proxy_arp). */
  readonly proxyArp: boolean;
  /** Answer ARP for these although no interface has them: a program's doing, as MetalLB's speaker, not the kernel's. */
  readonly answersFor: readonly IpAddress[];
}

/** A learning switch inside a device, which the device is itself attached to. */
interface Bridge extends Named {
  readonly kind: 'bridge';
}

/** Where a tunnel sends what is routed to a next hop on it. */
export interface TunnelPeer {
  readonly nextHop: IpAddress;
  readonly remote: IpAddress;
}

/** An overlay device. */
export interface Tunnel extends Named {
  readonly kind: TunnelKind;
  readonly local: IpAddress;
  readonly peers: readonly TunnelPeer[];
}

export type Interface = Loopback | Ethernet | Bridge | Tunnel;

export function isTunnel(of: Interface): of is Tunnel {
  return 'peers' in of;
}
