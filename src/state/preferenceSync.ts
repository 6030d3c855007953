import type { LessonPlace } from '../formats/index.ts';
import { linkReading } from '../formats/index.ts';
import type { Preferences } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { motions, speeds, themes } from './appState.ts';
import { dispatch, follow } from './store.ts';

/** What of a window is used here. */
export type PreferenceWindow = Pick<Window, 'localStorage' | 'matchMedia' | 'location'>;

/**
 * Read how the page is framed, what a person chose on earlier visits and what the system asks for, and keep what is chosen now.
 * Inside somebody else's page (`embed=`) nothing is read or kept. Answers how to stop.
 */
export function attachPreferences(page: PreferenceWindow): () => void {
  const media = page.matchMedia('(prefers-reduced-motion: reduce)');
  const onMedia = (): void => {
    dispatch({ kind: 'system-motion-changed', reduced: media.matches });
  };
  onMedia();
  media.addEventListener('change', onMedia);
  const { search, hash } = page.location;
  const { framing } = linkReading({ search, hash });
  dispatch({ kind: 'framed', framing });
  const stopKeeping = framing.embed === null ? keeping(() => page.localStorage) : () => {};
  return () => {
    media.removeEventListener('change', onMedia);
    stopKeeping();
  };
}

function keeping(storage: () => Storage): () => void {
  dispatch({ kind: 'preferences-read', preferences: readPreferences(storage) });
  return follow((state, before) => {
    const [now, then] = [preferencesOf(state), preferencesOf(before)];
    if (JSON.stringify(now) !== JSON.stringify(then)) writePreferences(storage, now);
  });
}

/** The part of Web Storage that is used; any of it may throw where a browser forbids it. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const key = 'island-hop.preferences';

export function preferencesOf({ theme, motion, speed, lastLesson, finishedLessons }: AppState): Preferences {
  return { theme, motion, speed, lastLesson, finishedLessons };
}

/** What was kept, as far as it still means something. */
export function readPreferences(storage: () => PreferenceStorage): Partial<Preferences> {
  const kept = keptIn(storage);
  const theme = themes.find((each) => each === kept['theme']);
  const motion = motions.find((each) => each === kept['motion']);
  const speed = speeds.find((each) => each === kept['speed']);
  const lastLesson = placeIn(kept['lastLesson']);
  const finishedLessons = namesIn(kept['finishedLessons']);
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(motion === undefined ? {} : { motion }),
    ...(speed === undefined ? {} : { speed }),
    ...(lastLesson === null ? {} : { lastLesson }),
    ...(finishedLessons.length === 0 ? {} : { finishedLessons }),
  };
}

/** Keep them, if the browser lets us; a preference is not worth an error. */
export function writePreferences(storage: () => PreferenceStorage, preferences: Preferences): void {
  try {
    storage().setItem(key, JSON.stringify(preferences));
  } catch {
    // Storage is forbidden or full: the choice holds until the page is closed.
  }
}

function placeIn(kept: unknown): LessonPlace | null {
  if (typeof kept !== 'object' || kept === null || !('lesson' in kept) || !('step' in kept)) return null;
  const { lesson, step } = kept;
  return typeof lesson === 'string' && typeof step === 'number' && Number.isInteger(step) && step > 0
    ? { lesson, step }
    : null;
}

/** A short list of short names: whatever else is there was not written by this page. */
function namesIn(kept: unknown): readonly string[] {
  if (!Array.isArray(kept)) return [];
  const names = kept.filter((each): each is string => typeof each === 'string' && /^[a-z0-9-]{1,40}$/.test(each));
  return [...new Set(names)].slice(0, 99);
}

function keptIn(storage: () => PreferenceStorage): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
