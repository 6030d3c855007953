import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportProblem, ImportSource, SourceFile } from '../formats/import/index.ts';
import { importLimits } from '../formats/import/index.ts';
import type { Result } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';
import { givenPath } from './givenPath.ts';

/** Files that objects are kept in; of a folder the others are left alone. */
const telling = /\.(json|ya?ml|md|txt|gz|tgz|tar)$/i;

/** FILE on the command line: a file is one cluster; a folder is one, or one for each of its folders that has nodes of its own. */
export function sourcesAt(path: string): Result<readonly ImportSource[], ImportProblem> {
  const found = givenPath(path);
  const name = basename(found).replace(/(\.tar)?\.\w+$/, '') || path;
  try {
    if (path !== '-' && statSync(found).isDirectory()) return fromFolder(found, name);
    const read = readWhole(path === '-' ? null : found, path);
    return read.ok ? ok([{ name, files: [read.value] }]) : read;
  } catch (error) {
    return failed(unreadable(path, error));
  }
}

function fromFolder(folder: string, name: string): Result<readonly ImportSource[], ImportProblem> {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const inside = entries.filter((each) => each.isDirectory());
  const parts = inside.map((each) => ({ name: each.name, paths: filesUnder(join(folder, each.name)) }));
  const apart = parts.filter(({ paths }) => paths.some((each) => /(^|\/)nodes?\.(json|ya?ml)$/i.test(each)));
  const groups = apart.length > 1 ? apart : [{ name, paths: filesUnder(folder) }];
  const sources: ImportSource[] = [];
  let bytes = 0;
  for (const group of groups) {
    const files: SourceFile[] = [];
    for (const path of group.paths) {
      bytes += statSync(path).size;
      if (bytes > importLimits.bytes) return failed(tooLarge(folder));
      const read = readWhole(path, path.slice(folder.length + 1));
      if (!read.ok) return read;
      files.push(read.value);
    }
    sources.push({ name: group.name, files });
  }
  return ok(sources);
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && telling.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .toSorted();
}

/** Its size is asked before it is read; what has none (a pipe) is read no further than the limit. */
function readWhole(path: string | null, shown: string): Result<SourceFile, ImportProblem> {
  const file = path === null ? 0 : openSync(path, 'r');
  try {
    if (path !== null && statSync(path).size > importLimits.bytes) return failed(tooLarge(shown));
    const chunks: Buffer[] = [];
    let length = 0;
    for (;;) {
      const chunk = Buffer.alloc(1024 * 1024);
      const read = readSync(file, chunk, 0, chunk.length, null);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      length += read;
      if (length > importLimits.bytes) return failed(tooLarge(shown));
    }
    return ok({ name: shown, bytes: new Uint8Array(Buffer.concat(chunks)) });
  } finally {
    if (file > 2) closeSync(file);
  }
}

function tooLarge(file: string): ImportProblem {
  return { code: 'too-large', object: null, field: null, file, line: null, limit: importLimits.bytes };
}

function unreadable(file: string, error: unknown): ImportProblem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { code: 'unreadable', object: null, field: null, file, line: null, reason };
}
