import type { Answers, ImportResult } from '../../formats/import/index.ts';

/** What somebody brought at once: files with their paths, and which cluster they are of. */
export interface BroughtFiles {
  readonly id: number;
  readonly files: readonly { readonly path: string; readonly blob: Blob }[];
  /** The name of a cluster that all of it is of; `null`: it is told apart by itself. */
  readonly of: string | null;
}

/** To the reader: read all of these anew, answer questions about what was read, or keep nothing of it. */
export type ToReader =
  | { readonly kind: 'read'; readonly brought: readonly BroughtFiles[]; readonly answers: Answers }
  | { readonly kind: 'answer'; readonly answers: Answers }
  | { readonly kind: 'forget' };

export type FromReader =
  | { readonly kind: 'progress'; readonly read: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: ImportResult }
  | { readonly kind: 'failed' };
