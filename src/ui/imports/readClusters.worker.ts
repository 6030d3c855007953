import { readerFor } from './reader.ts';
import type { ToReader } from './workerMessages.ts';

/** A thread of its own: reading a hundred megabytes stops nobody's picture. */
const read = readerFor((message) => self.postMessage(message, { transfer: [] }));

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => void read(data));
