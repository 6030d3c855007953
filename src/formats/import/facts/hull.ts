import type { IpAddress, Prefix } from '../../../engine/index.ts';
import {
  address as literal,
  contains,
  hostPrefix,
  lengthOf,
  nthAddress,
  overlaps,
  prefixAround,
} from '../../../engine/index.ts';
import { grouped } from './grouped.ts';

/** The smallest range around all of these; `null` of none. */
export function hullOf(addresses: readonly IpAddress[]): Prefix | null {
  return rangesHull(addresses.map(hostPrefix));
}

export function rangesHull(ranges: readonly Prefix[]): Prefix | null {
  const [first] = ranges;
  if (first === undefined) return null;
  const address = baseOf(first);
  let length = Math.min(...ranges.map(lengthOf));
  while (length > 0 && !ranges.every((each) => overlaps(prefixAround(address, length), each))) length -= 1;
  return prefixAround(address, length);
}

/** The same, in parts where a whole would mostly be others' (shorter than /12, larger than any private block but one). */
export function spread(ranges: readonly Prefix[]): readonly Prefix[] {
  const whole = rangesHull(ranges);
  if (whole === null) return [];
  if (lengthOf(whole) >= 12) return [whole];
  const parts = grouped(ranges, (each) => prefixAround(baseOf(each), Math.min(16, lengthOf(each))));
  return [...parts.values()].flatMap((part) => rangesHull(part) ?? []);
}

export function covers(outer: Prefix, inner: Prefix): boolean {
  return lengthOf(outer) <= lengthOf(inner) && overlaps(outer, inner);
}

export function inAny(ranges: readonly Prefix[], ip: IpAddress): boolean {
  return ranges.some((each) => contains(each, ip));
}

/** None twice, and none inside another. */
export function outermost(ranges: readonly Prefix[]): readonly Prefix[] {
  return [...new Set(ranges)].filter((each) => !ranges.some((other) => other !== each && covers(other, each)));
}

function baseOf(of: Prefix): IpAddress {
  return nthAddress(of, 0) ?? literal('0.0.0.0');
}
