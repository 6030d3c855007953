import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, useWords, lazyDialog } from '../shared/index.ts';

const TakeHomeDialog = lazyDialog(async () => (await import('./TakeHomeDialog.tsx')).TakeHomeDialog);

/** The button, and the dialog that it opens. */
export function TakeHome(): ReactNode {
  const words = useWords().takeHome.ui;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open ? <TakeHomeDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
