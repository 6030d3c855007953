import type { ConntrackEntry, Header, HeaderField, IcmpError, Packet } from '../../engine/index.ts';
import { tupleText } from '../../engine/index.ts';
import { flowText, icmpText, outerText, signalText } from '../notation/flow.ts';

const errors: Readonly<Record<IcmpError, string>> = {
  'net-unreachable': '網路無法到達',
  'host-unreachable': '主機無法到達',
  'port-unreachable': '連接埠無法到達',
  'admin-prohibited': '管理上禁止通行',
  'ttl-exceeded': 'TTL 耗盡',
};

const fields: Readonly<Record<HeaderField, string>> = {
  source: '來源位址',
  sourcePort: '來源連接埠',
  destination: '目的地位址',
  destinationPort: '目的地連接埠',
  quotedSource: '引用封包的來源',
  quotedDestination: '引用封包的目的地',
};

export function fieldName(field: HeaderField): string {
  return fields[field];
}

/** `ICMP 3/1（主機無法到達）`. */
function errorText(error: IcmpError): string {
  return `${icmpText(error)}（${errors[error]}）`;
}

/** What the packet is: `TCP SYN`, `ICMP 3/1（主機無法到達）`. */
export function contentText(header: Header): string {
  return header.protocol === 'icmp' ? errorText(header.error) : signalText[header.signal];
}

export function packetText({ header, ttl, outer }: Packet): string {
  const inner = `${flowText(header)}，${contentText(header)}，TTL ${ttl}`;
  return outer === null ? inner : `${outerText(outer)}，內含 ${inner}`;
}

export function conntrackText({ original, reply }: ConntrackEntry): string {
  return `${original.protocol} ${tupleText(original)}，回覆應為 ${tupleText(reply)}`;
}
