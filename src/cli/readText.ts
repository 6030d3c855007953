import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Result } from '../formats/index.ts';
import { failed, limits, ok } from '../formats/index.ts';

/** Enough for any scenario, in the longest encoding, and one more to see that it is too long. */
const mostBytes = limits.characters * 4 + 1;

/** The text of a file, or why there is none (an errno). No more is read than a scenario may have. */
export function readText(path: string): Result<string, string> {
  const found = candidates(path).find(exists) ?? path;
  return readLimited(() => openSync(found, 'r'));
}

export function readStandardInput(): Result<string, string> {
  return readLimited(() => 0);
}

/** npm runs scripts in the package's folder, but says where it was called. */
function candidates(path: string): readonly string[] {
  const calledFrom = process.env['INIT_CWD'];
  return isAbsolute(path) || calledFrom === undefined ? [path] : [resolve(calledFrom, path), path];
}

/** What cannot even be asked about (too many links, too long a name, no right to look) is opened to find out why. */
function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function readLimited(open: () => number): Result<string, string> {
  let file: number | null = null;
  try {
    file = open();
    const buffer = Buffer.alloc(mostBytes);
    let length = 0;
    for (;;) {
      const read = readSync(file, buffer, length, mostBytes - length, null);
      length += read;
      if (read === 0 || length === mostBytes) break;
    }
    return ok(buffer.toString('utf8', 0, length));
  } catch (error) {
    return failed(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  } finally {
    if (file !== null && file > 2) closeSync(file);
  }
}
