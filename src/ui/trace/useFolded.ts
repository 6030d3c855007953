import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** What is tried one after the other: everything in its size, a little smaller, without names, and so smaller again. */
const ways = [
  { fit: '1', folded: false },
  { fit: '0.9', folded: false },
  { fit: '1', folded: true },
  { fit: '0.9', folded: true },
  { fit: '0.8', folded: true },
] as const;

/** For a strip of a given size: a name that there is no room for is left out whole, the address never is. The strip's style reads `--fit` and `data-folded`. */
export function useFolded(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current: box } = ref;
    if (box === null) return undefined;
    const fold = (): void => {
      for (const { fit, folded } of ways) {
        box.style.setProperty('--fit', fit);
        box.toggleAttribute('data-folded', folded);
        if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
      }
    };
    fold();
    const resized = new ResizeObserver(fold);
    resized.observe(box);
    return () => {
      resized.disconnect();
    };
  });
  return ref;
}
