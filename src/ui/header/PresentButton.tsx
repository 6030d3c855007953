import type { ReactNode } from 'react';
import { dispatch } from '../../state/index.ts';
import { Button, useWords } from '../shared/index.ts';

/** The way into a lecture. */
export function PresentButton(): ReactNode {
  const words = useWords().shell.present;
  return (
    <Button
      icon="present"
      onClick={() => {
        dispatch({ kind: 'presenting-chosen', presenting: true });
        // Where the browser has no full screen, the window is the screen.
        document.documentElement.requestFullscreen?.().catch(() => undefined);
      }}
    >
      {words.open}
    </Button>
  );
}
