import { strFromU8 } from 'fflate';
import { importLimits } from '../limits.ts';
import type { SourceFile } from './source.ts';

/** Why an archive is not read. */
export type ArchiveFlaw = 'too-large' | 'broken-archive';

/** Archives are made of blocks, and each file's first is its header. */
const block = 512;
export const tarHeader = block;

/** POSIX archives say so at byte 257 of their first header (ustar). */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= block && ascii(bytes, 257, 5) === 'ustar';
}

/** What stands in a tar archive after a header, and how much of it is still to come, with what fills its last block. */
interface Entry {
  readonly name: string;
  readonly type: string;
  readonly isHeld: boolean;
  readonly chunks: Uint8Array[];
  left: number;
  filling: number;
}

interface TarReader {
  /** The next bytes, as many as there are; why they cannot be what comes next, or `null`. */
  readonly push: (bytes: Uint8Array) => ArchiveFlaw | null;
  /** Its regular files that may tell something. */
  readonly files: readonly SourceFile[];
  /** Names of the others. */
  readonly beside: readonly string[];
  /** Does it end where an archive may? */
  readonly isWhole: () => boolean;
}

/** Reads a tar archive in pieces of any length; of files that tell nothing nothing is held. */
export function tarReader(mayTell: (name: string) => boolean): TarReader {
  const files: SourceFile[] = [];
  const beside: string[] = [];
  let header: Uint8Array[] = [];
  let gathered = 0;
  let held = 0;
  let longName: string | null = null;
  let entry: Entry | null = null;
  let isOver = false;

  function begin(bytes: Uint8Array): boolean {
    if (bytes[0] === 0) {
      isOver = true;
      return true;
    }
    const size = parseInt(ascii(bytes, 124, 12).trim(), 8);
    if (ascii(bytes, 257, 5) !== 'ustar' || !Number.isInteger(size) || size < 0) return false;
    const type = String.fromCharCode(bytes[156] ?? 0);
    const [prefix, own] = [ascii(bytes, 345, 155), ascii(bytes, 0, 100)];
    const name: string = (longName ?? (prefix === '' ? own : `${prefix}/${own}`)).replace(/^\.\//, '');
    const isFile = type === '0' || type === '\0';
    const isHeld = isFile ? mayTell(name) : type === 'L' || type === 'x';
    if (!isHeld || isFile) longName = null;
    if (isFile && !isHeld) beside.push(name);
    entry = { name, type, isHeld, chunks: [], left: size, filling: -size & (block - 1) };
    if (size === 0) end(entry);
    return true;
  }

  function end({ name, type, isHeld, chunks }: Entry): void {
    entry = null;
    if (!isHeld) return;
    const content = joined(chunks);
    if (type === 'L') longName = strFromU8(content).replace(/\0.*$/s, '');
    else if (type === 'x') longName = /^\d+ path=(.*)$/m.exec(strFromU8(content))?.[1] ?? null;
    else files.push({ name, bytes: content });
  }

  return {
    files,
    beside,
    isWhole: () => isOver || (entry === null && gathered === 0),
    push: (bytes) => {
      for (let at = 0; at < bytes.length && !isOver; ) {
        if (entry === null) {
          const part = bytes.subarray(at, at + block - gathered);
          header.push(part);
          gathered += part.length;
          at += part.length;
          if (gathered < block) return null;
          const whole = joined(header);
          [header, gathered] = [[], 0];
          if (!begin(whole)) return 'broken-archive';
          continue;
        }
        const current: Entry = entry;
        const content = bytes.subarray(at, at + current.left);
        if (current.isHeld && content.length > 0) {
          held += content.length;
          if (held > importLimits.bytes) return 'too-large';
          current.chunks.push(content);
        }
        at += content.length;
        current.left -= content.length;
        if (current.left > 0) return null;
        const filling = Math.min(current.filling, bytes.length - at);
        at += filling;
        current.filling -= filling;
        if (current.filling === 0) end(current);
      }
      return null;
    },
  };
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, start + length)) {
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = chunks;
  if (only !== undefined && others.length === 0) return only;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
