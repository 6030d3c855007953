import type { IpAddress } from './address.ts';
import { address } from './address.ts';
import type { Prefix } from './prefix.ts';
import { contains, nthAddress, prefix, prefixAround, sizeOf } from './prefix.ts';

/** Addresses that mean something else than a machine (RFC 6890; RFC 1122 §3.2.1.3). */
export const special = {
  /** "This host": whoever connects to it connects to itself. */
  unspecified: address('0.0.0.0'),
  loopback: address('127.0.0.1'),
  /** Everybody on the link (RFC 919). */
  everybody: address('255.255.255.255'),
} as const;

const loopbacks: Prefix = prefix('127.0.0.0/8');
const groups: Prefix = prefix('224.0.0.0/4');

/** An address that never leaves its machine. */
export function isLoopback(ip: IpAddress): boolean {
  return contains(loopbacks, ip);
}

/** An address of a group, which any number of machines may have joined (RFC 1112). */
export function isMulticast(ip: IpAddress): boolean {
  return contains(groups, ip);
}

/** The address that means all of a subnet; `null` where it is too small to have one (RFC 3021). */
export function broadcastOf(ip: IpAddress, length: number): IpAddress | null {
  const subnet = prefixAround(ip, length);
  return length > 30 ? null : nthAddress(subnet, sizeOf(subnet) - 1);
}
