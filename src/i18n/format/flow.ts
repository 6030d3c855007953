import type { Header, OuterHeader, PortRange, TunnelKind, Tuple } from '../../engine/index.ts';
import { icmpNumbers, tupleText } from '../../engine/index.ts';

/** `10.4.1.2:40000 → 192.0.2.2:80`, or without ports for ICMP. */
export function flowText(header: Header | Tuple): string {
  return header.protocol === 'icmp'
    ? `${header.source} → ${header.destination}`
    : `${header.source}:${header.sourcePort} → ${header.destination}:${header.destinationPort}`;
}

/** `ICMP 3/1`: type and code, as a capture prints them. */
export function icmpText(error: keyof typeof icmpNumbers): string {
  const { type, code } = icmpNumbers[error];
  return `ICMP ${type}/${code}`;
}

/** The protocols as their authors write them. */
export const protocolText: Readonly<Record<Header['protocol'] | TunnelKind, string>> = {
  tcp: 'TCP',
  udp: 'UDP',
  icmp: 'ICMP',
  vxlan: 'VXLAN',
  geneve: 'Geneve',
  ipip: 'IPIP',
};

/** The same said of every kind of tunnel, by its name. */
export function perTunnel(say: (name: string) => string): Readonly<Record<TunnelKind, string>> {
  return { vxlan: say(protocolText.vxlan), geneve: say(protocolText.geneve), ipip: say(protocolText.ipip) };
}

/** `VXLAN 192.168.1.11 → 192.168.1.12, TTL 64`. */
export function outerText({ kind, source, destination, ttl }: OuterHeader): string {
  return `${protocolText[kind]} ${source} → ${destination}, TTL ${ttl}`;
}

/** What a transport's packet is, as a capture prints it. */
export const signalText: Readonly<Record<Extract<Header, { signal: unknown }>['signal'], string>> = {
  syn: 'TCP SYN',
  'syn-ack': 'TCP SYN-ACK',
  rst: 'TCP RST',
  ack: 'TCP ACK',
  data: 'TCP PSH-ACK',
  datagram: 'UDP',
};

/** A tuple of conntrack's, with its protocol. */
export function trackedText(tuple: Tuple): string {
  return `${tuple.protocol} ${tupleText(tuple)}`;
}

/** A port range as nft and people write it. */
export function portsText(ports: readonly PortRange[]): string {
  return set(ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)));
}

/** One value alone, several as nft's anonymous set. */
export function set(items: readonly string[]): string {
  const [first = '', ...others] = items;
  return others.length === 0 ? first : `{ ${items.join(', ')} }`;
}
