import type { Language } from '../../formats/index.ts';
import { useApp } from '../../state/index.ts';
import { inTime, reloadIfRenewed, remembered, traceWords, useWords } from '../shared/index.ts';
import type * as Trace from '../trace/index.ts';
import { mayWantLanes, isSent, loadLanes } from './useLanes.ts';

/** What the stage shows of a send, beside its picture. */
export type TraceParts = typeof Trace;

let isFocusKept = false;

/** For each language: they come together with what they say in it, so that nothing of a send is shown by halves. */
const parts = remembered(async (language: Language): Promise<TraceParts> => {
  const wanted = (): Promise<readonly [TraceParts, unknown]> =>
    Promise.all([import('../trace/index.ts'), traceWords.load(language)]);
  try {
    const [loaded] = await inTime(wanted);
    // Once is enough, in whichever language.
    if (!isFocusKept) loaded.attachFocus(document);
    isFocusKept = true;
    return loaded;
  } catch (error) {
    // What was only fetched ahead is missed by nobody.
    if (isSent(useApp.getState())) await reloadIfRenewed();
    throw error;
  }
});

/** Loads them, and what composes them on this screen; once more where they could not be had. */
export async function loadTraceParts(language: Language): Promise<void> {
  await Promise.all([parts.load(language), mayWantLanes(useApp.getState()) ? loadLanes() : null]);
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
