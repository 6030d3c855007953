import type { Interface, Header, OuterHeader, TunnelKind, LinkEnd, Topology } from '../../engine/index.ts';
import { encapsulations, overlayNetworkId } from '../../engine/index.ts';
import type { IpMessage } from './datagram.ts';
import { datagramOf, ipv4, protocols } from './datagram.ts';
import type { FrameEnds } from './frames.ts';
import type { Octets } from './bytes.ts';
import { u16, textOctets, u32 } from './bytes.ts';
import type { Pass } from './packetPath.ts';

/** What an overlay may carry: the packet itself, or a frame around it. */
interface Cargo {
  readonly header: Header;
  readonly identification: number;
  readonly packet: Octets;
  readonly frame: Octets;
}

/** The outer IP packet. Each end of a tunnel numbers its own; ours are told from the inner ones by their highest bit. */
function overlayPacket({ kind, source, destination, ttl }: OuterHeader, cargo: Cargo): Octets {
  const common = { source, destination, ttl, identification: 0x8000 | cargo.identification, typeOfService: 0 };
  const { carries, port } = encapsulations[kind];
  const content = [...ownHeaders[kind], ...cargo[carries]];
  return port === null
    ? ipv4({ ...common, protocol: protocols.ipip, dontFragment: true }, content)
    : ipv4(
        { ...common, protocol: protocols.udp, dontFragment: false },
        datagram(flowPort(cargo.header), port, content),
      );
}

/** What stands between the outer transport and the cargo. */
const ownHeaders: Readonly<Record<TunnelKind, Octets>> = {
  // Flags (I: the network id counts) and network id (RFC 7348 §5).
  vxlan: [...u32(0x08000000), ...u32(overlayNetworkId << 8)],
  // Version, no options, no flags; what follows is an Ethernet frame; network id (RFC 8926 §3.4).
  geneve: [...u16(0), ...u16(0x6558), ...u32(overlayNetworkId << 8)],
  ipip: [],
};

/** UDP without a checksum, as Linux sends it for overlays. */
function datagram(source: number, destination: number, content: Octets): Octets {
  return [...u16(source), ...u16(destination), ...u16(8 + content.length), ...u16(0), ...content];
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

/** How a capture on an interface begins each packet. */
export type LinkType = 'ethernet' | 'bare';

/** The loopback shows frames too, with nothing in them; an IPIP device shows bare packets (libpcap: ARPHRD_TUNNEL). */
export const framings: Readonly<Record<Interface['kind'], LinkType>> = {
  loopback: 'ethernet',
  ethernet: 'ethernet',
  bridge: 'ethernet',
  vxlan: 'ethernet',
  geneve: 'ethernet',
  ipip: 'bare',
};

/** What a capture on the interface shows. */
export function wireOctets(hardware: Hardware, pass: Pass, message: IpMessage, framing: LinkType): Octets {
  const { header, ttl, outer } = pass.sighting.packet;
  const { identification } = message;
  const packet = datagramOf(header, ttl, message);
  const frame = frameAround(hardware, pass.carried, packet);
  const shown = outer === null ? packet : overlayPacket(outer, { header, identification, packet, frame });
  switch (framing) {
    case 'ethernet':
      return frameAround(hardware, pass.frame, shown);
    case 'bare':
      return shown;
  }
}

/** Ethernet II, type IPv4. A capture does not show the checksum at the end. */
function frameAround(hardware: Hardware, ends: FrameEnds | null, packet: Octets): Octets {
  const addresses =
    ends === null ? [...noHardware, ...noHardware] : [...hardware(ends.destination), ...hardware(ends.source)];
  return [...addresses, ...u16(0x0800), ...packet];
}

/** The hardware address of an interface. */
export type Hardware = (end: LinkEnd) => Octets;

/** What the loopback puts where other interfaces have addresses. */
const noHardware: Octets = [0, 0, 0, 0, 0, 0];

/** Locally administered addresses that tell the place: `02:00:00`, the device's number, the interface's index from 1 (lo). */
export function hardwareOf({ devices }: Topology): Hardware {
  const places = new Map(
    [...devices.values()].flatMap(({ id, interfaces }, device) =>
      interfaces.map(({ name }, index) => [`${id} ${name}`, [2, 0, 0, ...u16(device + 1), index + 1]] as const),
    ),
  );
  return (end) => places.get(`${end.device} ${end.interface}`) ?? noHardware;
}
