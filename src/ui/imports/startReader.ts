import { startWorker } from '../shared/index.ts';
// oxlint-disable-next-line import/default -- the build makes it: the worker's address.
import workerUrl from './readClusters.worker.ts?worker&url';
import type { FromReader, ToReader } from './workerMessages.ts';

export interface Reader {
  readonly send: (message: ToReader) => void;
  readonly stop: () => void;
}

/** Reads in a worker; `failed` where the browser does not start one. */
export function startReader(onMessage: (message: FromReader) => void): Reader {
  try {
    const worker = startWorker(workerUrl);
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => onMessage(data));
    worker.addEventListener('error', () => onMessage({ kind: 'failed' }));
    return { send: (message) => worker.postMessage(message, { transfer: [] }), stop: () => worker.terminate() };
  } catch {
    return { send: () => onMessage({ kind: 'failed' }), stop: () => {} };
  }
}
