/** Bytes in the order in which they go over the wire, or into the file. */
export type Octets = readonly number[];

/** Network byte order, as every header has it. */
export function u16(value: number): Octets {
  return [(value >>> 8) & 0xff, value & 0xff];
}

export function u32(value: number): Octets {
  return [...u16(value >>> 16), ...u16(value)];
}

export function addressOctets(address: string): Octets {
  return address.split('.').map(Number);
}

/** UTF-8. Half a surrogate pair is not a character, and becomes U+FFFD as everywhere on the web. */
export function textOctets(text: string): Octets {
  return Array.from(text, (character) => utf8(character.codePointAt(0) ?? 0)).flat();
}

function utf8(point: number): Octets {
  if (point >= 0xd800 && point < 0xe000) return utf8(0xfffd);
  const tail = (shift: number): number => 0x80 | ((point >>> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >>> 6), tail(0)];
  if (point < 0x10000) return [0xe0 | (point >>> 12), tail(6), tail(0)];
  return [0xf0 | (point >>> 18), tail(12), tail(6), tail(0)];
}

/** The Internet checksum: the ones' complement of the ones' complement sum of 16-bit words (RFC 1071). */
export function checksum(octets: Octets): number {
  let sum = 0;
  for (let at = 0; at < octets.length; at += 2) sum += ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

/** Octets with a checksum put in place of the two zeros that stood there while it was computed. */
export function withChecksum(octets: Octets, at: number, value: number): Octets {
  return [...octets.slice(0, at), ...u16(value), ...octets.slice(at + 2)];
}
