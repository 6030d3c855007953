import type { ReactNode } from 'react';
import { lazy, Suspense, useId, useState } from 'react';
import { Button, useWords } from '../shared/index.ts';

const IdentityPanel = lazy(async () => ({ default: (await import('./IdentityPanel.tsx')).IdentityPanel }));

/** The button, and the panel that it unfolds beneath itself. */
export function Identity(): ReactNode {
  const { open: label } = useWords().identity;
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </Button>
      <div id={id} className="identity-place" hidden={!open}>
        {open ? (
          <Suspense>
            <IdentityPanel />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
