import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, lazyDialog, useTraceWords } from '../shared/index.ts';

const MatrixDialog = lazyDialog(async () => (await import('./MatrixDialog.tsx')).MatrixDialog);

/** The button, and the dialog that it opens. */
export function MatrixOpener(): ReactNode {
  const { open: label } = useTraceWords().matrix;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? <MatrixDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
