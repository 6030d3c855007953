import { Inflate } from 'fflate';

/** What came out of a deflated text, and how much was produced in finding out. */
interface Inflated {
  /** `null` when it is not deflated, ends too soon, or is longer than the limit. */
  readonly bytes: Uint8Array | null;
  readonly produced: number;
}

/** Deflate makes at most 1,032 bytes out of one (RFC 1951 §3.2.5), so one piece makes at most about a quarter of a megabyte. */
const piece = 256;

/** Inflate no further than the limit: a parcel of a few kilobytes may hold gigabytes. */
export function inflated(deflated: Uint8Array, limit: number): Inflated {
  const chunks: Uint8Array[] = [];
  let produced = 0;
  const stream = new Inflate((chunk) => {
    produced += chunk.length;
    chunks.push(chunk);
  });
  const pieces = Math.max(1, Math.ceil(deflated.length / piece));
  try {
    for (let at = 0; at < pieces; at += 1) {
      stream.push(deflated.subarray(at * piece, (at + 1) * piece), at === pieces - 1);
      if (produced > limit) return { bytes: null, produced };
    }
  } catch {
    return { bytes: null, produced };
  }
  return { bytes: joined(chunks, produced), produced };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
