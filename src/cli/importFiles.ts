import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { ImportProblem, ImportSource, SourceFile } from '../formats/import/index.ts';
import { clustersIn, importLimits, isBeside } from '../formats/import/index.ts';
import type { Result } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';
import { givenPath } from './givenPath.ts';

/** Files that objects are kept in; of a folder the others are left alone. */
const telling = /\.(json|ya?ml|md|txt|gz|tgz|tar)$/i;

/** FILE on the command line: a file is one cluster; a folder is one, or one for each of its folders that has nodes of its own. */
export function sourcesAt(path: string): Result<readonly ImportSource[], ImportProblem> {
  const found = givenPath(path);
  const whole = basename(found) || path;
  try {
    if (path !== '-' && statSync(found).isDirectory()) return fromFolder(found, whole);
    const name = whole.replace(/(\.tar)?\.\w+$/, '') || whole;
    const read = readWhole(path === '-' ? null : found, path);
    return read.ok ? ok([{ name, files: [read.value] }]) : read;
  } catch (error) {
    return failed(unreadable(path, error));
  }
}

function fromFolder(folder: string, name: string): Result<readonly ImportSource[], ImportProblem> {
  const all = filesUnder(folder);
  const kept = all.filter((path) => telling.test(path) && !isBeside(path));
  const clusters = clustersIn(name, kept, (path) => path);
  // Beside folders with nodes of their own others are notes.
  const groups = clusters.length > 1 ? clusters.filter(({ nodes }) => nodes.length > 0) : clusters;
  const read = new Set(groups.flatMap(({ files }) => files));
  let beside = all.filter((path) => !read.has(path));
  const sources: ImportSource[] = [];
  let bytes = 0;
  for (const group of groups) {
    const files: SourceFile[] = [];
    for (const path of group.files) {
      const there = join(folder, path);
      bytes += statSync(there).size;
      if (bytes > importLimits.bytes) return failed(tooLarge(folder));
      const whole = readWhole(there, path);
      if (!whole.ok) return whole;
      files.push(whole.value);
    }
    // Told once, whichever cluster it was of.
    sources.push({ name: group.name, files, beside });
    beside = [];
  }
  return ok(sources);
}

/** By their place in the folder. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll(sep, '/'))
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
