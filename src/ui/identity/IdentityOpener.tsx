import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { Button, lazyWithWords, useTraceWords } from '../shared/index.ts';

const IdentityPanel = lazyWithWords(async () => (await import('./IdentityPanel.tsx')).IdentityPanel);

/** The button, and the panel that it unfolds beneath itself. */
export function IdentityOpener(): ReactNode {
  const { open: label } = useTraceWords().identity;
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </Button>
      <div id={id} className="identity-place" hidden={!open}>
        {open ? <IdentityPanel /> : null}
      </div>
    </>
  );
}
