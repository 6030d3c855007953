import type { RefObject } from 'react';
import { useEffect, useState } from 'react';
import { dispatch, useApp } from '../../state/index.ts';

/** How much closer at once. */
export const zoomStep = 1.5;

const keys: Readonly<Record<string, number>> = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep, '0': 0 };

export function zoomBy(times: number): void {
  dispatch({ kind: 'zoomed', scale: (useApp.getState().zoom?.scale ?? 1) * times });
}

/** In a picture keys zoom, and so do a wheel with Ctrl or Cmd and two fingers: once, and then with what that has loaded. Answers whether they are heard yet. */
export function useZoom(picture: RefObject<HTMLElement | null>): boolean {
  const [isHeard, setHeard] = useState(false);
  useEffect(() => {
    const { current } = picture;
    const controller = new AbortController();
    const { signal } = controller;
    const isFirst = (): boolean => useApp.getState().zoom === null;
    current?.addEventListener(
      'keydown',
      ({ key, ctrlKey, metaKey, altKey }) => {
        const times = Object.hasOwn(keys, key) ? keys[key] : undefined;
        if (times !== undefined && !ctrlKey && !metaKey && !altKey) zoomBy(times);
      },
      { signal },
    );
    current?.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        // Also where the picture is as large as it gets: the page itself must not begin to grow.
        event.preventDefault();
        if (isFirst()) zoomBy(event.deltaY < 0 ? zoomStep : 1);
      },
      { signal, passive: false },
    );
    current?.addEventListener(
      'touchstart',
      ({ touches }) => {
        if (touches.length > 1 && isFirst()) zoomBy(1);
      },
      { signal, passive: true },
    );
    queueMicrotask(() => setHeard(true));
    return () => controller.abort();
  }, [picture]);
  return isHeard;
}
