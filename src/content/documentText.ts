/** Why a file beside the page cannot be had. */
export type FileFailure =
  | { readonly kind: 'unreachable'; readonly status: number | null }
  | { readonly kind: 'timed-out' };

/** The failure as something that can be thrown, as react-query wants it. */
interface FileError extends Error {
  readonly failure: FileFailure;
}

/** A server that has not answered by then is not going to. */
const patience = 15_000;

/**
 * The text of a file beside the page, relative to it. Rejects with a `FileError`, or with the caller's own reason once
 * `signal` is aborted. A timer of its own, since `AbortSignal.timeout` and `any` are newer than the least browsers.
 */
export async function documentText(path: string, signal = new AbortController().signal): Promise<string> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal.reason);
  signal.addEventListener('abort', abort);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, patience);
  try {
    const response = await fetch(`./${path}`, { signal: controller.signal });
    if (!response.ok) throw fileError({ kind: 'unreachable', status: response.status });
    return await response.text();
  } catch (error) {
    if (signal.aborted || isFileError(error)) throw error;
    throw fileError(late ? { kind: 'timed-out' } : { kind: 'unreachable', status: null });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

function fileError(failure: FileFailure): FileError {
  return Object.assign(new Error(failure.kind), { failure });
}

function isFileError(error: unknown): error is FileError {
  return error instanceof Error && 'failure' in error;
}
