import { create } from 'zustand';
import type { Answers, ImportProblem, ImportResult } from '../../formats/import/index.ts';
import { importLimits } from '../../formats/import/index.ts';
import { startWorker } from '../shared/index.ts';
// oxlint-disable-next-line import/default -- the build makes it: the worker's address.
import workerUrl from './readClusters.worker.ts?worker&url';
import { withoutLogs } from './droppedFiles.ts';
import type { Reader } from './readers.ts';
import { readersFrom } from './readers.ts';
import type { BroughtFiles, FromReader } from './workerMessages.ts';

/** What somebody brought, and how far it is read. Nothing of it outlives the page. */
interface Imported {
  readonly brought: readonly BroughtFiles[];
  readonly answers: Answers;
  readonly stage:
    | { readonly kind: 'idle' }
    | { readonly kind: 'reading'; readonly read: number; readonly of: number }
    | { readonly kind: 'failed' };
  readonly result: ImportResult | null;
  /** What was not even read. */
  readonly refused: readonly ImportProblem[];
}

const nothing: Imported = { brought: [], answers: {}, stage: { kind: 'idle' }, result: null, refused: [] };

export const useImported = create<Imported>(() => nothing);

const readers = readersFrom(startReader, heard);
let next = 1;

/** Have what reads at hand, before anything is brought. */
export function prepare(): void {
  readers.prepare();
}

/** Read these too. What is too large is refused by its size, before a byte of it is read. */
export function bring(all: BroughtFiles['files'], of: string | null): void {
  if (all.length === 0) return;
  const files = withoutLogs(all);
  const { brought } = useImported.getState();
  const held = brought.flatMap((each) => each.files).reduce((sum, { blob }) => sum + blob.size, 0);
  const size = files.reduce((sum, { blob }) => sum + blob.size, 0);
  if (held + size > importLimits.bytes) {
    const [largest] = files.toSorted((a, b) => b.blob.size - a.blob.size);
    const place = { object: null, field: null, file: largest?.path ?? '', line: null };
    useImported.setState({ refused: [{ code: 'too-large', ...place, limit: importLimits.bytes }] });
    return;
  }
  const id = next;
  next += 1;
  readAll([...brought, { id, files, of }]);
}

export function forgetAll(): void {
  readers.stop();
  useImported.setState(nothing);
}

/** Stop reading; what was read before stays. */
export function cancel(): void {
  readers.stop();
  const { brought, result } = useImported.getState();
  // What was being read is what was brought last.
  const kept = result === null ? [] : brought.slice(0, -1);
  useImported.setState({ brought: kept, stage: { kind: 'idle' } });
  if (kept.length > 0) readAll(kept);
}

/** Read what was brought once more. */
export function again(): void {
  readAll(useImported.getState().brought);
}

export function answer(key: string, value: string): void {
  const answers = { ...useImported.getState().answers, [key]: value };
  useImported.setState({ answers });
  readers.send({ kind: 'answer', answers });
}

function readAll(brought: readonly BroughtFiles[]): void {
  const of = brought.reduce((sum, { files }) => sum + files.length, 0);
  useImported.setState({ brought, refused: [], stage: { kind: 'reading', read: 0, of } });
  readers.send({ kind: 'read', brought, answers: useImported.getState().answers });
}

function heard(message: FromReader): void {
  switch (message.kind) {
    case 'progress':
      useImported.setState({ stage: { kind: 'reading', read: message.read, of: message.of } });
      return;
    case 'result':
      useImported.setState({ stage: { kind: 'idle' }, result: message.result });
      return;
    case 'failed':
      useImported.setState({ stage: { kind: 'failed' } });
  }
}

/** Reads in a worker; `failed` where the browser does not start one. */
function startReader(onMessage: (message: FromReader) => void): Reader {
  try {
    const worker = startWorker(workerUrl);
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => onMessage(data));
    worker.addEventListener('error', () => onMessage({ kind: 'failed' }));
    return { send: (message) => worker.postMessage(message, { transfer: [] }), stop: () => worker.terminate() };
  } catch {
    return { send: () => onMessage({ kind: 'failed' }), stop: () => {} };
  }
}
