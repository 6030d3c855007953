import { Gunzip, strFromU8 } from 'fflate';
import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { ImportProblem } from '../problem.ts';
import { importLimits } from '../limits.ts';
import { isBeside } from './dumps.ts';
import type { SourceFile, SourceText } from './source.ts';
import type { ArchiveFlaw } from './tar.ts';
import { isTar, joined, tarHeader, tarReader } from './tar.ts';

/** Bytes of an archive that are unpacked at all: most of what `oc adm must-gather` makes are logs, which are passed over. */
const mostUnpacked = 4 * 1024 * 1024 * 1024;

/** Names of files that may hold objects; the rest of an archive (logs, pictures) is passed over unread. */
function mayTell(name: string): boolean {
  return /\.(json|ya?ml|md|txt)$|(^|\/)[^./]+$/i.test(name) && !isBeside(name);
}

/** A file, or what an archive holds that may tell something; there each has the archive's name before its own. */
interface Inside<Held> {
  readonly held: readonly Held[];
  /** The others, which are not read. */
  readonly beside: readonly string[];
}

/** The texts of a file: itself, or what an archive holds (tar, gzip, both). */
export function textsIn(file: SourceFile): Result<Inside<SourceText>, ImportProblem> {
  const inside = filesIn(file);
  if (!inside.ok) return inside;
  const { held, beside } = inside.value;
  return ok({ held: held.map(({ name, bytes }) => ({ name, text: decoded(bytes) })), beside });
}

export function filesIn({ name, bytes }: SourceFile): Result<Inside<SourceFile>, ImportProblem> {
  if (bytes.length > importLimits.bytes) return refused(name, 'too-large');
  const named = ({ files, beside }: Tarred): Inside<SourceFile> => ({
    held: files.map((file) => ({ name: `${name}/${file.name}`, bytes: file.bytes })),
    beside: beside.map((path) => `${name}/${path}`),
  });
  if (!isGzip(bytes)) {
    if (!isTar(bytes)) return ok({ held: [{ name, bytes }], beside: [] });
    const tar = tarReader(mayTell);
    const flaw = tar.push(bytes);
    return flaw === null && tar.isWhole() ? ok(named(tar)) : refused(name, flaw ?? 'broken-archive');
  }
  const inside = gunzipped(bytes);
  if (typeof inside === 'string') return refused(name, inside);
  if (inside.kind === 'tar') return ok(named(inside));
  return ok({ held: [{ name: name.replace(/\.gz$/i, ''), bytes: inside.bytes }], beside: [] });
}

function refused(file: string, code: ArchiveFlaw): Result<never, ImportProblem> {
  const place = { object: null, field: null, file, line: null };
  return failed(code === 'too-large' ? { code, ...place, limit: importLimits.bytes } : { code, ...place });
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

interface Tarred {
  readonly files: readonly SourceFile[];
  readonly beside: readonly string[];
}

type Unpacked = ({ readonly kind: 'tar' } & Tarred) | { readonly kind: 'file'; readonly bytes: Uint8Array };

/** In pieces: of an archive nothing is held but what is asked for, and a small file that would become too large is left where it does. */
function gunzipped(bytes: Uint8Array): Unpacked | ArchiveFlaw {
  const piece = 4096;
  const chunks: Uint8Array[] = [];
  const tar = tarReader(mayTell);
  const seen: { form: Unpacked['kind'] | null } = { form: null };
  let length = 0;
  let ended = false;
  let flaw: ArchiveFlaw | null = null;
  const stream = new Gunzip((chunk, isLast) => {
    length += chunk.length;
    ended ||= isLast;
    if (seen.form === 'tar') {
      flaw ??= tar.push(chunk);
      return;
    }
    chunks.push(chunk);
    if (seen.form === 'file' || length < tarHeader) return;
    const first = joined(chunks);
    seen.form = isTar(first) ? 'tar' : 'file';
    if (seen.form === 'tar') flaw = tar.push(first);
  });
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
      if (length > (seen.form === 'tar' ? mostUnpacked : importLimits.bytes)) return 'too-large';
      if (flaw !== null) return flaw;
    }
  } catch {
    return 'broken-archive';
  }
  if (!ended) return 'broken-archive';
  if (seen.form !== 'tar') return { kind: 'file', bytes: joined(chunks) };
  return tar.isWhole() ? { kind: 'tar', files: tar.files, beside: tar.beside } : 'broken-archive';
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
