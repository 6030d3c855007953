import { parseAddress, valueOf } from '../../engine/index.ts';

/** The bits that all addresses of a range of IPv6 begin with, written out; `null`: it is none. */
export function ipv6Bits(range: string): string | null {
  const [address = '', length = '', ...rest] = range.split('/');
  if (rest.length > 0 || !/^\d{1,3}$/.test(length) || Number(length) > 128) return null;
  const parts = address.split('::').map(groupsIn);
  const [before = [], after = []] = parts;
  const missing = 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...after];
  // `::` stands for the zeros that are missing (RFC 4291 §2.2).
  if (parts.length > 2 || (parts.length === 2 ? missing < 1 : missing !== 0)) return null;
  if (!groups.every((each) => /^[\da-f]{1,4}$/i.test(each))) return null;
  const bits = groups.map((each) => Number.parseInt(each, 16).toString(2).padStart(16, '0')).join('');
  return bits.slice(0, Number(length));
}

/** An address of IPv4 at the end is two of them. */
function groupsIn(text: string): readonly string[] {
  if (text === '') return [];
  const groups = text.split(':');
  const last = parseAddress(groups.at(-1) ?? '');
  if (last === null) return groups;
  const value = valueOf(last);
  return [...groups.slice(0, -1), Math.floor(value / 65_536).toString(16), (value % 65_536).toString(16)];
}
