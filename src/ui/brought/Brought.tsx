import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { BroughtPicture } from './lazyPicture.ts';
import { pictureIn } from './pictureIn.ts';

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
