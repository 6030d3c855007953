import { Gunzip, strFromU8 } from 'fflate';
import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { ImportProblem } from '../problem.ts';
import { importLimits } from '../limits.ts';
import type { SourceText } from './source.ts';

/** A file as somebody brought it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names of files that may hold objects; the rest of an archive (logs, pictures) is passed over unread. */
const telling = /\.(json|ya?ml|md|txt)$|(^|\/)[^./]+$/i;

/** The texts of a file: itself, or what an archive holds (tar, gzip, both). */
export function textsIn({ name, bytes }: SourceFile): Result<readonly SourceText[], ImportProblem> {
  const refused = (code: 'too-large' | 'broken-archive'): Result<readonly SourceText[], ImportProblem> =>
    failed(
      code === 'too-large'
        ? { code, object: null, field: null, file: name, line: null, limit: importLimits.bytes }
        : { code, object: null, field: null, file: name, line: null },
    );
  if (bytes.length > importLimits.bytes) return refused('too-large');
  if (!isGzip(bytes)) return isTar(bytes) ? unpacked(name, bytes, refused) : ok([{ name, text: decoded(bytes) }]);
  const inner = gunzipped(bytes);
  switch (inner) {
    case 'too-large':
    case 'broken-archive':
      return refused(inner);
    default:
      return isTar(inner)
        ? unpacked(name, inner, refused)
        : ok([{ name: name.replace(/\.gz$/i, ''), text: decoded(inner) }]);
  }
}

function unpacked(
  name: string,
  bytes: Uint8Array,
  refused: (code: 'broken-archive') => Result<readonly SourceText[], ImportProblem>,
): Result<readonly SourceText[], ImportProblem> {
  const texts = filesInTar(bytes)?.filter((file) => telling.test(file.name));
  return texts === undefined
    ? refused('broken-archive')
    : ok(texts.map((file) => ({ name: `${name}/${file.name}`, text: decoded(file.bytes) })));
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** In pieces, so that a small file which would become too large one is left where it does. */
function gunzipped(bytes: Uint8Array): Uint8Array | 'too-large' | 'broken-archive' {
  const piece = 4096;
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Gunzip((chunk, isLast) => {
    chunks.push(chunk);
    length += chunk.length;
    ended ||= isLast;
  });
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
      if (length > importLimits.bytes) return 'too-large';
    }
  } catch {
    return 'broken-archive';
  }
  if (!ended) return 'broken-archive';
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const block = 512;

/** POSIX archives say so at byte 257 of their first header (ustar). */
function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= block && ascii(bytes, 257, 5) === 'ustar';
}

/** The regular files of a tar archive; `null` where it is cut or no header stands where one must. */
function filesInTar(bytes: Uint8Array): readonly SourceFile[] | null {
  const files: SourceFile[] = [];
  let longName: string | null = null;
  for (let at = 0; at + block <= bytes.length; ) {
    if (bytes[at] === 0) return files;
    const size = parseInt(ascii(bytes, at + 124, 12).trim(), 8);
    if (ascii(bytes, at + 257, 5) !== 'ustar' || !Number.isInteger(size) || size < 0) return null;
    const content = bytes.subarray(at + block, at + block + size);
    if (content.length < size) return null;
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const prefix = ascii(bytes, at + 345, 155);
    const own = ascii(bytes, at, 100);
    const name: string = longName ?? (prefix === '' ? own : `${prefix}/${own}`);
    longName = null;
    if (type === 'L') longName = decoded(content).replace(/\0.*$/s, '');
    else if (type === 'x') longName = /^\d+ path=(.*)$/m.exec(decoded(content))?.[1] ?? null;
    else if (type === '0' || type === '\0') files.push({ name: name.replace(/^\.\//, ''), bytes: content });
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, start + length)) {
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** UTF-16 where it says so, as what PowerShell writes does (`>`); else UTF-8. Each wrong byte becomes U+FFFD. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'little');
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'big');
  return strFromU8(bytes);
}

/** What stands behind the mark of the order of bytes; half a unit at the end is left out. */
function utf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // So many at a time as can be arguments of a function.
  const most = 8192;
  const pieces: string[] = [];
  for (let start = 2; start + 1 < bytes.length; start += 2 * most) {
    const count = Math.min(most, Math.floor((bytes.length - start) / 2));
    const units = Array.from({ length: count }, (_, at) => view.getUint16(start + 2 * at, order === 'little'));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}
