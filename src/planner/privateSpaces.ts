import type { Prefix } from '../engine/index.ts';
import { lengthOf, overlaps, prefix } from '../engine/index.ts';

/** Blocks of the address space that plans are made in, by what they are called. */
export type NamedSpace = 'ten' | 'one-seven-two' | 'one-nine-two' | 'shared' | 'benchmark' | 'class-e';

export const namedSpaces: Readonly<Record<NamedSpace, Prefix>> = {
  // RFC 1918
  ten: prefix('10.0.0.0/8'),
  'one-seven-two': prefix('172.16.0.0/12'),
  'one-nine-two': prefix('192.168.0.0/16'),
  // RFC 6598, between customers and carriers
  shared: prefix('100.64.0.0/10'),
  // RFC 2544
  benchmark: prefix('198.18.0.0/15'),
  // RFC 1112 section 4: reserved
  'class-e': prefix('240.0.0.0/4'),
};

/** RFC 1918. */
export const privateSpace: readonly Prefix[] = [
  namedSpaces.ten,
  namedSpaces['one-seven-two'],
  namedSpaces['one-nine-two'],
];

/** Inside class E, and nobody's address (RFC 919 section 7). */
export const broadcastAddress: Prefix = prefix('255.255.255.255/32');

const names: readonly NamedSpace[] = ['ten', 'one-seven-two', 'one-nine-two', 'shared', 'benchmark', 'class-e'];

/** What part of the address space a block lies in as a whole. */
export function spaceName(block: Prefix): NamedSpace | 'other' {
  const inside = (name: NamedSpace): boolean =>
    overlaps(namedSpaces[name], block) && lengthOf(namedSpaces[name]) <= lengthOf(block);
  return names.find(inside) ?? 'other';
}
