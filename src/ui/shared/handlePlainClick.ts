import type { MouseEvent } from 'react';

/** An ordinary click on a link stays on this page; with a key held down it is the browser's, as everywhere. */
export function handlePlainClick(event: MouseEvent<HTMLAnchorElement>, go: () => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go();
}
