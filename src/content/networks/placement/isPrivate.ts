import type { IpAddress, Prefix } from '../../../engine/index.ts';
import { contains, parsePrefix } from '../../../engine/index.ts';

/** RFC 1918, and the shared space of RFC 6598. */
const ranges: readonly Prefix[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']
  .map(parsePrefix)
  .filter((prefix) => prefix !== null);

export function isPrivate(address: IpAddress): boolean {
  return ranges.some((range) => contains(range, address));
}
