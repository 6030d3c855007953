import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** Sizes of a text, as parts of what it would be set in: of the first six each is still easily read, and smaller than the last nobody reads it. */
const sizes = ['1', '0.93', '0.86', '0.8', '0.74', '0.69', '0.63', '0.58', '0.52'];

/**
 * For a box of a given size: what stands in it is set as much smaller as it takes to be seen whole, and before that is too small, its
 * asides go. The box's style reads `--fit` and `data-brief`.
 */
export function useFitted<Box extends HTMLElement>(): RefObject<Box | null> {
  const ref = useRef<Box>(null);
  useLayoutEffect(() => {
    const { current: box } = ref;
    if (box === null) return undefined;
    const fit = (): void => {
      for (const tried of [sizes.slice(0, 6), sizes]) {
        box.toggleAttribute('data-brief', tried === sizes);
        for (const size of tried) {
          box.style.setProperty('--fit', size);
          if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
        }
      }
    };
    fit();
    const resized = new ResizeObserver(fit);
    resized.observe(box);
    // What stands in it may be drawn anew by itself.
    const rewritten = new MutationObserver(fit);
    rewritten.observe(box, { childList: true, characterData: true, subtree: true });
    return () => {
      resized.disconnect();
      rewritten.disconnect();
    };
  });
  return ref;
}
