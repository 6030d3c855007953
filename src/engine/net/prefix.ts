import type { Brand } from './brand.ts';
import { addressOfValue, parseAddress, valueOf } from './address.ts';
import type { IpAddress } from './address.ts';

/** A prefix in canonical text, host bits zero: `10.4.0.0/16` (RFC 4632). */
export type Prefix = Brand<string, 'Prefix'>;

interface Parsed {
  /** Its first address. */
  readonly base: number;
  readonly length: number;
}

const parsedByText = new Map<string, Parsed>();

/** Parse a prefix, or answer `null`; host bits must be zero. */
export function parsePrefix(text: string): Prefix | null {
  const [host = '', digits = '', ...rest] = text.split('/');
  const base = parseAddress(host);
  if (base === null || rest.length > 0 || !/^\d{1,2}$/.test(digits)) return null;
  const length = Number(digits);
  if (length > 32) return null;
  if ((valueOf(base) & ~mask(length)) !== 0) return null;
  return `${base}/${length}` as Prefix;
}

/** A prefix literal of our own; throws on a typing error. */
export function prefix(text: string): Prefix {
  const found = parsePrefix(text);
  if (found === null) throw new Error(`not a prefix: ${text}`);
  return found;
}

/** The prefix of this length around an address. */
export function prefixAround(ip: IpAddress, length: number): Prefix {
  return `${addressOfValue((valueOf(ip) & mask(length)) >>> 0)}/${length}` as Prefix;
}

/** The prefix that holds this address alone. */
export function hostPrefix(ip: IpAddress): Prefix {
  return `${ip}/32` as Prefix;
}

export const everywhere: Prefix = prefix('0.0.0.0/0');

export function lengthOf(of: Prefix): number {
  return parsed(of).length;
}

/** How many addresses a prefix holds. */
export function sizeOf(of: Prefix): number {
  return 2 ** (32 - parsed(of).length);
}

export function contains(outer: Prefix, ip: IpAddress): boolean {
  const { base, length } = parsed(outer);
  return sharesBits(base, valueOf(ip), length);
}

export function overlaps(a: Prefix, b: Prefix): boolean {
  const [left, right] = [parsed(a), parsed(b)];
  return sharesBits(left.base, right.base, Math.min(left.length, right.length));
}

/** Is an address in one of these? Asked of thousands of them at once. */
export function heldBy(prefixes: readonly Prefix[]): (ip: IpAddress) => boolean {
  const basesBySize = new Map<number, Set<number>>();
  for (const each of prefixes) {
    const size = sizeOf(each);
    basesBySize.set(size, (basesBySize.get(size) ?? new Set()).add(rangeOf(each).first));
  }
  return (ip) => {
    const value = valueOf(ip);
    return [...basesBySize].some(([size, bases]) => bases.has(value - (value % size)));
  };
}

/** Does one of these lie in the prefix? */
export function holdsSome(addresses: readonly IpAddress[]): (of: Prefix) => boolean {
  const values = Float64Array.from(addresses, valueOf).toSorted();
  return (of) => {
    const { first, last } = rangeOf(of);
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[middle] ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    return (values[low] ?? Infinity) <= last;
  };
}

/** The first and the last of its addresses, as numbers. */
export function rangeOf(of: Prefix): { readonly first: number; readonly last: number } {
  const { base, length } = parsed(of);
  return { first: base, last: base + 2 ** (32 - length) - 1 };
}

/** The address at an offset from the base; `null` when the prefix is too small. */
export function nthAddress(of: Prefix, offset: number): IpAddress | null {
  if (offset < 0 || offset >= sizeOf(of)) return null;
  return addressOfValue(parsed(of).base + offset);
}

/** The index-th block of a longer length inside a prefix; `null` when there is none. */
export function nthBlock(of: Prefix, length: number, index: number): Prefix | null {
  const size = 2 ** (32 - length);
  const base = length < lengthOf(of) ? null : nthAddress(of, index * size);
  return base === null ? null : (`${base}/${length}` as Prefix);
}

function parsed(text: Prefix): Parsed {
  // Not remembered: there are as many as addresses.
  if (text.endsWith('/32')) return { base: valueOf(text.slice(0, -3) as IpAddress), length: 32 };
  const known = parsedByText.get(text);
  if (known !== undefined) return known;
  const [base = '', digits = ''] = text.split('/');
  const value = { base: valueOf(base as IpAddress), length: Number(digits) };
  // Single machines are too many to remember, and quickly read.
  if (value.length < 32) parsedByText.set(text, value);
  return value;
}

function sharesBits(a: number, b: number, length: number): boolean {
  return ((a ^ b) & mask(length)) === 0;
}

function mask(length: number): number {
  return length === 0 ? 0 : -1 << (32 - length);
}
