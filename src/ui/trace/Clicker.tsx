import { useEffect } from 'react';
import { dispatch } from '../../state/index.ts';

/** How far a key of a clicker goes. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ' ': 1,
  '.': 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** In somebody else's page that gave its keys away (`keys=on`): they step as long as nothing on the page has another use for them. */
export function Clicker(): null {
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const by = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
        if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || hasOtherUse(event)) return;
        event.preventDefault();
        dispatch({ kind: 'stepped', by });
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
