import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { BroughtPicture } from './lazyPicture.ts';

/** A picture that is dropped anywhere, or pasted, opens the moment that it carries. */
export function Brought(): ReactNode {
  const [picture, setPicture] = useState<File | null>(null);
  const close = useCallback(() => setPicture(null), []);
  useEffect(() => {
    const take = (event: Event): void => {
      const brought = pictureIn(event);
      if (brought === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (brought !== 'coming') setPicture(brought);
    };
    // Before whatever else takes files where it is dropped.
    for (const kind of kinds) window.addEventListener(kind, take, true);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, take, true);
    };
  }, []);
  return picture === null ? null : <BroughtPicture picture={picture} onClose={close} />;
}

const kinds = ['dragover', 'drop', 'paste'] as const;

/** A picture that is dropped or pasted; `coming` while it is carried over the page; `null`: none, or a control of its own takes it. */
function pictureIn(event: Event): File | 'coming' | null {
  const { target, type } = event;
  if (target instanceof HTMLInputElement && target.type === 'file') return null;
  const items = [...(broughtBy(event)?.items ?? [])];
  const picture = items.find((item) => item.kind === 'file' && item.type.startsWith('image/'));
  if (picture === undefined) return null;
  // Whoever pastes into a field means the text, where there is one.
  if (type === 'paste' && target instanceof Element && target.matches('input, textarea') && items.length > 1)
    return null;
  return type === 'dragover' ? 'coming' : picture.getAsFile();
}

function broughtBy(event: Event): DataTransfer | null {
  if (event instanceof DragEvent) return event.dataTransfer;
  return event instanceof ClipboardEvent ? event.clipboardData : null;
}
