import { strFromU8 } from 'fflate';
import { grouped } from './facts/grouped.ts';
import type { ImportSource } from './importClusters.ts';
import { filesIn } from './reading/archive.ts';
import { isBeside } from './reading/dumps.ts';
import { besideOthers } from './reading/logs.ts';

/** A file that somebody brought, with its place among the others: `dump/east/nodes.json`. */
export interface BroughtFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A list of nodes, or one of a folder with a file for each (`oc adm inspect`), which has the node's name. */
const nodesFile = /(?:^|\/)nodes?(?:\.(?:json|ya?ml)|\/([^/]+)\.(?:json|ya?ml))$/i;

/**
 * Which files are of one cluster, where nobody says: those of a folder; of each of its folders, where several have nodes of their own;
 * and of files beside each other each that has nodes of its own.
 */
export function sourcesOf(files: readonly BroughtFile[]): readonly ImportSource[] {
  const beside = besideOthers(files, isBeside);
  const kept = files.filter(({ path }) => !beside.has(path));
  const byFolder = grouped(kept, ({ path }) => path.split('/').slice(0, -1)[0] ?? '');
  const sources = [...byFolder].flatMap(([folder, inside]) =>
    folder === ''
      ? besideEachOther(inside)
      : clustersIn(folder, inside, ({ path }) => path.slice(folder.length + 1)).map((each) =>
          source(each.name, each.files),
        ),
  );
  return withBeside(sources, [...beside]);
}

/** What was not read is told once, whichever cluster it was of. */
function withBeside(sources: readonly ImportSource[], more: readonly string[]): readonly ImportSource[] {
  return sources.map((each, at) => (at === 0 ? { ...each, beside: [...(each.beside ?? []), ...more] } : each));
}

/** Files of a folder that are of one cluster. */
interface ClusterFiles<File> {
  readonly name: string;
  readonly files: readonly File[];
  /** What tells of nodes in them: a node's name, or the place of a list, whose nodes its name does not say. */
  readonly nodes: readonly string[];
}

/** The files of a folder by cluster; `placeOf` says where in the folder a file is. */
export function clustersIn<File>(
  folder: string,
  files: readonly File[],
  placeOf: (file: File) => string,
): readonly ClusterFiles<File>[] {
  const parts = [...grouped(files, (file) => placeOf(file).split('/').slice(0, -1)[0] ?? '')].map(([name, inside]) => ({
    name: name === '' ? folder : name,
    files: inside,
    nodes: name === '' ? [] : inside.flatMap((file) => nodesIn(placeOf(file))),
  }));
  const [only] = parts;
  const inner = parts.length === 1 && only !== undefined && only.nodes.length > 0 ? only.name : null;
  if (inner !== null) {
    const deeper = clustersIn(inner, files, (file) => placeOf(file).slice(inner.length + 1));
    if (deeper.length > 1) return deeper;
  }
  const clusters = parts.filter(({ nodes }) => nodes.length > 0).reduce<readonly ClusterFiles<File>[]>(withPart, []);
  return clusters.length < 2
    ? [{ name: folder, files, nodes: clusters.flatMap(({ nodes }) => nodes) }]
    : [...clusters, ...parts.filter(({ nodes }) => nodes.length === 0)];
}

/** What its archives hold in their place: each is as a folder. Of several clusters there is a source for each. */
export function withoutArchives(brought: ImportSource): readonly ImportSource[] {
  const inside = brought.files.map((file) => ({ file, held: filesIn(file) }));
  // Why one cannot be unpacked is told where it is read.
  const files = inside.flatMap(({ file, held }) => (held.ok ? held.value.held : [file]));
  const beside = inside.flatMap(({ held }) => (held.ok ? held.value.beside : []));
  const [only] = brought.files.length === 1 ? brought.files : [];
  const top = only === undefined ? '' : `${only.name}/`;
  const isArchive = files.some(({ name }, at) => name !== brought.files[at]?.name);
  const clusters = isArchive ? clustersIn(brought.name, files, ({ name }) => name.slice(top.length)) : [];
  if (clusters.length < 2) return withBeside([{ ...brought, files }], beside);
  const ofNone = clusters.flatMap((each) => (each.nodes.length === 0 ? each.files.map(({ name }) => name) : []));
  return withBeside(
    clusters.flatMap((each) =>
      each.nodes.length === 0 ? [] : [{ name: each.name.replace(archiveEnd, ''), files: each.files }],
    ),
    [...(brought.beside ?? []), ...beside, ...ofNone],
  );
}

const archiveEnd = /\.(t?gz|tar(\.gz)?)$/i;

/** Several tools may have looked into one cluster, each with a folder of its own (`must-gather --image`): a node of one name is one node. */
function withPart<File>(
  clusters: readonly ClusterFiles<File>[],
  part: ClusterFiles<File>,
): readonly ClusterFiles<File>[] {
  const same = clusters.find(({ nodes }) => nodes.some((each) => part.nodes.includes(each)));
  if (same === undefined) return [...clusters, part];
  const both = { ...same, files: [...same.files, ...part.files], nodes: [...same.nodes, ...part.nodes] };
  return clusters.map((each) => (each === same ? both : each));
}

function nodesIn(path: string): readonly string[] {
  const found = nodesFile.exec(path);
  return found === null ? [] : [found[1] ?? path];
}

function besideEachOther(files: readonly BroughtFile[]): readonly ImportSource[] {
  const whole = files.filter(hasNodes);
  if (files.length > 1 && whole.length < 2) return [source(nameOf(whole[0] ?? files[0]), files)];
  return files.map((file) => source(nameOf(file), [file]));
}

/** An archive is a dump by itself. */
function hasNodes({ bytes, path }: BroughtFile): boolean {
  if (archiveEnd.test(path)) return true;
  return /["']?kind["']?\s*:\s*["']?Node(List)?["']?\s*[,}\n\r]|["']?nodeInfo["']?\s*:/.test(strFromU8(bytes, true));
}

function source(name: string, files: readonly BroughtFile[]): ImportSource {
  return { name, files: files.map(({ path, bytes }) => ({ name: path, bytes })) };
}

function nameOf(file: BroughtFile | undefined): string {
  const name = file?.path.split('/').at(-1) ?? '';
  return name.replace(/(\.(tar|json|ya?ml))?\.\w+$/i, '') || name || 'cluster';
}
