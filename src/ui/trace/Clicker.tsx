import { useEffect } from 'react';
import { dispatch } from '../../state/index.ts';

/** What a clicker and a hand beside it press to go on, and to go back. */
export const clickerKeys: Readonly<Record<string, 'forward' | 'back'>> = {
  ArrowRight: 'forward',
  PageDown: 'forward',
  ' ': 'forward',
  '.': 'forward',
  ArrowLeft: 'back',
  PageUp: 'back',
};

/** In somebody else's page that gave its keys away (`keys=on`): they step as long as nothing on the page has another use for them. */
export function Clicker(): null {
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const way = Object.hasOwn(clickerKeys, event.key) ? clickerKeys[event.key] : undefined;
        if (way === undefined || event.altKey || event.ctrlKey || event.metaKey || hasOtherUse(event)) return;
        event.preventDefault();
        dispatch({ kind: 'stepped', by: way === 'forward' ? 1 : -1 });
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, []);
  return null;
}

/** Does what holds the focus go by this key itself? */
function hasOtherUse({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches('input, select, textarea, svg *') || (key === ' ' && target.matches('button, a, summary'));
}
