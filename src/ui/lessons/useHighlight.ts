import { useEffect } from 'react';
import type { Highlight } from '../../content/lessons/index.ts';

/** Point at parts of the page: they know themselves by their styles. */
export function useHighlight(highlight: readonly Highlight[]): void {
  useEffect(() => {
    const page = document.documentElement;
    const parts = highlight.flatMap((each) => (each.kind === 'part' ? [each.part] : []));
    if (parts.length > 0) page.dataset['lit'] = parts.join(' ');
    return () => {
      delete page.dataset['lit'];
    };
  }, [highlight]);
}
