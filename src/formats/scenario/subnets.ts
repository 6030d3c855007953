import type { IpAddress, Prefix } from '../../engine/index.ts';
import { lengthOf, parseAddress, prefixAround, sizeOf } from '../../engine/index.ts';

/** The address at an offset from the base; `null` when the prefix is too small. */
export function addressAtOffset(prefix: Prefix, offset: number): IpAddress | null {
  if (offset < 0 || offset >= sizeOf(prefix)) return null;
  const [base = ''] = prefix.split('/');
  const value = base.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0) + offset;
  return parseAddress([24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.'));
}

/** What an address is to its subnet. */
type SubnetRole = 'network' | 'broadcast' | 'host';

/** The base and the last address are nobody's (RFC 922 §7). */
export function roleIn(subnet: Prefix, address: IpAddress): SubnetRole {
  if (address === addressAtOffset(subnet, 0)) return 'network';
  return address === addressAtOffset(subnet, sizeOf(subnet) - 1) ? 'broadcast' : 'host';
}

/** How many blocks of this length a range holds; none when a block is larger than the range. */
export function blockCount(range: Prefix, blockLength: number): number {
  return blockLength < lengthOf(range) ? 0 : 2 ** (blockLength - lengthOf(range));
}

/** A host's own subnet. */
export function subnetOf({ address, length }: { readonly address: IpAddress; readonly length: number }): Prefix {
  return prefixAround(address, length);
}
