import { socketText } from './address.ts';
import type { Header } from './packet.ts';
import { destinationOf, sourceOf } from './packet.ts';

/** A header field that a translation can touch; an ICMP error also carries the ends of the packet it quotes. */
export type HeaderField =
  | 'source'
  | 'sourcePort'
  | 'destination'
  | 'destinationPort'
  | 'quotedSource'
  | 'quotedDestination';

export interface FieldChange {
  readonly field: HeaderField;
  readonly before: string;
  readonly after: string;
}

type Fields = Readonly<Partial<Record<HeaderField, string>>>;

const order: readonly HeaderField[] = [
  'source',
  'sourcePort',
  'destination',
  'destinationPort',
  'quotedSource',
  'quotedDestination',
];

/** Which fields differ, in header order. A rewrite without a change does not exist. */
export function headerDiff(before: Header, after: Header): readonly FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return order.flatMap((field) => {
    const [left, right] = [old[field], now[field]];
    return left === right || left === undefined || right === undefined ? [] : [{ field, before: left, after: right }];
  });
}

function fieldsOf(header: Header): Fields {
  const { source, destination } = header;
  if (header.protocol === 'icmp') {
    const { quoted } = header;
    return {
      source,
      destination,
      quotedSource: socketText(sourceOf(quoted)),
      quotedDestination: socketText(destinationOf(quoted)),
    };
  }
  return {
    source,
    sourcePort: String(header.sourcePort),
    destination,
    destinationPort: String(header.destinationPort),
  };
}
