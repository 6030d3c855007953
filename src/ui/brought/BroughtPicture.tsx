import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { largestPicture, linkInPicture } from '../../export/pictureLink/index.ts';
import { limits, linkParts } from '../../formats/index.ts';
import { dispatch, opening } from '../../state/index.ts';
import { AlertMessage, Button, usePageWords, useWords } from '../shared/index.ts';

interface BroughtProps {
  readonly picture: File;
  readonly onClose: () => void;
}

/** Opens the moment of a picture, or says that it carries none. */
export function BroughtPicture({ picture, onClose }: BroughtProps): ReactNode {
  const [foreign, setForeign] = useState<File | null>(null);
  const words = useWords().ui.trouble;
  const { foreignPicture } = usePageWords().takeHome.ui;
  useEffect(() => {
    void openPicture(picture).then((opened) => {
      if (!opened) return setForeign(picture);
      // What was open is about another moment.
      for (const each of openDialogs()) each.dispatchEvent(new Event('cancel', { cancelable: true }));
      return onClose();
    });
  }, [picture, onClose]);
  if (foreign !== picture) return null;
  return createPortal(
    <div className="notices">
      <AlertMessage title={foreignPicture.title}>
        <p>{foreignPicture.body}</p>
        <Button onClick={onClose}>{words.leave}</Button>
      </AlertMessage>
    </div>,
    // Beside an open dialog nothing can be pressed.
    openDialogs().at(-1) ?? document.body,
  );
}

function openDialogs(): readonly Element[] {
  return [...document.querySelectorAll('dialog[open]')];
}

/** Opens the moment that a picture carries; `false`: it carries none that can be opened, and nothing has happened. */
async function openPicture(picture: Blob): Promise<boolean> {
  const bytes = picture.size > largestPicture ? null : await picture.arrayBuffer().catch(() => null);
  const link = bytes === null ? null : linkInPicture(new Uint8Array(bytes));
  const event = link === null || link.length > limits.characters ? null : opening(linkParts(link));
  if (event?.kind !== 'link-opened') return false;
  dispatch(event);
  return true;
}
