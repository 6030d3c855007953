import { linkReading } from '../formats/index.ts';
import { preferencesOf, readPreferences, writePreferences } from './preferences.ts';
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
