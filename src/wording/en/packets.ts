import type { ConntrackEntry, Header, HeaderField, IcmpError, Packet } from '../../engine/index.ts';
import { tupleText } from '../../engine/index.ts';
import { flowText, icmpText, outerText, signalText } from '../notation/flow.ts';

const errors: Readonly<Record<IcmpError, string>> = {
  'net-unreachable': 'network unreachable',
  'host-unreachable': 'host unreachable',
  'port-unreachable': 'port unreachable',
  'admin-prohibited': 'administratively prohibited',
  'ttl-exceeded': 'time to live exceeded',
};

const fields: Readonly<Record<HeaderField, string>> = {
  source: 'source address',
  sourcePort: 'source port',
  destination: 'destination address',
  destinationPort: 'destination port',
  quotedSource: 'source in the quoted packet',
  quotedDestination: 'destination in the quoted packet',
};

export function fieldName(field: HeaderField): string {
  return fields[field];
}

/** `ICMP 3/1 (host unreachable)`. */
export function errorText(error: IcmpError): string {
  return `${icmpText(error)} (${errors[error]})`;
}

/** What the packet is: `TCP SYN`, `ICMP 3/1 (host unreachable)`. */
export function contentText(header: Header): string {
  return header.protocol === 'icmp' ? errorText(header.error) : signalText[header.signal];
}

export function packetText({ header, ttl, outer }: Packet): string {
  const inner = `${flowText(header)}, ${contentText(header)}, TTL ${ttl}`;
  return outer === null ? inner : `${outerText(outer)} around ${inner}`;
}

export function conntrackText({ original, reply }: ConntrackEntry): string {
  return `${original.protocol} ${tupleText(original)}, answers come as ${tupleText(reply)}`;
}
