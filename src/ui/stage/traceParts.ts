import type { Language } from '../../formats/index.ts';
import type { AppState } from '../../state/index.ts';
import { useApp } from '../../state/index.ts';
import { inTime, reloadIfRenewed, remembered, traceWords, useWords } from '../shared/index.ts';
import type * as Trace from '../trace/index.ts';

/** What the stage shows of a send, beside its picture. */
export type TraceParts = typeof Trace;

/** For each language: they come together with what they say in it, so that nothing of a send is shown by halves. */
const parts = remembered(async (language: Language): Promise<TraceParts> => {
  const wanted = (): Promise<readonly [TraceParts, unknown]> =>
    Promise.all([import('../trace/index.ts'), traceWords.load(language)]);
  try {
    const [loaded] = await inTime(wanted);
    return loaded;
  } catch (error) {
    // What was only fetched ahead is missed by nobody.
    if (isSent(useApp.getState())) await reloadIfRenewed();
    throw error;
  }
});

/** Loads them, once more where they could not be had. */
export const loadTraceParts = parts.load;

/** Both ends are chosen: there is a trace to be told. */
export function isSent({ from, to }: AppState): boolean {
  return from !== null && to !== null;
}

interface TracePartsShown {
  /** `null` while nobody sends, and until they are there: everything stands as it did before. */
  readonly parts: TraceParts | null;
  /** The same as soon as they are there, whoever sends. */
  readonly ready: TraceParts | null;
  /** How to ask again for what could not be had. */
  readonly onRetry: (() => void) | null;
}

/** The parts, in the language on screen, once there is a trace to be told. */
export function useTraceParts(): TracePartsShown {
  const { tag } = useWords();
  const sent = useApp(isSent);
  const { value, isMissing } = parts.use(sent ? tag : null);
  const ready = parts.useLoaded(tag);
  return { parts: value, ready, onRetry: isMissing ? () => void parts.retry(tag) : null };
}
