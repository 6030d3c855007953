import { besideOthers, isLog } from '../../formats/import/index.ts';
import type { BroughtFiles } from './workerMessages.ts';

type Files = BroughtFiles['files'];

/** As many files as anybody's dump has; a disk dropped by mistake is not walked through. */
const mostFiles = 20_000;

/** What was dropped, folders with all that is in them. */
export async function droppedFiles(transfer: DataTransfer): Promise<Files> {
  // The list is emptied once the event is over, so entries are asked for first.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: { readonly path: string; readonly blob: Blob }[] = [];
  for (const entry of entries) await gather(entry, found);
  return found.length > 0 || entries.length > 0 ? found : chosenFiles(transfer.files);
}

/** Files of an input; of a folder each says its path in it. */
export function chosenFiles(list: FileList | null): Files {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/** Logs of folders are most of what a dump is: of them nothing is read as long as there is more, but that they were there. */
export function withoutLogs(files: Files): Files {
  const logs = besideOthers(files, isLog);
  return files.map(({ path, blob }) => ({ path, blob: logs.has(path) ? new Blob() : blob }));
}

async function gather(entry: FileSystemEntry, found: { readonly path: string; readonly blob: Blob }[]): Promise<void> {
  if (found.length >= mostFiles) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path: entry.fullPath.replace(/^\//, ''), blob: file });
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  // A folder tells of its entries in parts, the last of which is empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return;
    for (const each of part) await gather(each, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
