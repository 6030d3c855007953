import { preferencesOf, readPreferences, writePreferences } from './preferences.ts';
import { dispatch, follow } from './store.ts';

/** What of a window is used here. */
export type PreferenceWindow = Pick<Window, 'localStorage' | 'matchMedia' | 'location'>;

/**
 * Read what a person chose on earlier visits and what the system asks for, and keep what is chosen now. Inside somebody else's
 * page (`?embed=1`) nothing is read or kept. Answers how to stop.
 */
export function attachPreferences(page: PreferenceWindow): () => void {
  const media = page.matchMedia('(prefers-reduced-motion: reduce)');
  const onMedia = (): void => {
    dispatch({ kind: 'system-motion-changed', reduced: media.matches });
  };
  onMedia();
  media.addEventListener('change', onMedia);
  const stopKeeping = isEmbedded(page) ? embedded() : keeping(() => page.localStorage);
  return () => {
    media.removeEventListener('change', onMedia);
    stopKeeping();
  };
}

export function isEmbedded({ location }: Pick<Window, 'location'>): boolean {
  return new URLSearchParams(location.search).get('embed') === '1';
}

function embedded(): () => void {
  dispatch({ kind: 'embedded' });
  return () => {};
}

function keeping(storage: () => Storage): () => void {
  dispatch({ kind: 'preferences-read', preferences: readPreferences(storage) });
  return follow((state, before) => {
    const [now, then] = [preferencesOf(state), preferencesOf(before)];
    if (JSON.stringify(now) !== JSON.stringify(then)) writePreferences(storage, now);
  });
}
