import { crc32Of } from '../../formats/index.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'island-hop moment';

/** Of a chunk: its length, its type and its checksum (PNG, third edition, 5.3). */
const around = 12;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where it begins and where the next one does. */
  readonly from: number;
  readonly to: number;
}

/** The picture with the link in an iTXt chunk before its end; `null`: it is no PNG. */
export function pngWithLink(png: Uint8Array, link: string): Uint8Array | null {
  const end = chunksIn(png)?.find(({ type }) => type === 'IEND');
  if (end === undefined) return null;
  // Keyword, nothing; not compressed, by no method; no language; no translated keyword; the text (11.3.3.4).
  const data = octets(`${keyword}\0\0\0\0\0${link}`);
  const body = new Uint8Array([...octets('iTXt'), ...data]);
  return new Uint8Array([
    ...png.subarray(0, end.from),
    ...u32(data.length),
    ...body,
    ...u32(crc32Of(binaryText(body))),
    ...png.subarray(end.from),
  ]);
}

/** The link that a picture carries; `null`: it is no PNG, it is damaged, or it carries none. */
export function linkInPng(png: Uint8Array): string | null {
  for (const { type, data } of chunksIn(png) ?? []) {
    const text = type === 'iTXt' ? binaryText(data) : '';
    const start = `${keyword}\0\0\0\0\0`;
    if (text.startsWith(start)) return text.slice(start.length);
  }
  return null;
}

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((octet, at) => bytes[at] === octet);
}

/** Its chunks up to the end, each with the checksum that it should have; `null` where one has not. */
function chunksIn(png: Uint8Array): readonly Chunk[] | null {
  if (!isPng(png)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let from = signature.length; from + around <= png.length; ) {
    const to = from + around + view.getUint32(from);
    if (to > png.length) return null;
    if (view.getUint32(to - 4) !== crc32Of(binaryText(png.subarray(from + 4, to - 4)))) return null;
    const type = binaryText(png.subarray(from + 4, from + 8));
    chunks.push({ type, data: png.subarray(from + 8, to - 4), from, to });
    if (type === 'IEND') return chunks;
    from = to;
  }
  return null;
}

/** A link has the signs of ASCII alone, as every URL that a browser has read. */
function octets(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Octets as the signs of the same numbers. */
export function binaryText(bytes: Uint8Array): string {
  const part = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += part) text += String.fromCharCode(...bytes.subarray(at, at + part));
  return text;
}

function u32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
