import { strFromU8 } from 'fflate';
import { grouped } from './facts/grouped.ts';
import type { ImportSource } from './importClusters.ts';

/** A file that somebody brought, with its place among the others: `dump/east/nodes.json`. */
export interface BroughtFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const nodesFile = /(^|\/)nodes?\.(json|ya?ml)$/i;

/**
 * Which files are of one cluster, where nobody says: those of a folder; of each of its folders, where several have nodes of their own;
 * and of files beside each other each that has nodes of its own.
 */
export function sourcesOf(files: readonly BroughtFile[]): readonly ImportSource[] {
  const byFolder = grouped(files, ({ path }) => path.split('/').slice(0, -1)[0] ?? '');
  return [...byFolder].flatMap(([folder, inside]) =>
    folder === '' ? besideEachOther(inside) : inFolder(folder, inside),
  );
}

function inFolder(folder: string, files: readonly BroughtFile[]): readonly ImportSource[] {
  const parts = [...grouped(files, ({ path }) => path.split('/').slice(0, -1)[1] ?? '')];
  const apart = parts.filter(([name, inside]) => name !== '' && inside.some(({ path }) => nodesFile.test(path)));
  if (apart.length < 2) return [source(folder, files)];
  return parts.map(([name, inside]) => source(name === '' ? folder : name, inside));
}

function besideEachOther(files: readonly BroughtFile[]): readonly ImportSource[] {
  const whole = files.filter(hasNodes);
  if (files.length > 1 && whole.length < 2) return [source(nameOf(whole[0] ?? files[0]), files)];
  return files.map((file) => source(nameOf(file), [file]));
}

/** An archive is a dump by itself. */
function hasNodes({ bytes, path }: BroughtFile): boolean {
  if (/\.(t?gz|tar)$/i.test(path)) return true;
  return /["']?kind["']?\s*:\s*["']?Node(List)?["']?\s*[,}\n\r]|["']?nodeInfo["']?\s*:/.test(strFromU8(bytes, true));
}

function source(name: string, files: readonly BroughtFile[]): ImportSource {
  return { name, files: files.map(({ path, bytes }) => ({ name: path, bytes })) };
}

function nameOf(file: BroughtFile | undefined): string {
  const name = file?.path.split('/').at(-1) ?? '';
  return name.replace(/(\.(tar|json|ya?ml))?\.\w+$/i, '') || name || 'cluster';
}
