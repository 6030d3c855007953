import type { Prefix } from '../engine/index.ts';
import { addressOfValue, lengthOf, nthAddress, prefixAround, sizeOf, valueOf } from '../engine/index.ts';

/**
 * A prefix as numbers, for arithmetic: the size is a power of two and the start a multiple of it. Doubles hold every value up
 * to 2^32 exactly; the bitwise operators do not, so none is used on these.
 */
export interface Block {
  readonly start: number;
  readonly size: number;
}

/** How many addresses there are; the longest length there is. */
export const addressBits = 32;

export function blockOf(prefix: Prefix): Block {
  const start = valueOf(nthAddress(prefix, 0) ?? addressOfValue(0));
  return { start, size: sizeOf(prefix) };
}

export function prefixOf({ start, size }: Block): Prefix {
  return prefixAround(addressOfValue(start), lengthForSize(size));
}

/** The smallest power of two that is not below a count. */
export function powerOfTwoFrom(count: number): number {
  let size = 1;
  while (size < count) size *= 2;
  return size;
}

/** The exponent of a power of two. */
export function exponentOf(size: number): number {
  let exponent = 0;
  for (let reached = 1; reached < size; reached *= 2) exponent += 1;
  return exponent;
}

/** The length of the prefix that holds so many addresses: 256 is 24. */
export function lengthForSize(size: number): number {
  return addressBits - exponentOf(size);
}

export function sizeForLength(length: number): number {
  return 2 ** (addressBits - length);
}

/** How many blocks of a length lie inside prefixes that do not overlap; blocks do not reach across prefixes. */
export function blocksOfLength(inside: readonly Prefix[], length: number): number {
  return inside.reduce((sum, each) => sum + (lengthOf(each) > length ? 0 : 2 ** (length - lengthOf(each))), 0);
}

export function totalOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/** The largest block, of equals the lowest; `null` where there is none. */
export function largestOf(blocks: readonly Block[]): Block | null {
  return blocks.reduce<Block | null>((best, each) => (best === null || each.size > best.size ? each : best), null);
}

/** The chance that at least two of several ranges, each picked at random among so many blocks, are the same one. */
export function collisionChance(picks: number, blocks: number): number {
  let allApart = 1;
  for (let taken = 0; taken < picks; taken += 1) allApart *= Math.max(0, blocks - taken) / blocks;
  return 1 - allApart;
}
