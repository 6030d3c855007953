import type { Prefix } from './prefix.ts';
import { overlaps, prefix, sizeOf } from './prefix.ts';

/**
 * Blocks in which no machine's address may lie (RFC 6890): this network, loopback, link-local, multicast, and the address for
 * everybody (RFC 919). Of class E, 240.0.0.0/4, only that last address is among them: it is reserved (RFC 1112), not forbidden;
 * Linux routes it like any other, and some clouds allow it.
 */
export const unusable: readonly Prefix[] = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/4',
  '255.255.255.255/32',
].map(prefix);

/**
 * The part of a block that no machine may use, or `null`. The address for everybody is not held against a larger block that ends
 * in it: it is enough that nobody gets that one.
 */
export function unusableIn(block: Prefix): Prefix | null {
  return unusable.find((each) => overlaps(each, block) && (sizeOf(each) > 1 || sizeOf(block) === 1)) ?? null;
}
