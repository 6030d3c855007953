import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** The heading to which a reader is taken when what it heads is another thing than before; not when the page opens with it. */
export function useHeadingFocus(about: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const known = useRef<string | null>(null);
  useEffect(() => {
    const asked = document.activeElement !== null && document.activeElement !== document.body;
    if (known.current !== about && asked) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    }
    known.current = about;
  }, [about]);
  return heading;
}
