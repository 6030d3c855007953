import type { BroughtFile, ImportSource, ReadClusters } from '../../formats/import/index.ts';
import { importFrom, readClusters, sourcesOf } from '../../formats/import/index.ts';
import type { BroughtFiles, FromReader, ToReader } from './workerMessages.ts';

/** Reads what it is sent, keeps the clusters in it, and answers with what they are. */
export function readerFor(post: (message: FromReader) => void): (message: ToReader) => Promise<void> {
  let held: ReadClusters | null = null;
  return async (message) => {
    try {
      if (message.kind === 'forget') {
        held = null;
        return;
      }
      if (message.kind === 'read') held = readClusters(await sourcesIn(message.brought, post));
      if (held !== null) post({ kind: 'result', result: importFrom(held, message.answers) });
    } catch {
      post({ kind: 'failed' });
    }
  };
}

async function sourcesIn(
  brought: readonly BroughtFiles[],
  post: (message: FromReader) => void,
): Promise<readonly ImportSource[]> {
  const of = brought.reduce((sum, { files }) => sum + files.length, 0);
  let read = 0;
  const sources: ImportSource[] = [];
  for (const each of brought) {
    const files: BroughtFile[] = [];
    for (const { path, blob } of each.files) {
      files.push({ path, bytes: new Uint8Array(await blob.arrayBuffer()) });
      read += 1;
      post({ kind: 'progress', read, of });
    }
    if (each.of === null) sources.push(...sourcesOf(files));
    else joinTo(sources, each.of, files);
  }
  return sources;
}

/** Files that somebody says are of a cluster which is there. */
function joinTo(sources: ImportSource[], name: string, files: readonly BroughtFile[]): void {
  const more = files.map(({ path, bytes }) => ({ name: path, bytes }));
  const at = sources.findIndex((each) => each.name === name);
  const there = sources[at];
  if (there === undefined) sources.push({ name, files: more });
  else sources[at] = { name, files: [...there.files, ...more] };
}
