import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** A path as it was typed: npm runs scripts in the package's folder, but says where it was called. */
export function givenPath(path: string): string {
  const calledFrom = process.env['INIT_CWD'];
  const candidates = isAbsolute(path) || calledFrom === undefined ? [path] : [resolve(calledFrom, path), path];
  return candidates.find(exists) ?? path;
}

/** What cannot even be asked about (too many links, too long a name, no right to look) is opened to find out why. */
function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
