const polynomial = 0xedb88320;

/** The checksum of gzip and PNG (ISO 3309) over ASCII text, as eight hexadecimal digits. */
export function crc32(text: string): string {
  return crc32Of(text).toString(16).padStart(8, '0');
}

const letters = 5;
const base = 36;

/** A shorter one, for people to send: five small letters and digits. */
export function checkLetters(text: string): string {
  return (crc32Of(text) % base ** letters).toString(base).padStart(letters, '0');
}

/** The same as a number; the text's signs are octets. */
export function crc32Of(text: string): number {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= text.charCodeAt(at) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? polynomial : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
